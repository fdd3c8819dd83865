/** What is the same in all runs of a refresh: the lanes, and what was learnt in the order of the hall. */
import { comersOf, type Comer } from './comers.js';
import { pastOf, type CounterPast } from './counter-future.js';
import type { Durations } from './durations.js';
import type { CounterNow, HallNow } from './hall-now.js';
import { lanesOf, type LaneMap } from './lanes.js';
import type { Learnt } from './learn.js';
import { arrivalsFrom, officerPaces, serviceDurations, type Arrivals } from './today.js';

export interface Model {
  readonly hall: HallNow;
  readonly learnt: Learnt;
  readonly map: LaneMap;
  readonly durations: readonly Durations[];
  readonly arrivals: Arrivals;
  readonly comers: readonly Comer[];
  readonly paces: readonly (readonly [pace: number, part: number])[];
  readonly counters: readonly ModelCounter[];
}

export interface ModelCounter {
  readonly now: CounterNow;
  readonly past: CounterPast;
  readonly pace: number;
  /** The lanes that it calls from, and whether it only helps out there. */
  readonly lanes: Int32Array;
  readonly helps: Uint8Array;
}

export function modelOf(hall: HallNow, learnt: Learnt): Model {
  const known = new Set([1, ...learnt.paces.map(([pace]) => pace)]);
  for (const { pace } of [...hall.waiting, ...hall.expected]) known.add(pace);
  const parts = new Map(learnt.paces);
  const paces = [...known].map((pace) => [pace, parts.get(pace) ?? 0] as const);
  const map = lanesOf(
    hall,
    paces.map(([pace]) => pace),
  );
  const paceOf = officerPaces(hall, learnt);
  const services = hall.services.map(({ id }) => id);
  return {
    hall,
    learnt,
    map,
    paces,
    durations: serviceDurations(hall, learnt),
    arrivals: arrivalsFrom(hall, learnt),
    comers: comersOf(hall, learnt.bookings, (serviceId, pace) => {
      const ofService = map.arrivalLane[services.indexOf(serviceId)];
      return ofService?.[paces.findIndex(([each]) => each === pace)] ?? -1;
    }),
    counters: hall.counters.map((now, c) => {
      const rank = new Map(now.served.map((each) => [services.indexOf(each.serviceId), each.rank]));
      const lanes = map.lanes.flatMap((lane, i) =>
        rank.has(lane.service) && (lane.only === -1 || lane.only === c) ? [i] : [],
      );
      return {
        now,
        past: pastOf(now, hall, learnt),
        pace: paceOf(now.officer),
        lanes: Int32Array.from(lanes),
        helps: Uint8Array.from(lanes, (i) => (rank.get(map.lanes[i]?.service ?? -1) === 'help' ? 1 : 0)),
      };
    }),
  };
}
