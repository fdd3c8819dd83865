/** One run of the hall into the future, by chance: who is called when. */
import { exponential, type Random } from '../chance/index.js';
import { drawComers, type Arrival } from './comers.js';
import { backAt, drawFuture, type CounterFuture } from './counter-future.js';
import { draw, drawBeyond } from './durations.js';
import type { Lane } from './lanes.js';
import { missedBin, slotMs, slotsADay } from './learn-people.js';
import type { Model, ModelCounter } from './model.js';
import { emptyHead, goesBefore, shareAt, type Head } from './rule.js';

const minute = 60_000;
/** Nobody is promised anything beyond. */
const horizonMs = 9 * 60 * minute;
/** Bounds a run on a day that is out of hand. */
const mostCalls = 5000;
/** An officer without work sees within so long that somebody has come. */
const noticeMs = 30_000;

/** A run's own state; made once and used for all of them. */
export class Run {
  private readonly next: Int32Array;
  private readonly came: number[][];
  private readonly cameNext: Int32Array;
  private readonly freeAt: Float64Array;
  private readonly idle: Uint8Array;
  private readonly futures: (CounterFuture | null)[] = [];
  private readonly rests: Int32Array;
  private readonly leavesAt: Float64Array;
  private readonly heads: readonly Head[];
  private readonly lanes: readonly Lane[];
  private arrivalAt = Infinity;
  /** Those of whom the day knows, the next one last. */
  private comers: Arrival[] = [];

  constructor(
    private readonly model: Model,
    private readonly random: Random,
  ) {
    this.lanes = model.map.lanes;
    this.next = new Int32Array(this.lanes.length);
    this.cameNext = new Int32Array(this.lanes.length);
    this.came = this.lanes.map(() => []);
    this.freeAt = new Float64Array(model.counters.length);
    this.idle = new Uint8Array(model.counters.length);
    this.rests = new Int32Array(model.counters.length);
    this.leavesAt = new Float64Array(model.map.entries.count);
    this.heads = this.lanes.map(() => emptyHead());
  }

  /** Writes when each is called, ms from now, at `called[entry * runs + run]`; what is not stays `Infinity`. */
  into(called: Float32Array, runs: number, run: number): void {
    const { hall, map } = this.model;
    this.begin();
    let left = map.entries.count;
    const end = hall.at + horizonMs;
    for (let calls = 0; calls < mostCalls && left > 0;) {
      const c = this.earliest();
      const free = c < 0 ? Infinity : (this.freeAt[c] ?? Infinity);
      const arrivalAt = Math.min(this.arrivalAt, this.comers.at(-1)?.at ?? Infinity);
      if (arrivalAt < free) {
        if (arrivalAt > end) return;
        if (arrivalAt < this.arrivalAt) this.come();
        else this.arrive();
        continue;
      }
      if (free > end || free === Infinity) return;
      const lane = this.choose(c, free);
      if (lane < 0) continue;
      const entry = this.take(lane);
      if (entry >= 0) {
        left -= 1;
        called[entry * runs + run] = free - hall.at;
        // Whoever leaves before, and the imagined newcomer, takes nobody's time.
        if (entry >= map.entries.waiting || (this.leavesAt[entry] ?? 0) < free) continue;
      }
      calls += 1;
      this.serve(c, lane, entry, free);
    }
  }

  private begin(): void {
    const { hall, learnt, counters, map, comers } = this.model;
    this.next.fill(0);
    this.cameNext.fill(0);
    for (const came of this.came) came.length = 0;
    this.idle.fill(0);
    this.rests.fill(0);
    this.lanes.forEach((_, lane) => this.renew(lane));
    for (let entry = 0; entry < map.entries.count; entry++)
      this.leavesAt[entry] =
        learnt.leaving > 0 ? hall.at + exponential(this.random, 1 / learnt.leaving) : Infinity;
    counters.forEach((counter, c) => {
      const future = drawFuture(counter.now, counter.past, hall, learnt, this.random);
      this.futures[c] = future;
      this.freeAt[c] = future ? Math.max(this.firstFree(counter), hall.midnight + future.from) : Infinity;
      this.rest(c);
    });
    this.arrivalAt = this.nextArrival(hall.at);
    this.comers = drawComers(comers, this.random);
  }

