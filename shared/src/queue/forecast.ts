/**
 * The wait now: the calling rule run forward with each service's typical minutes over the counters that are open.
 * A first estimate, without chance in it.
 */
import { firstByRule, type Candidate } from './calling-rule.js';
import type { QueueRules, Rank } from './config.js';
import type { CounterState, Day, Waiting } from './day.js';
import { bookedFor } from './appointments.js';
import { meantFor, servedAt, serviceOf } from './lines.js';
import { get } from './table.js';

export interface Expectation {
  /** People of the same line who will be called before. */
  readonly ahead: number;
  /** Milliseconds until the call; `null` if no counter that is open gives the service. */
  readonly waitMs: number | null;
}

export interface Forecast {
  /** For somebody who would take a ticket now. */
  readonly services: Readonly<Record<string, Expectation & { readonly openCounters: number }>>;
  /** For every waiting stop, by `stopKey`. */
  readonly stops: ReadonlyMap<string, Expectation>;
}

export const stopKey = (ticketId: number, stop: number): string => `${ticketId}/${stop}`;

/** Bounds the run on a day that is out of hand: whoever comes later gets no estimate. */
const mostCalls = 2000;
const minute = 60_000;

interface Queue {
  readonly serviceId: string;
  readonly targetMinutes: number;
  readonly typicalMs: number;
  readonly entries: readonly Waiting[];
  /** `booked`: one who is expected at a time. */
  readonly who: 'waiting' | 'booked' | 'newcomer';
  /** Whether the counter may call from it: some stops are meant for one counter only. */
  readonly mayCall: (counter: CounterState) => boolean;
  readonly closedUntil: (at: number) => number;
  next: number;
}

/** A queue as one counter sees it. */
interface Served {
  readonly queue: Queue;
  readonly rank: Rank;
  /** Who stands at its head, kept until the queue moves on. */
  head: Candidate | null;
  headAt: number;
}

interface Server {
  readonly queues: readonly Served[];
  freeAt: number;
}

/** @param now epoch ms; a day that has no configuration yet has no estimates */
export function forecast(day: Day, now: number): Forecast {
  const { config } = day;
  if (!config) return { services: {}, stops: new Map() };
  const queues = config.services.flatMap((service) => queuesOf(day, service.id, now));
  const servers = serversOf(day, queues, now);
  const called = runForward(servers, config.rules, now);

  const stops = new Map<string, Expectation>();
  const services: Record<string, Expectation & { openCounters: number }> = {};
  for (const service of config.services) {
    const own = queues.filter((queue) => queue.serviceId === service.id);
    const real = own.filter((queue) => queue.who === 'waiting').flatMap((queue) => queue.entries);
    const order = real
      .map((entry) => ({ entry, callAt: called.get(entry) ?? null }))
      .sort((a, b) => (a.callAt ?? Infinity) - (b.callAt ?? Infinity) || a.entry.since - b.entry.since);
    order.forEach(({ entry, callAt }, ahead) => {
      stops.set(stopKey(entry.ticketId, entry.stop), {
        ahead,
        waitMs: callAt === null ? null : callAt - now,
      });
    });
    const newcomer = own.find((queue) => queue.who === 'newcomer')?.entries[0];
    const callAt = (newcomer && called.get(newcomer)) ?? null;
    services[service.id] = {
      ahead: order.filter((each) => callAt === null || (each.callAt !== null && each.callAt <= callAt))
        .length,
      waitMs: callAt === null ? null : callAt - now,
      openCounters: servers.filter((server) =>
        server.queues.some(({ queue }) => queue.serviceId === service.id),
      ).length,
    };
  }
  return { services, stops };
}

