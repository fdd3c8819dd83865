/** Failures that a client can do something about, as RFC 9457 problem details. */
import type { Problem, ProblemCode, ServiceCode } from '@satuatap/shared/contract';
import type { Refusal } from '@satuatap/shared/queue';

export class ProblemException extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds after which it is worth trying again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.title);
  }
}

const statuses: Readonly<Record<ServiceCode, readonly [status: number, title: string]>> = {
  'invalid-input': [400, 'The input is not valid'],
  unauthenticated: [401, 'Sign in, or pair the device'],
  'wrong-credentials': [401, 'Name or password is wrong'],
  forbidden: [403, 'This is not allowed here'],
  'not-found': [404, 'There is nothing here'],
  'too-many-requests': [429, 'Too many requests'],
  'too-large': [413, 'The input is too large'],
  'command-id-used': [409, 'The commandId was used for another command'],
  unavailable: [503, 'Not possible at the moment; try again'],
  'alarm-taken': [409, 'Somebody else sees to this alarm'],
  'personal-key-missing': [503, 'This installation has no key for personal data'],
  'not-bookable': [409, 'The service takes no appointments'],
  'slot-gone': [409, 'This time cannot be booked'],
  'slot-full': [409, 'All places of this time are taken'],
  'appointment-over': [409, 'The appointment is no longer in force'],
  'appointment-other-day': [409, 'The appointment is for another day'],
  'person-inside': [409, 'The person is in the building'],
  'evacuation-under-way': [409, 'The building is being evacuated'],
  'pairing-unknown': [404, 'No device asks with this code'],
  'pairing-expired': [410, 'The pairing code is too old'],
  'printer-unreachable': [502, 'The printer does not answer'],
  'printer-out-of-paper': [409, 'The printer has no paper'],
  'printer-fault': [502, 'The printer reports a fault'],
  'printer-none': [409, 'This device has no printer of its own'],
  'not-served': [409, 'The ticket has not been served'],
  'already-answered': [409, 'The ticket has answered the survey already'],
  'survey-over': [410, 'The visit was too long ago for the survey'],
  'visit-not-here': [409, 'The visitor is expected, and not here yet'],
  'visit-answered': [409, 'The host has answered already'],
  'visit-declined': [409, 'The host has declined the visit'],
  'visit-over': [409, 'The visit is over'],
  'visit-has-ticket': [409, 'The visitor has a ticket already'],
  'visit-undo-over': [409, 'There is nothing to take back any more'],
  'badge-not-approved': [409, 'The agency wants the host to accept first'],
  'delivery-over': [409, 'The delivery was handed over, or returned'],
  'delivery-undo-over': [409, 'There is nothing to take back any more'],
  'invitation-cancelled': [410, 'The invitation was cancelled'],
  'invitation-date-cancelled': [409, 'The invitation was cancelled on this day'],
  'invitation-over': [410, 'The invitation is over'],
  'invitation-not-today': [409, 'The invitation is for another day'],
  'hall-full': [409, 'The waiting area is full'],
  internal: [500, 'The server failed'],
};

/** A database that is away comes back in moments, and another server can be asked at once. */
const unavailableRetrySeconds = 1;

const typeOf = (code: ProblemCode): string => `urn:satuatap:problem:${code}`;

export const statusOf = (code: ServiceCode): number => statuses[code][0];

export function problem(code: ServiceCode, more: Partial<Problem> = {}): ProblemException {
  const [status, title] = statuses[code];
  return new ProblemException(
    { type: typeOf(code), title, status, code, ...more },
    code === 'unavailable' ? unavailableRetrySeconds : undefined,
  );
}

/** @param path of the field that is wrong @param message after "it" */
export const invalid = (path: string, message: string): ProblemException =>
  problem('invalid-input', { errors: [{ path, message }] });

/** A refusal of the queue: 404 for what is not there, 409 for what does not go now. */
export function refusal({ code, facts }: Refusal): ProblemException {
  const status = code.startsWith('unknown-') ? 404 : 409;
  return new ProblemException({
    type: typeOf(code),
    title: 'The queue refused',
    status,
    code,
    ...(facts ? { facts } : {}),
  });
}
