/** RFC 9457 problem details: the one shape of every HTTP error, and of a socket's refusal. */
import type { RefusalCode } from '../queue/index.js';

export const serviceCodes = [
  'invalid-input',
  'unauthenticated',
  'wrong-credentials',
  'forbidden',
  'not-found',
  'too-many-requests',
  'too-large',
  'command-id-used',
  'unavailable',
  'alarm-taken',
  'personal-key-missing',
  'not-bookable',
  'slot-gone',
  'slot-full',
  'appointment-over',
  'appointment-other-day',
  'person-inside',
  'evacuation-under-way',
  'pairing-unknown',
  'pairing-expired',
  'printer-unreachable',
  'printer-out-of-paper',
  'printer-fault',
  'printer-none',
  'not-served',
  'already-answered',
  'survey-over',
  'visit-not-here',
  'visit-answered',
  'visit-declined',
  'visit-over',
  'visit-has-ticket',
  'visit-undo-over',
  'badge-not-approved',
  'delivery-over',
  'delivery-undo-over',
  'invitation-cancelled',
  'invitation-date-cancelled',
  'invitation-over',
  'invitation-not-today',
  'hall-full',
  'internal',
] as const;
export type ServiceCode = (typeof serviceCodes)[number];
/** All codes that a client can get; screens switch on it and say it in their words. */
export type ProblemCode = RefusalCode | ServiceCode;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Of `invalid-input`: the path of each field and what is wrong with it. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}
