/** What a day leaves behind that the forecast learns from: each stop with its counter and its moments. */
import { values, type Day, type Stop } from '../queue/index.js';

/** One stop that entered its line. Moments are epoch milliseconds. */
export interface PastStop {
  readonly serviceId: string;
  readonly counterId: string | null;
  /** Opaque; tells one officer from another and nothing else. */
  readonly officerId: string | null;
  /** How many times faster than usual its promise was used up. */
  readonly pace: number;
  /** When it entered its line for the last time. */
  readonly waitingFrom: number;
  /** The first call after that; `null` if it was not called. */
  readonly calledAt: number | null;
  readonly startedAt: number | null;
  /** When it ended; `null` while it goes on. */
  readonly endedAt: number | null;
  readonly end: 'served' | 'missed' | 'gone' | null;
  /** It was booked: it did not come by chance. */
  readonly booked?: boolean;
}

/** One appointment. Moments are epoch milliseconds. */
export interface PastBooking {
  readonly serviceId: string;
  readonly at: number;
  /** When its citizen checked in; `null` if nobody did. */
  readonly cameAt: number | null;
}

/** One former day of the building. */
export interface PastDay {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Days of one kind have the same hours and breaks: "mon" and "tue" may be of one, "fri" of another. */
  readonly kind: string;
  /** The moment from which its times of day count: midnight in the building's zone. */
  readonly midnight: number;
  readonly stops: readonly PastStop[];
  readonly booked: readonly PastBooking[];
}

/** What of a stop matters here, as the day has it and as the read model keeps it. */
export type StopMoments = Pick<
  Stop,
  | 'serviceId'
  | 'counterId'
  | 'officerId'
  | 'state'
  | 'waitingSince'
  | 'firstCalledAt'
  | 'calledAt'
  | 'servingSince'
  | 'endedAt'
> & { readonly bookedFor: number | null };

const ends = { done: 'served', missed: 'missed', cancelled: 'gone', left: 'gone' } as const;

/** `null` for a stop that never entered a line. */
export function pastStop(stop: StopMoments, pace: number): PastStop | null {
  const { serviceId, counterId, officerId, state, waitingSince, firstCalledAt, calledAt, servingSince } =
    stop;
  if (waitingSince === null) return null;
  const before = firstCalledAt !== null && firstCalledAt < waitingSince;
  const call = state === 'waiting' ? null : before ? calledAt : firstCalledAt;
  return {
    serviceId,
    counterId: call === null ? null : counterId,
    officerId,
    pace,
    waitingFrom: waitingSince,
    calledAt: call !== null && call >= waitingSince ? call : null,
    startedAt: servingSince,
    endedAt: stop.endedAt,
    end: state in ends ? ends[state as keyof typeof ends] : null,
    ...(stop.bookedFor === null ? {} : { booked: true }),
  };
}

/** Those of the day, in the order of their tickets. */
export const pastStopsOf = (day: Day): PastStop[] =>
  [...values(day.tickets)].flatMap(({ pace, stops }) =>
    stops.flatMap((stop) => pastStop({ ...stop, bookedFor: stop.appointment?.at ?? null }, pace) ?? []),
  );

/** Of the day once it is over. */
export const pastBookingsOf = (day: Day): PastBooking[] =>
  [...values(day.tickets)].flatMap(({ stops }) =>
    stops.flatMap(({ serviceId, appointment }) =>
      appointment ? [{ serviceId, at: appointment.at, cameAt: appointment.checkedInAt }] : [],
    ),
  );
