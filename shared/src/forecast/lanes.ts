/**
 * The lines as one run has them: a lane for each service, pace and counter that alone may call. In each lane those who
 * wait now stand in their order, and behind them, or between them by their time, those who come during the run.
 */
import type { HallNow, WaitingNow } from './hall-now.js';

export interface Lane {
  readonly service: number;
  readonly pace: number;
  readonly targetMs: number;
  /** Index of the counter that alone may call from it; -1: any. */
  readonly only: number;
  /** Indexes of those who wait now, in the order of their call. */
  readonly entries: Int32Array;
}

/** Who waits, and the newcomers: one imagined for each service, who takes nobody's time. */
interface Entries {
  readonly count: number;
  readonly waiting: number;
  readonly service: Int32Array;
  readonly since: Float64Array;
  /** `Infinity`: not at the head. */
  readonly frontAt: Float64Array;
  readonly waitingFrom: Float64Array;
  readonly ticketId: Float64Array;
}

export interface LaneMap {
  readonly lanes: readonly Lane[];
  readonly entries: Entries;
  /** The lane that somebody who comes for the service with this pace (by its index) enters. */
  readonly arrivalLane: readonly Int32Array[];
}

export function lanesOf(hall: HallNow, paces: readonly number[]): LaneMap {
  const index = new Map(hall.services.map(({ id }, i) => [id, i]));
  const counters = new Map(hall.counters.map(({ id }, i) => [id, i]));
  const newcomers = hall.services.map(({ id }): WaitingNow => ({
    key: '',
    ticketId: Number.MAX_SAFE_INTEGER,
    serviceId: id,
    since: hall.at,
    waitingFrom: hall.at,
    frontAt: null,
    pace: 1,
    only: null,
  }));
  const all = [...hall.waiting, ...newcomers];
  const members = new Map<string, { service: number; pace: number; only: number; entries: number[] }>();
  const laneOf = (service: number, pace: number, only: number): number[] => {
    const key = `${service}/${pace}/${only}`;
    const known = members.get(key) ?? { service, pace, only, entries: [] };
    members.set(key, known);
    return known.entries;
  };
  for (const pace of paces) hall.services.forEach((_, service) => laneOf(service, pace, -1));
  all.forEach((entry, i) => {
    const service = index.get(entry.serviceId) ?? 0;
    const only = entry.only === null ? -1 : (counters.get(entry.only) ?? -1);
    laneOf(service, entry.pace, only).push(i);
  });
  const entries: Entries = {
    count: all.length,
    waiting: hall.waiting.length,
    service: Int32Array.from(all, ({ serviceId }) => index.get(serviceId) ?? 0),
    since: Float64Array.from(all, ({ since }) => since),
    frontAt: Float64Array.from(all, ({ frontAt }) => frontAt ?? Infinity),
    waitingFrom: Float64Array.from(all, ({ waitingFrom }) => waitingFrom),
    ticketId: Float64Array.from(all, ({ ticketId }) => ticketId),
  };
  const order = (a: number, b: number): number =>
    (entries.frontAt[a] === entries.frontAt[b] ? 0 : (entries.frontAt[a] ?? 0) - (entries.frontAt[b] ?? 0)) ||
    (entries.since[a] ?? 0) - (entries.since[b] ?? 0) ||
    (entries.ticketId[a] ?? 0) - (entries.ticketId[b] ?? 0);
  const keys = [...members.keys()];
  return {
    lanes: [...members.values()].map(({ service, pace, only, entries: own }) => ({
      service,
      pace,
      only,
      targetMs: hall.services[service]?.targetMs ?? 1,
      entries: Int32Array.from(own.sort(order)),
    })),
    entries,
    arrivalLane: hall.services.map((_, service) =>
      Int32Array.from(paces, (pace) => keys.indexOf(`${service}/${pace}/-1`)),
    ),
  };
}
