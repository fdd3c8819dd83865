/** What today tells beyond the former days: how fast its officers are, and how many people come. */
import type { Durations } from './durations.js';
import type { HallNow } from './hall-now.js';
import { officerOf, paceOf, serviceMsOf, type Learnt, type Residuals } from './learn.js';
import { slotMs, slotsADay } from './learn-people.js';

/** As many people must differ from the usual before half of it is believed. */
const crowdStrength = 20;
const lineStrength = 10;

/** How many people come: by half hour and service, in the order of the hall's services. */
export interface Arrivals {
  /** People a ms, by slot: all services together, and the running sum over the services. */
  readonly total: Float64Array;
  readonly upTo: readonly Float64Array[];
}

/** Factors on the time of a service by officer. */
export function officerPaces(hall: HallNow, learnt: Learnt): (officer: string) => number {
  const today = new Map<string, Residuals>(learnt.officers);
  for (const stop of hall.today) {
    const ms = serviceMsOf(stop);
    const mean = learnt.services.get(stop.serviceId)?.mean;
    if (ms === null || mean === undefined) continue;
    const known = today.get(officerOf(stop));
    // Of today counts double: nobody is the same every day.
    const sum = (known?.sum ?? 0) + 2 * (Math.log(ms) - mean);
    today.set(officerOf(stop), { sum, count: (known?.count ?? 0) + 2 });
  }
  return (officer) => Math.exp(paceOf(today.get(officer)));
}

export function arrivalsFrom(hall: HallNow, learnt: Learnt): Arrivals {
  const nowSlot = (hall.at - hall.midnight) / slotMs;
  const came = new Map<string, number>();
  const unbooked = hall.today.filter(({ booked }) => !booked);
  for (const { serviceId } of unbooked) came.set(serviceId, (came.get(serviceId) ?? 0) + 1);
  const usual = hall.services.map(({ id }) => {
    const service = learnt.services.get(id);
    return service?.arrivals.get(hall.kind) ?? service?.usualArrivals ?? new Float64Array(slotsADay);
  });
  const expected = usual.map((rates) => sumBefore(rates, nowSlot));
  const allCame = unbooked.length;
  const allExpected = expected.reduce((sum, count) => sum + count, 0);
  const crowd = (allCame + crowdStrength) / (allExpected + crowdStrength);
  const openHours = hoursSoFar(hall);
  const rates = hall.services.map(({ id }, s) => {
    const count = came.get(id) ?? 0;
    if (learnt.days === 0) {
      // Nothing is known of other days: as many as came so far, and in an hour of which nothing is known nobody.
      const perSlot = (count / (openHours + 1)) * (slotMs / 3_600_000);
      return new Float64Array(slotsADay).fill(perSlot);
    }
    const own = (count + lineStrength) / ((expected[s] ?? 0) * crowd + lineStrength);
    return (usual[s] ?? new Float64Array(slotsADay)).map((rate) => rate * crowd * own);
  });
  const total = new Float64Array(slotsADay);
  const upTo = rates.map((own) => {
    for (let slot = 0; slot < slotsADay; slot++) total[slot] = (total[slot] ?? 0) + (own[slot] ?? 0) / slotMs;
    return total.slice();
  });
  return { total, upTo };
}

function sumBefore(rates: Float64Array, slot: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(slot, rates.length); i++) sum += (rates[i] ?? 0) * Math.min(1, slot - i);
  return sum;
}

function hoursSoFar(hall: HallNow): number {
  const first = hall.today.reduce((least, { waitingFrom }) => Math.min(least, waitingFrom), hall.at);
  return (hall.at - first) / 3_600_000;
}

/** The services' durations in the hall's order. */
export const serviceDurations = (hall: HallNow, learnt: Learnt): Durations[] =>
  hall.services.map(({ id }) => learnt.services.get(id)?.durations ?? learnt.walk);
