/** Milliseconds from now until the call. */
export interface WaitRange {
  readonly medianMs: number;
  /** Nine times in ten it comes before. */
  readonly highMs: number;
}
