/** When a counter will be away in one run: drawn from former days on which it did the same at this time of day. */
import { exponential, oneOf, type Random } from '../chance/index.js';
import { isAbsentAt, type Absence, type CounterDay } from './absences.js';
import type { CounterNow, HallNow } from './hall-now.js';
import type { Learnt } from './learn.js';

const minute = 60_000;
/** With fewer former days than that of one kind those of the others count too. */
const enoughDays = 4;
/** A rest that a long service covered is taken after it all the same, most of it. */
const restKept = 0.7;

export interface CounterFuture {
  /** Not there before, ms after midnight. */
  readonly from: number;
  /** In order. */
  readonly absences: readonly Absence[];
}

/** What to draw from, worked out once a refresh. */
export interface CounterPast {
  readonly present: readonly CounterDay[];
  readonly absent: readonly CounterDay[];
  /** Rests of any counter that began about when this one did and were longer than it is up to now. */
  readonly rests: readonly Absence[];
}

export function pastOf(counter: CounterNow, hall: HallNow, learnt: Learnt): CounterPast {
  const all = learnt.counters.get(counter.id) ?? [];
  const same = all.filter(({ kind }) => kind === hall.kind);
  const days = same.length >= enoughDays ? same : all;
  const time = hall.at - hall.midnight;
  const begun = counter.since - hall.midnight;
  const elapsed = time - begun;
  const longer = learnt.rests.filter(({ from, to }) => to - from > elapsed);
  const near = longer.filter(({ from }) => Math.abs(from - begun) < 30 * minute);
  return {
    present: days.filter(({ absences }) => !isAbsentAt(absences, time)),
    absent: days.filter(({ absences }) => isAbsentAt(absences, time)),
    rests: near.length >= 5 ? near : longer,
  };
}

/** `null`: it is not expected back today. */
export function drawFuture(
  counter: CounterNow,
  past: CounterPast,
  hall: HallNow,
  learnt: Learnt,
  random: Random,
): CounterFuture | null {
  const time = hall.at - hall.midnight;
  if (counter.state === 'closed') {
    if (past.absent.length < 2) return null;
    const day = oneOf(random, past.absent);
    const absence = day && isAbsentAt(day.absences, time);
    return day && absence && absence.to < Infinity ? { from: absence.to, absences: day.absences } : null;
  }
  const absences = oneOf(random, past.present)?.absences ?? someRests(time, learnt, random);
  if (counter.state === 'open') return { from: time, absences };
  const rest = oneOf(random, past.rests);
  const begun = counter.since - hall.midnight;
  const from = rest ? begun + (rest.to - rest.from) : time + exponential(random, 8 * minute);
  return { from: Math.max(from, time), absences };
}

/** Where nothing is known of the counter: a rest now and then. */
function someRests(time: number, learnt: Learnt, random: Random): Absence[] {
  const absences: Absence[] = [];
  for (let at = time + exponential(random, 150 * minute); at < time + 480 * minute;) {
    const known = oneOf(random, learnt.rests);
    const to = at + (known ? known.to - known.from : exponential(random, 12 * minute));
    absences.push({ from: at, to });
    at = to + exponential(random, 150 * minute);
  }
  return absences;
}

/** The first moment from `time` on at which the counter is there, after the rest that is due by then. */
export function backAt(future: CounterFuture, next: number, time: number): { at: number; next: number } {
  let at = time;
  let index = next;
  for (; index < future.absences.length; index++) {
    const absence = future.absences[index];
    if (!absence || absence.from > at) break;
    if (absence.from < future.from) continue;
    at = Math.max(absence.to, at + restKept * (absence.to - absence.from));
  }
  return { at, next: index };
}
