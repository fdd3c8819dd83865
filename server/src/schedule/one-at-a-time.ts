/** A job that is not begun again while it is at work, and for whose end a stopping server waits. */
export class OneAtATime {
  private atWork: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  /** @param failed is told why it did not come to its end; it is begun again all the same */
  constructor(
    private readonly job: () => Promise<unknown>,
    private readonly failed: (error: unknown) => void,
  ) {}

  get isAtWork(): boolean {
    return this.atWork !== null;
  }

  /** What a long job asks itself between its parts. */
  get stopped(): boolean {
    return this.isStopped;
  }

  begin(): void {
    if (this.isStopped) return;
    this.atWork ??= this.once().finally(() => {
      this.atWork = null;
    });
  }

  /** Begins it again and again. */
  every(ms: number): void {
    this.timer = setInterval(() => this.begin(), ms);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.atWork;
  }

  private async once(): Promise<void> {
    try {
      await this.job();
    } catch (error) {
      this.failed(error);
    }
  }
}