/** The lists of a line, whoever is booked for it, and one imagined newcomer, who will take nobody's time. */
function queuesOf(day: Day, serviceId: string, now: number): Queue[] {
  const service = day.config && serviceOf(day.config, serviceId);
  if (!service) return [];
  const schedule = day.calendar?.services[serviceId];
  const breaks = schedule?.state === 'open' ? schedule.breaks : [];
  const opensAt = schedule?.state === 'open' ? schedule.opensAt : 0;
  const common = {
    serviceId,
    targetMinutes: service.targetMinutes,
    typicalMs: service.typicalMinutes * minute,
    next: 0,
    closedUntil: (at: number): number =>
      breaks.find(({ from, to }) => from <= at && at < to)?.to ?? Math.max(at, opensAt),
  };
  const newcomer: Waiting = { ticketId: day.lastTicketId + 1, stop: 0, since: now, frontAt: null, pace: 1 };
  return [
    ...Object.values(day.lines[serviceId]?.waiting ?? {})
      .flatMap((list) => byDestination(day, list))
      .map((part) => ({ ...common, ...part, who: 'waiting' as const })),
    ...bookedFor(day, serviceId).map((part) => ({
      ...common,
      entries: [part.waiting],
      who: 'booked' as const,
      mayCall: () => true,
      closedUntil: (at: number): number => common.closedUntil(Math.max(at, part.comesAt)),
    })),
    { ...common, entries: [newcomer], who: 'newcomer', mayCall: () => true },
  ];
}

/** The list apart: what any counter may call, and what only one counter or officer may. */
function byDestination(day: Day, list: readonly Waiting[]): Pick<Queue, 'entries' | 'mayCall'>[] {
  const parts = new Map<string | null, { entries: Waiting[]; mayCall: Queue['mayCall'] }>();
  for (const entry of list) {
    const stop = get(day.tickets, entry.ticketId)?.stops[entry.stop];
    const only = stop ? meantFor(day, stop) : null;
    const part = parts.get(only);
    if (part) part.entries.push(entry);
    else parts.set(only, { entries: [entry], mayCall: ({ id }) => only === null || only === id });
  }
  return [...parts.values()];
}

function serversOf(day: Day, queues: readonly Queue[], now: number): Server[] {
  return Object.values(day.counters)
    .filter(({ state }) => state === 'open')
    .map((counter) => {
      const stop = counter.current && get(day.tickets, counter.current.ticketId)?.stops[counter.current.stop];
      const service = stop && day.config && serviceOf(day.config, stop.serviceId);
      const begun = stop?.servingSince ?? stop?.calledAt ?? now;
      const freeAt = service ? Math.max(now, begun + service.typicalMinutes * minute) : now;
      const served = servedAt(day, counter.id);
      return {
        freeAt,
        queues: served.flatMap(({ serviceId, rank }) =>
          queues
            .filter((queue) => queue.serviceId === serviceId && queue.mayCall(counter))
            .map((queue) => ({ queue, rank, head: null, headAt: -1 })),
        ),
      };
    });
}

/** The moment (epoch ms) of each call, by who is called. */
function runForward(servers: readonly Server[], rules: QueueRules, now: number): Map<Waiting, number> {
  const called = new Map<Waiting, number>();
  for (let calls = 0; calls < mostCalls;) {
    const server = earliest(servers);
    if (!server) break;
    const at = Math.max(server.freeAt, now);
    const heads: Candidate[] = [];
    let opens = Infinity;
    for (const served of server.queues) {
      const head = headOf(served);
      if (!head) continue;
      const open = served.queue.closedUntil(at);
      if (open > at) opens = Math.min(opens, open);
      else heads.push(head);
    }
    const first = firstByRule(heads, rules, at);
    const queue = server.queues.find(({ head }) => head === first)?.queue;
    if (!first || !queue) {
      // Rests until a break is over; with nothing left to call it is done for this run.
      server.freeAt = opens;
      continue;
    }
    calls += 1;
    queue.next += 1;
    called.set(first.waiting, at);
    if (queue.who !== 'newcomer') server.freeAt = at + queue.typicalMs;
  }
  return called;
}

function headOf(served: Served): Candidate | null {
  const { queue, rank } = served;
  if (served.headAt !== queue.next) {
    const waiting = queue.entries[queue.next];
    served.headAt = queue.next;
    served.head = waiting
      ? { waiting, rank, serviceId: queue.serviceId, targetMinutes: queue.targetMinutes }
      : null;
  }
  return served.head;
}

function earliest(servers: readonly Server[]): Server | null {
  let first: Server | null = null;
  for (const server of servers) {
    if (server.freeAt !== Infinity && (!first || server.freeAt < first.freeAt)) first = server;
  }
  return first;
}
