/** One simulated building over some weeks: days to learn from, days to correct by, days to be judged on. */
import { randomFrom } from '@satuatap/shared/chance';
import {
  forecastWaits,
  hallNow,
  kindOf,
  learn,
  learnCorrection,
  pastBookingsOf,
  pastStopsOf,
  type Outcome,
  type PastDay,
  type WaitRange,
} from '@satuatap/shared/forecast';
import { forecast, get, stopKey, type BuildingConfig, type Calendar, type Day } from '@satuatap/shared/queue';
import { imagineLife, simulateDay } from '@satuatap/shared/simulation';
import { atLocal, calendarFor, plusDays } from '@satuatap/shared/time';
import { UsualEstimates, type Estimator } from './estimators.js';

export interface Course {
  readonly seed: number;
  readonly learnDays: number;
  readonly correctDays: number;
  readonly judgeDays: number;
  /** A promise is made to one of so many tickets. */
  readonly everyTicket: number;
  readonly runs: number;
}

/** A promise made at issue, or later to one who waits, and the truth. Milliseconds from when it was made. */
export interface JudgedPromise {
  readonly when: 'issue' | 'later';
  readonly serviceId: string;
  readonly said: WaitRange;
  readonly raw: WaitRange;
  readonly calledMs: number;
  /** Of promises at issue. */
  readonly usual: Record<Estimator, number> | null;
  /** Today's estimate without chance; `null`: none. */
  readonly plain: number | null;
}

export interface CourseResult {
  readonly promises: readonly JudgedPromise[];
  /** Tickets to which no call could be promised, and those that never came to a call. */
  readonly without: number;
  readonly uncalled: number;
}

const firstDate = '2026-08-03';

interface Made {
  readonly when: JudgedPromise['when'];
  readonly ticketId: number;
  readonly stop: number;
  readonly serviceId: string;
  readonly at: number;
  readonly said: WaitRange & { readonly raw: WaitRange };
  readonly usual: JudgedPromise['usual'];
  readonly plain: number | null;
}

export function runCourse(config: BuildingConfig, course: Course): CourseResult {
  const random = randomFrom(course.seed);
  const life = imagineLife(config, random);
  const past: PastDay[] = [];
  const outcomes: Outcome[] = [];
  const promises: JudgedPromise[] = [];
  let without = 0;
  let uncalled = 0;
  const { learnDays, correctDays, judgeDays } = course;
  let date = firstDate;
  for (let n = 0; n < learnDays + correctDays + judgeDays; date = plusDays(date, 1)) {
    const calendar = calendarFor(config, date);
    if (Object.values(calendar.services).every(({ state }) => state === 'closed')) continue;
    const midnight = atLocal(date, '00:00', config.timeZone);
    const watcher = n < learnDays ? null : new DayWatcher(config, past, outcomes, midnight, course, n);
    let day: Day | null = null;
    for (const step of simulateDay(life, calendar, randomFrom(course.seed * 1000 + n))) {
      day = step.day;
      watcher?.see(step.day, step.events, step.at);
    }
    if (!day) throw new Error(`Nothing happened on ${date}.`);
    if (watcher) {
      const judged = watcher.made.flatMap((made) => judge(made, day));
      const kept = judged.filter((each) => each !== null);
      outcomes.push(...kept);
      if (n >= learnDays + correctDays) {
        promises.push(...kept);
        without += watcher.without;
        uncalled += judged.length - kept.length;
      }
    }
    past.push(pastDay(day, calendar, midnight));
    n += 1;
  }
  return { promises, without, uncalled };
}

const pastDay = (day: Day, calendar: Calendar, midnight: number): PastDay => ({
  date: calendar.date,
  kind: kindOf({ calendar }, midnight),
  midnight,
  stops: pastStopsOf(day),
  booked: pastBookingsOf(day),
});

/** What came of it; `null` if the ticket was never called. */
function judge(made: Made, day: Day): JudgedPromise | null {
  const stop = get(day.tickets, made.ticketId)?.stops[made.stop];
  if (!stop || stop.firstCalledAt === null || stop.firstCalledAt < made.at) return null;
  const { when, serviceId, said, usual, plain } = made;
  return {
    when,
    serviceId,
    said,
    raw: said.raw,
    calledMs: stop.firstCalledAt - made.at,
    usual,
    plain,
  };
}

/** Makes promises as a server would, and writes them down. */
class DayWatcher {
  readonly made: Made[] = [];
  without = 0;
  private readonly learnt;
  private readonly correction;
  private readonly random;
  private readonly usual;
  private issued = 0;

  constructor(
    config: BuildingConfig,
    past: readonly PastDay[],
    outcomes: readonly Outcome[],
    private readonly midnight: number,
    private readonly course: Course,
    n: number,
  ) {
    this.learnt = learn(config, past);
    this.correction = learnCorrection(outcomes);
    this.random = randomFrom(course.seed * 77 + n);
    this.usual = new UsualEstimates(meansOf(config, past));
  }

  see(day: Day, events: Parameters<UsualEstimates['watch']>[1], at: number): void {
    this.usual.watch(day, events);
    for (const event of events) {
      if (event.type !== 'ticket.issued') continue;
      this.issued += 1;
      if (this.issued % this.course.everyTicket === 0) this.promise(day, event.ticketId, at);
    }
  }

  private promise(day: Day, ticketId: number, at: number): void {
    const hall = hallNow(day, at, this.midnight);
    if (!hall) return;
    const { random, correction } = this;
    const { stops } = forecastWaits(hall, this.learnt, { random, correction, runs: this.course.runs });
    const plain = forecast(day, at).stops;
    const write = (when: Made['when'], id: number, stop: number): void => {
      const serviceId = get(day.tickets, id)?.stops[stop]?.serviceId;
      const key = stopKey(id, stop);
      const said = stops[key];
      if (serviceId === undefined) return;
      if (!said) {
        this.without += 1;
        return;
      }
      const usual = when === 'issue' ? this.usual.of(day, serviceId, at) : null;
      this.made.push({
        when,
        ticketId: id,
        stop,
        serviceId,
        at,
        said,
        usual,
        plain: plain.get(key)?.waitMs ?? null,
      });
    };
    write('issue', ticketId, 0);
    const others = hall.waiting.filter((each) => each.ticketId !== ticketId);
    const other = others[Math.floor(random() * others.length)];
    if (other) write('later', other.ticketId, Number(other.key.split('/')[1]));
  }
}

/** Mean ms of a service on former days; of one that was never given, its configured time. */
function meansOf(config: BuildingConfig, past: readonly PastDay[]): (serviceId: string) => number {
  const sums = new Map<string, { ms: number; count: number }>();
  for (const { stops } of past)
    for (const { serviceId, startedAt, endedAt, end } of stops) {
      if (end !== 'served' || startedAt === null || endedAt === null) continue;
      const sum = sums.get(serviceId) ?? { ms: 0, count: 0 };
      sums.set(serviceId, { ms: sum.ms + endedAt - startedAt, count: sum.count + 1 });
    }
  return (serviceId) => {
    const sum = sums.get(serviceId);
    const typical = config.services.find(({ id }) => id === serviceId)?.typicalMinutes ?? 10;
    return sum ? sum.ms / sum.count : typical * 60_000;
  };
}