  /** When who is at hand will be done with, epoch ms. */
  private firstFree({ now, pace }: ModelCounter): number {
    const { hall, learnt, durations } = this.model;
    const { current } = now;
    if (!current) return hall.at + this.random() * noticeMs;
    const service = hall.services.findIndex(({ id }) => id === current.serviceId);
    const own = durations[service] ?? learnt.walk;
    const elapsed = Math.max(0, hall.at - current.since);
    const gap = draw(learnt.gap, this.random);
    if (current.phase === 'serving')
      return hall.at + drawBeyond(own, elapsed / pace, this.random) * pace - elapsed + gap;
    const part = learnt.missed[missedBin(current.waitedMs)] ?? 0;
    if (this.random() < part || elapsed > 2 * minute)
      return hall.at + drawBeyond(learnt.unanswered, elapsed, this.random) - elapsed + gap;
    const walk = drawBeyond(learnt.walk, elapsed, this.random) - elapsed;
    return hall.at + walk + draw(own, this.random) * pace + gap;
  }

  private earliest(): number {
    let first = -1;
    let at = Infinity;
    for (let c = 0; c < this.freeAt.length; c++) {
      const free = this.freeAt[c] ?? Infinity;
      if (free < at) {
        at = free;
        first = c;
      }
    }
    return first;
  }

  /** The lane that the counter calls from now; -1 and it rests when there is none. */
  private choose(c: number, now: number): number {
    const { hall, counters } = this.model;
    const counter = counters[c];
    if (!counter) return -1;
    const { helpOutShare, ceilingShare } = hall.rules;
    let own = false;
    let opens = Infinity;
    for (let pass = 0; pass < 2; pass++) {
      let best = -1;
      for (let i = 0; i < counter.lanes.length; i++) {
        const lane = counter.lanes[i] ?? 0;
        const head = this.heads[lane];
        if (!head || head.since === Infinity) continue;
        const open = this.openFrom(this.lanes[lane]?.service ?? 0, now);
        if (open > now) {
          opens = Math.min(opens, open);
          continue;
        }
        const helps = counter.helps[i] === 1;
        if (pass === 0) {
          if (helps) continue;
          own = true;
        } else if (helps && own && head.frontAt === Infinity && shareAt(head, now) < helpOutShare) continue;
        const leader = best < 0 ? undefined : this.heads[best];
        if (!leader || goesBefore(head, leader, ceilingShare, now)) best = lane;
      }
      if (pass === 1 && best >= 0) {
        this.idle[c] = 0;
        return best;
      }
    }
    // Rests until somebody comes or a break is over.
    this.idle[c] = 1;
    this.freeAt[c] = opens;
    return -1;
  }

  private openFrom(service: number, at: number): number {
    const now = this.model.hall.services[service];
    if (!now) return at;
    for (const { from, to } of now.breaks) if (from <= at && at < to) return to;
    return Math.max(at, now.opensAt);
  }

  /** Takes the head of the lane out: its entry, or -1 for one who came during the run. */
  private take(lane: number): number {
    const { entries } = this.lanes[lane] as Lane;
    const entry = entries[this.next[lane] ?? 0];
    const came = this.came[lane]?.[this.cameNext[lane] ?? 0] ?? Infinity;
    const isOld = entry !== undefined && this.isBefore(entry, came);
    if (isOld) this.next[lane] = (this.next[lane] ?? 0) + 1;
    else this.cameNext[lane] = (this.cameNext[lane] ?? 0) + 1;
    this.renew(lane);
    return isOld ? entry : -1;
  }

  private isBefore(entry: number, came: number): boolean {
    const { since, frontAt } = this.model.map.entries;
    return frontAt[entry] !== Infinity || (since[entry] ?? 0) <= came;
  }

