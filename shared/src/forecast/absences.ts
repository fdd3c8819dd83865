/**
 * When counters were not there for people who waited, on former days: before they opened, in a long gap between two
 * calls, after their last. A counter's future today is drawn from the days on which it did, at this time of day, what
 * it does now; so shifts, lunches and prayers come at their hours without anybody having told of them.
 */
import type { PastDay, PastStop } from './past.js';

const minute = 60_000;
/** A gap is a rest from so long on, when the next one called had waited through most of it. */
const restMs = 4 * minute;
const waitedMs = 3 * minute;

/** Times of day, ms after midnight; `-Infinity` and `Infinity` where the day begins and ends with it. */
export interface Absence {
  readonly from: number;
  readonly to: number;
}

/** A counter's absences on one day, in order. */
export interface CounterDay {
  readonly kind: string;
  readonly absences: readonly Absence[];
}

const always: Absence = { from: -Infinity, to: Infinity };

/** By counter: each of the days. */
export function absencesOf(
  days: readonly PastDay[],
  counterIds: readonly string[],
): ReadonlyMap<string, readonly CounterDay[]> {
  return new Map(
    counterIds.map((counterId) => [
      counterId,
      days.map((day) => ({ kind: day.kind, absences: absencesOn(day, counterId) })),
    ]),
  );
}

type Called = PastStop & { readonly calledAt: number };

const wasCalled = (stop: PastStop): stop is Called => stop.calledAt !== null;

function absencesOn({ midnight, stops }: PastDay, counterId: string): Absence[] {
  const called = stops.filter(wasCalled).sort((a, b) => a.calledAt - b.calledAt);
  const own = called.filter((stop) => stop.counterId === counterId);
  const [first] = own;
  if (!first) return [always];
  const absences: Absence[] = [];
  if (first.calledAt - first.waitingFrom > waitedMs)
    absences.push({ from: -Infinity, to: first.calledAt - midnight });
  let freeAt = first.endedAt ?? first.calledAt;
  for (const stop of own) {
    const gap = stop.calledAt - freeAt;
    if (gap > restMs && stop.calledAt - stop.waitingFrom > waitedMs)
      absences.push({ from: freeAt - midnight, to: stop.calledAt - midnight });
    freeAt = Math.max(freeAt, stop.endedAt ?? stop.calledAt);
  }
  const services = new Set(own.map(({ serviceId }) => serviceId));
  const leftWaiting = called.some(
    (stop) =>
      stop.calledAt > freeAt + restMs &&
      stop.calledAt - stop.waitingFrom > waitedMs &&
      services.has(stop.serviceId),
  );
  if (leftWaiting) absences.push({ from: freeAt - midnight, to: Infinity });
  return absences;
}

export const isAbsentAt = (absences: readonly Absence[], time: number): Absence | undefined =>
  absences.find(({ from, to }) => from <= time && time < to);
