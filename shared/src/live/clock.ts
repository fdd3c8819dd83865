/** The server's clock on a machine whose own may be wrong, or be set while the page runs. */
export class ServerClock {
  /** Server's epoch ms less this page's steady clock. */
  private offset = Date.now() - performance.now();
  private error = Infinity;

  now(): number {
    return performance.now() + this.offset;
  }

  /** A moment of the steady clock, for `learn`. */
  mark(): number {
    return performance.now();
  }

  /**
   * Takes the server's time `at`. With the moment at which it was asked for, half the round trip is taken off; a
   * message that nobody asked for is at least as old as it claims, so it can only move the clock forward.
   */
  learn(at: number, askedAt?: number): void {
    const received = performance.now();
    if (askedAt === undefined) {
      this.offset = Math.max(this.offset, at - received);
      return;
    }
    const error = (received - askedAt) / 2;
    // A slow answer tells less than a quick one did; but steady clocks drift apart, so no answer counts for ever.
    if (error > this.error * 2 + 50) return;
    this.error = error;
    this.offset = at + error - received;
  }
}