  /** Looks who stands at the head of the lane; nobody: `since` is `Infinity`. */
  private renew(lane: number): void {
    const { entries, pace, targetMs } = this.lanes[lane] as Lane;
    const all = this.model.map.entries;
    const head = this.heads[lane] as Head;
    const entry = entries[this.next[lane] ?? 0];
    const came = this.came[lane]?.[this.cameNext[lane] ?? 0] ?? Infinity;
    head.pace = pace;
    head.targetMs = targetMs;
    if (entry !== undefined && this.isBefore(entry, came)) {
      head.since = all.since[entry] ?? 0;
      head.frontAt = all.frontAt[entry] ?? Infinity;
      head.ticketId = all.ticketId[entry] ?? 0;
    } else {
      head.since = came;
      head.frontAt = Infinity;
      head.ticketId = Number.MAX_SAFE_INTEGER;
    }
  }

  private serve(c: number, lane: number, entry: number, at: number): void {
    const { learnt, durations, counters, map } = this.model;
    const service = this.lanes[lane]?.service ?? 0;
    const waitedMs = entry < 0 ? 10 * minute : at - (map.entries.waitingFrom[entry] ?? at);
    const gap = draw(learnt.gap, this.random);
    const away = this.random() < (learnt.missed[missedBin(waitedMs)] ?? 0);
    const ms = away
      ? draw(learnt.unanswered, this.random)
      : draw(learnt.walk, this.random) +
        draw(durations[service] ?? learnt.walk, this.random) * (counters[c]?.pace ?? 1);
    this.freeAt[c] = at + ms + gap;
    this.rest(c);
  }

  /** Takes the rest that is due, if one is. */
  private rest(c: number): void {
    const future = this.futures[c];
    const free = this.freeAt[c] ?? Infinity;
    if (free === Infinity || !future) return;
    const { midnight } = this.model.hall;
    const { at, next } = backAt(future, this.rests[c] ?? 0, free - midnight);
    this.rests[c] = next;
    this.freeAt[c] = midnight + at;
  }

  private nextArrival(from: number): number {
    const { hall, arrivals } = this.model;
    let at = from;
    for (;;) {
      const slot = Math.floor((at - hall.midnight) / slotMs);
      if (slot >= slotsADay) return Infinity;
      const rate = slot < 0 ? 0 : (arrivals.total[slot] ?? 0);
      const ends = hall.midnight + (slot + 1) * slotMs;
      const next = rate > 0 ? at + exponential(this.random, 1 / rate) : Infinity;
      if (next < ends) return next;
      at = ends;
    }
  }

  private arrive(): void {
    const { hall, arrivals, paces, map } = this.model;
    const at = this.arrivalAt;
    this.arrivalAt = this.nextArrival(at);
    const slot = Math.floor((at - hall.midnight) / slotMs);
    const point = this.random() * (arrivals.total[slot] ?? 0);
    const service = arrivals.upTo.findIndex((sums) => (sums[slot] ?? 0) > point);
    const now = hall.services[service];
    if (!now || at >= now.lastTicketAt) return;
    let part = this.random();
    let pace = paces.findIndex(([, share]) => (part -= share) < 0);
    if (pace < 0) pace = 0;
    this.enter(map.arrivalLane[service]?.[pace] ?? 0, at, at);
  }

  private come(): void {
    const next = this.comers.pop();
    if (next) this.enter(next.lane, next.at, next.since);
  }

  /** Somebody stands in the lane from `at` on, by the time that her wait counts from; counters without work notice. */
  private enter(lane: number, at: number, since: number): void {
    const came = this.came[lane] ?? [];
    let place = came.length;
    while (place > (this.cameNext[lane] ?? 0) && (came[place - 1] ?? 0) > since) place -= 1;
    came.splice(place, 0, since);
    this.renew(lane);
    for (let c = 0; c < this.idle.length; c++) {
      if (this.idle[c] === 0 || !this.model.counters[c]?.lanes.includes(lane)) continue;
      const notices = at + this.random() * noticeMs;
      if ((this.freeAt[c] ?? Infinity) <= notices) continue;
      this.freeAt[c] = notices;
      this.rest(c);
    }
  }
}
