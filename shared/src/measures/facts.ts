/**
 * What is known of one building-day once it is folded: a fact for every stop of every ticket, and how every counter
 * spent its time. All measures are worked out of these and of nothing else. Durations are milliseconds, moments epoch
 * milliseconds. What an action did that was taken back is not in them.
 */
import type { Channel, Language, StopRef, StopState } from '../queue/index.js';

/** What a day tells of a stop as it stands, without the events that led there. */
export interface StopStanding extends StopRef {
  readonly number: string;
  readonly serviceId: string;
  /** Empty for a service that no configuration of the day knows. */
  readonly agencyId: string;
  readonly channel: Channel;
  /** Class id; `null` without priority, and in public views. The last one, if it was changed. */
  readonly priority: string | null;
  readonly language: Language;
  readonly issuedAt: number;
  /** The time that it was booked for; `null` for one that was not. */
  readonly appointmentAt: number | null;
  /**
   * When it first entered its line, and of an appointment not before its time: who checks in early waits by choice.
   * `null` if it never did (planned, dropped from the route, or nobody checked in).
   */
  readonly waitingFrom: number | null;
  readonly firstCalledAt: number | null;
  /** `waitingFrom` to the first call, 0 for one that came before it; `null` if it was never called. */
  readonly waitMs: number | null;
  /** `waitingFrom` to the end of a wait in which no call came: until it was cancelled, the day closed, or until now. */
  readonly censoredMs: number | null;
  /**
   * From the issue, or of an appointment from `waitingFrom`, to the end of a visit whose last stop was served. Stands on that stop only, so that a visit is
   * counted once; `null` while the visit goes on and for one that ended otherwise.
   */
  readonly visitMs: number | null;
  /** Where it was last called to, and by whom. */
  readonly counterId: string | null;
  readonly officerId: string | null;
  readonly state: StopState;
  readonly outcome: string | null;
  readonly endedAt: number | null;
  /**
   * Whether the wait was within the service's target. Also `false` for one that was never called and waited longer
   * than that; `null` while nobody can say.
   */
  readonly withinTarget: boolean | null;
}

export interface StopFact extends StopStanding {
  /** The first call since it last left the line, to the first start; `null` if it was never started. */
  readonly walkMs: number | null;
  /** Time in which somebody served it, without holds and the waits after them; `null` unless it is `done`. */
  readonly serviceMs: number | null;
  /** All time on hold; 0 without one. */
  readonly holdMs: number;
  /** The wrap-up after it at its counter, up to the next call there; `null` if there was none. */
  readonly wrapMs: number | null;
  /** Calls and recalls. */
  readonly calls: number;
  /** Part of the promise used up at the first call, as the calling rule saw it: with pace and credit. */
  readonly shareAtCall: number | null;
}

export const counterActivities = ['idle', 'called', 'serving', 'wrap-up', 'paused'] as const;
/**
 * What a counter does that is not closed. `paused` is a pause without anybody at hand: who is being served when the
 * pause is pressed is `serving` to the end. `wrap-up`: after a service, for as long as somebody whom the counter could
 * call waits, up to its next call. When nobody is left to call it idles until then, whoever comes meanwhile.
 */
export type CounterActivity = (typeof counterActivities)[number];

/** A time, not empty, in which a counter did one thing with one officer. */
export interface CounterStretch {
  readonly counterId: string;
  readonly officerId: string | null;
  readonly state: CounterActivity;
  /** Of a pause. */
  readonly reason: string | null;
  readonly from: number;
  readonly to: number;
}

export interface DayFacts {
  /** By ticket, then by stop of its route. */
  readonly stops: readonly StopFact[];
  /** Of one counter in the order of time, without a gap from opening to closing. */
  readonly counters: readonly CounterStretch[];
}
