/** Why a command was not accepted. A closed list: every face can put each into words. */

export const refusalCodes = [
  'day-not-open',
  'day-already-open',
  'unknown-service',
  'unknown-ticket',
  'unknown-counter',
  'unknown-stop',
  'unknown-priority',
  'unknown-outcome',
  'unknown-reason',
  'route-empty',
  'route-repeats',
  'service-closed-today',
  'service-holiday',
  'service-not-yet-open',
  'service-on-break',
  'last-ticket-passed',
  'quota-reached',
  'line-stopped',
  'line-not-stopped',
  'numbers-exhausted',
  'counter-closed',
  'counter-paused',
  'counter-not-paused',
  'counter-busy',
  'counter-taken',
  'counter-not-yours',
  'counter-idle',
  'service-not-at-counter',
  'supervisor-only',
  'loan-needless',
  'not-lent',
  'officer-elsewhere',
  'officer-absent',
  'nobody-waiting',
  'ticket-not-waiting',
  'ticket-called-elsewhere',
  'ticket-kept-elsewhere',
  'ticket-ended',
  'ticket-not-missed',
  'ticket-not-held',
  'not-yet-serving',
  'already-serving',
  'stop-not-planned',
  'hold-in-past',
  'nothing-to-undo',
  'undo-too-late',
  'undo-not-yours',
  'changed-since',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Facts for the words: until when, which counter, who … never a name. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
