/**
 * Notices to people who are not at a screen.
 *
 *   GET /buildings/:id/notices/faults   -> NoticeFaults[]   supervisor, administrator
 */

/** Notices of the last seven days that did not go out, or of which nobody knows, by why. */
export interface NoticeFaults {
  readonly channel: string;
  /** A code: of the mail server, of the network, or `expired`, `killed`. */
  readonly fault: string;
  readonly notices: number;
  /** Epoch ms. */
  readonly newestAt: number;
}
