/** When a building's supervisors are alarmed; the queue itself makes nothing of it. `shared/src/overview` does. */

interface After {
  readonly minutes: number;
}

/** `null` and `false`: no such alarm. */
export interface AlarmRules {
  /** So many people of a line are so long beyond their promise. */
  readonly lateLine: (After & { readonly people: number }) | null;
  /** People wait for so long, and no open counter gives the service. */
  readonly forsakenLine: After | null;
  /** A counter pauses for longer; by the id of the reason for longer or shorter. */
  readonly longPause: (After & { readonly byReason?: Readonly<Record<string, number>> }) | null;
  /** An open counter calls nobody for so long while somebody waits whom it could call. */
  readonly idleCounter: After | null;
  /** A kiosk, a board or a sign is not connected for so long. */
  readonly deviceAway: After | null;
  /** As many are in a zone as its `occupancy.capacity` warns of, or holds. */
  readonly crowdedZone: boolean;
  /** A citizen at a kiosk asks for an officer. */
  readonly helpAsked: boolean;
  readonly paperOut: boolean;
  readonly paperLow: boolean;
  /** A printer does not answer, or has another fault than its paper. */
  readonly printerFault: boolean;
  readonly otherFault: boolean;
  /** The browser of a board lets it make no sound. */
  readonly soundBlocked: boolean;
}
