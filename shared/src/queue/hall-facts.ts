/**
 * Each service's line against its promise, and the hall in a few numbers. A supervisor's hall, an overview of many
 * buildings and whoever else counts must count alike, so it is counted here.
 */
import { promiseUsedUpAt } from './calling-rule.js';
import type { Service } from './config.js';
import type { Day, LineStop } from './day.js';
import { lineOf, servedAt } from './lines.js';
import { get } from './table.js';

/** A line as it stands, whatever the time is: as good for as long as the day is the same. */
export interface LineStanding {
  readonly service: Service;
  readonly waiting: number;
  /** Since when the one waits who waits longest, epoch ms; `null` without any. */
  readonly longestSince: number | null;
  /** When each of them has used up the promise, epoch ms, in rising order. */
  readonly usedUpAt: readonly number[];
  readonly openCounters: number;
  readonly stopped: LineStop | null;
}

/** A line at a moment. */
export interface LineFacts extends Pick<LineStanding, 'service' | 'waiting' | 'openCounters' | 'stopped'> {
  /** Of those who wait, ms; 0 without any. */
  readonly longestMs: number;
  /** So many have used up their promise. */
  readonly due: number;
}

/** The lines of all services in the configuration's order; a retired one for as long as somebody waits for it. */
export function lineStandings(day: Day): LineStanding[] {
  const openCounters = new Map<string, number>();
  for (const { id, state } of Object.values(day.counters)) {
    if (state !== 'open') continue;
    for (const { serviceId } of servedAt(day, id))
      openCounters.set(serviceId, (openCounters.get(serviceId) ?? 0) + 1);
  }
  return (day.config?.services ?? [])
    .map((service) => standingOf(day, service, openCounters.get(service.id) ?? 0))
    .filter(({ service, waiting }) => !service.retired || waiting > 0);
}

function standingOf(day: Day, service: Service, openCounters: number): LineStanding {
  const line = lineOf(day, service.id);
  const all = Object.values(line.waiting).flat();
  const since = all.flatMap(({ ticketId, stop }) => {
    const { waitingSince = null, appointment } = get(day.tickets, ticketId)?.stops[stop] ?? {};
    // Who checks in early waits by choice until the booked time.
    return waitingSince === null ? [] : [Math.max(waitingSince, appointment?.at ?? 0)];
  });
  return {
    service,
    waiting: all.length,
    longestSince: since.length === 0 ? null : since.reduce((a, b) => Math.min(a, b)),
    usedUpAt: all.map((entry) => promiseUsedUpAt(entry, service.targetMinutes)).sort((a, b) => a - b),
    openCounters,
    stopped: line.stopped,
  };
}

/** @param now epoch ms */
export function lineAt(
  { service, waiting, longestSince, usedUpAt, openCounters, stopped }: LineStanding,
  now: number,
): LineFacts {
  const longestMs = longestSince === null ? 0 : Math.max(0, now - longestSince);
  const later = usedUpAt.findIndex((at) => at > now);
  const due = later === -1 ? usedUpAt.length : later;
  return { service, waiting, longestMs, due, openCounters, stopped };
}

/** People wait, and no open counter gives the service. */
export const isForsaken = ({ waiting, openCounters }: LineFacts): boolean =>
  waiting > 0 && openCounters === 0;

/** Whether somebody should look at it now. */
export const needsAttention = (line: LineFacts): boolean =>
  line.due > 0 || isForsaken(line) || line.stopped !== null;

/** Those that matter first: beyond the promise, then forsaken, stopped, and by what is used up of it. */
export function byUrgency<Line extends LineFacts>(lines: readonly Line[]): Line[] {
  const used = ({ longestMs, service }: LineFacts): number => longestMs / service.targetMinutes;
  return [...lines].sort(
    (a, b) =>
      b.due - a.due ||
      Number(isForsaken(b)) - Number(isForsaken(a)) ||
      Number(b.stopped !== null) - Number(a.stopped !== null) ||
      used(b) - used(a) ||
      b.waiting - a.waiting,
  );
}

/** All lines together. */
export interface WaitingFacts {
  readonly waiting: number;
  /** `null` with nobody waiting. */
  readonly longestMs: number | null;
  /** So many people have used up their promise. */
  readonly due: number;
}

export function waitingFacts(lines: readonly LineFacts[]): WaitingFacts {
  let waiting = 0;
  let due = 0;
  let longestMs = 0;
  for (const line of lines) {
    waiting += line.waiting;
    due += line.due;
    longestMs = Math.max(longestMs, line.longestMs);
  }
  return { waiting, longestMs: waiting === 0 ? null : longestMs, due };
}

export interface CounterFacts {
  readonly open: number;
  readonly paused: number;
  /** Without those that are retired. */
  readonly closed: number;
  /** So many of them serve somebody at this moment. */
  readonly serving: number;
}

export function counterFacts(day: Day): CounterFacts {
  const facts = { open: 0, paused: 0, closed: 0, serving: 0 };
  for (const { id, retired } of day.config?.counters ?? []) {
    const { state = 'closed', current = null } = day.counters[id] ?? {};
    if (state === 'closed' && retired) continue;
    facts[state] += 1;
    if (current && get(day.tickets, current.ticketId)?.stops[current.stop]?.state === 'serving')
      facts.serving += 1;
  }
  return facts;
}
