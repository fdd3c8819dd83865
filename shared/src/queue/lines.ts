/** The lines: waiting stops by service and pace, each list kept in the order in which it would be called. */
import { compareInLine, firstByRule, inOrder, shareOf, type Candidate } from './calling-rule.js';
import type { BuildingConfig, Rank, Service } from './config.js';
import type { CounterState, Day, Line, Waiting } from './day.js';
import { get } from './table.js';
import type { Stop, StopRef } from './ticket.js';

const emptyLine = (serviceId: string): Line => ({
  serviceId,
  stopped: null,
  issued: 0,
  waiting: {},
  changedSeq: 0,
});

export const lineOf = (day: Day, serviceId: string): Line => day.lines[serviceId] ?? emptyLine(serviceId);

/** Where `entry` stands, or would stand, in the sorted list. */
function placeOf(list: readonly Waiting[], entry: Waiting): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareInLine(list[middle] as Waiting, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const waitingEntry = (ref: StopRef, stop: Stop, pace: number): Waiting => ({
  ticketId: ref.ticketId,
  stop: ref.stop,
  since: stop.since,
  frontAt: stop.frontAt,
  pace,
});

function withList(line: Line, pace: number, list: readonly Waiting[]): Line {
  const { [pace]: _, ...others } = line.waiting;
  return { ...line, waiting: list.length === 0 ? others : { ...others, [pace]: list } };
}

/** The line with the stop in its place. */
export function enter(line: Line, ref: StopRef, stop: Stop, pace: number): Line {
  const entry = waitingEntry(ref, stop, pace);
  const list = line.waiting[pace] ?? [];
  const last = list.at(-1);
  if (!last || compareInLine(last, entry) < 0) return withList(line, pace, [...list, entry]);
  return withList(line, pace, list.toSpliced(placeOf(list, entry), 0, entry));
}

/** The line without the stop, which must stand in it as it is given. */
export function leave(line: Line, ref: StopRef, stop: Stop, pace: number): Line {
  const list = line.waiting[pace] ?? [];
  const place = placeOf(list, waitingEntry(ref, stop, pace));
  return withList(line, pace, list.toSpliced(place, 1));
}

export const waitingCount = (line: Line): number =>
  Object.values(line.waiting).reduce((count, list) => count + list.length, 0);

/** A service by its id; retired ones too. */
export const serviceOf = (config: BuildingConfig, serviceId: string): Service | undefined =>
  config.services.find((service) => service.id === serviceId);

/** Who is at which counter, and what the counters give: as much of a day as tells who may call whom. */
export interface Staffing {
  readonly config: Pick<BuildingConfig, 'counters'> | null;
  readonly counters: Readonly<
    Record<string, Pick<CounterState, 'id' | 'state' | 'officerId' | 'serviceIds' | 'lent'>>
  >;
}

/** Services that the counter was lent for. */
export const lentAt = (day: Staffing, counterId: string): readonly string[] =>
  day.counters[counterId]?.lent ?? [];

/**
 * What the counter serves now: its configuration, narrowed by its officer, and what it was lent for. Narrowed to
 * nothing that it still has, it serves all: an open counter that can call nobody would help nobody.
 */
export function servedAt(day: Staffing, counterId: string): readonly { serviceId: string; rank: Rank }[] {
  const configured = day.config?.counters.find((counter) => counter.id === counterId)?.services ?? [];
  const narrowed = day.counters[counterId]?.serviceIds;
  const served = narrowed ? configured.filter(({ serviceId }) => narrowed.includes(serviceId)) : configured;
  const own = served.length > 0 ? served : configured;
  const more = lentAt(day, counterId).filter((id) => !own.some(({ serviceId }) => serviceId === id));
  return more.length === 0
    ? own
    : [...own, ...more.map((serviceId) => ({ serviceId, rank: 'help' as const }))];
}

/**
 * The one counter that the stop is meant for; `null` when any may call it. A counter that has closed, that gives the
 * service no longer, or an officer who has left holds nobody back: else a stop could wait for ever.
 */
export function meantFor(
  day: Staffing,
  stop: Pick<Stop, 'onlyCounterId' | 'onlyOfficerId' | 'serviceId'>,
): string | null {
  const { onlyCounterId, onlyOfficerId, serviceId } = stop;
  if (onlyCounterId === null && onlyOfficerId === null) return null;
  const gives = (id: string): boolean =>
    (day.counters[id]?.state ?? 'closed') !== 'closed' &&
    servedAt(day, id).some((served) => served.serviceId === serviceId);
  if (onlyCounterId !== null && gives(onlyCounterId)) return onlyCounterId;
  if (onlyOfficerId === null) return null;
  const atWork = Object.values(day.counters).find(
    ({ id, officerId }) => officerId === onlyOfficerId && gives(id),
  );
  return atWork?.id ?? null;
}

/** The counter whose officer has looked at the stop and may call it now; `null` without one. */
export function keptFor(day: Day, { reserved }: Stop, now: number): string | null {
  if (!reserved || reserved.until <= now) return null;
  return day.counters[reserved.counterId]?.state === 'open' ? reserved.counterId : null;
}

/** Whether the counter may call this stop: nobody else has looked at it, and it is not meant for another. */
export function mayCall(day: Day, counterId: string, ref: StopRef, now: number): boolean {
  const stop = get(day.tickets, ref.ticketId)?.stops[ref.stop];
  if (!stop) return false;
  const kept = keptFor(day, stop, now);
  if (kept !== null && kept !== counterId) return false;
  const only = meantFor(day, stop);
  return only === null || only === counterId;
}

/** The first callable stop of each line and pace that the counter serves. */
function headsAt(day: Day, counterId: string, now: number): Candidate[] {
  const heads: Candidate[] = [];
  if (!day.config) return heads;
  for (const { serviceId, rank } of servedAt(day, counterId)) {
    const service = serviceOf(day.config, serviceId);
    const line = day.lines[serviceId];
    if (!service || !line) continue;
    for (const list of Object.values(line.waiting)) {
      const waiting = list.find((entry) => mayCall(day, counterId, entry, now));
      if (waiting) heads.push({ waiting, serviceId, rank, targetMinutes: service.targetMinutes });
    }
  }
  return heads;
}

/** Whom `callNext` at this counter takes; a stop that its officer has looked at comes first. */
export function nextAt(day: Day, counterId: string, now: number): Candidate | null {
  if (!day.config) return null;
  return firstByRule(headsAt(day, counterId, now), day.config.rules, now);
}

export interface LineEntry extends StopRef {
  readonly number: string;
  readonly serviceId: string;
  readonly priority: string | null;
  readonly rank: Rank;
  readonly share: number;
  /** Milliseconds, credit included. */
  readonly waitedMs: number;
}

/** All that the counter may call, in the order in which repeated `callNext` would take them at `now`. */
export function linesAtCounter(day: Day, counterId: string, now: number): LineEntry[] {
  const { config } = day;
  if (!config) return [];
  const candidates: Candidate[] = [];
  for (const { serviceId, rank } of servedAt(day, counterId)) {
    const targetMinutes = serviceOf(config, serviceId)?.targetMinutes;
    if (targetMinutes === undefined) continue;
    for (const waiting of Object.values(lineOf(day, serviceId).waiting).flat()) {
      if (mayCall(day, counterId, waiting, now)) candidates.push({ waiting, serviceId, rank, targetMinutes });
    }
  }
  return inOrder(candidates, config.rules, now).map((candidate) => describe(day, candidate, now));
}

function describe(day: Day, candidate: Candidate, now: number): LineEntry {
  const { waiting, serviceId, rank, targetMinutes } = candidate;
  const ticket = get(day.tickets, waiting.ticketId);
  return {
    ticketId: waiting.ticketId,
    stop: waiting.stop,
    number: ticket?.number ?? '',
    serviceId,
    priority: ticket?.priority ?? null,
    rank,
    share: shareOf(waiting, targetMinutes, now),
    waitedMs: Math.max(0, now - waiting.since),
  };
}
