/** The server's clock on a machine whose own may be wrong, or be set while the page runs. */
export class ServerClock {
  /** Server's epoch ms less this page's steady clock. */
  private offset = Date.now() - performance.now();
  private bestRoundTrip = Infinity;

  now(): number {
    return performance.now() + this.offset;
  }

  /** A moment of the steady clock, for `learn`. */
  mark(): number {
    return performance.now();
  }

  /**
   * Takes the server's time `at`. A message that nobody asked for is at least as old as it claims, so it can only
   * move the clock forward. With the moment at which it was asked for, half the round trip is taken off.
   */
  learn(at: number, askedAt?: number): void {
    const received = performance.now();
    const earliest = at - received;
    if (askedAt === undefined) {
      this.offset = Math.max(this.offset, earliest);
      return;
    }
    const roundTrip = received - askedAt;
    if (roundTrip <= this.bestRoundTrip * 2 + 100) {
      this.bestRoundTrip = roundTrip;
      this.offset = earliest + roundTrip / 2;
    } else {
      // A slow answer tells less than a quick one did, but it too bounds what can be: steady clocks drift apart.
      this.offset = Math.min(Math.max(this.offset, earliest), earliest + roundTrip);
    }
  }
}
