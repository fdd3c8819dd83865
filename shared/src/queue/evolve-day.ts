/** How a day opens, takes a new configuration and closes. */
import type { BuildingConfig, Calendar, Counter, Service } from './config.js';
import type { Day } from './day.js';
import { changeCounter, putTicket } from './day-changes.js';
import type { QueueEvent } from './event.js';
import { lentAt } from './lines.js';
import { values } from './table.js';
import { isEnded, isLive } from './ticket.js';

export function openDay(day: Day, event: Extract<QueueEvent, { type: 'day.opened' }>): Day {
  return { ...configure(day, event.config, event.calendar), date: event.date, state: 'open' };
}

/**
 * The day under a new configuration. Services with live tickets and counters at work stay, marked as retired, when
 * the new one does not have them, and where no counter of the new one gives such a service, those that did still do:
 * no live ticket is ended by it, and none is left in a line that nobody calls.
 */
export function configure(day: Day, config: BuildingConfig, calendar: Calendar): Day {
  if (!day.config) return { ...day, config, calendar };
  const needs = needsOf(day);
  const services = keep<Service>(
    day.config.services,
    config.services,
    ({ id }) => needs.serviceIds.has(id),
    retired,
  );
  const given = new Set(
    config.counters.flatMap((counter) => counter.services.map(({ serviceId }) => serviceId)),
  );
  const carried = new Set([...needs.serviceIds].filter((id) => !given.has(id)));
  const before = new Map(day.config.counters.map((counter) => [counter.id, counter]));
  const fresh = config.counters.map((counter) => stillServing(counter, before.get(counter.id), carried));
  const stays = (counter: Counter): boolean =>
    (day.counters[counter.id]?.state ?? 'closed') !== 'closed' ||
    needs.counterIds.has(counter.id) ||
    counter.services.some(({ serviceId }) => carried.has(serviceId));
  const counters = keep<Counter>(day.config.counters, fresh, stays, retired);
  return {
    ...day,
    config: withPlaces(day.config, { ...config, services, counters }),
    calendar,
    counters: withLoansOf(day, new Set(services.map(({ id }) => id))),
  };
}

/** Nobody helps out with what is given no longer. */
function withLoansOf(day: Day, serviceIds: ReadonlySet<string>): Day['counters'] {
  const kept = Object.values(day.counters).map((counter) => ({
    ...counter,
    lent: lentAt(day, counter.id).filter((serviceId) => serviceIds.has(serviceId)),
  }));
  return Object.fromEntries(kept.map((counter) => [counter.id, counter]));
}

/** What stayed still has its agency, zone and floor, so that screens can say where it is. */
function withPlaces(old: BuildingConfig, config: BuildingConfig): BuildingConfig {
  const agencyIds = new Set([...config.services, ...config.counters].map(({ agencyId }) => agencyId));
  const zoneIds = new Set(config.counters.map(({ zoneId }) => zoneId));
  const zones = keep(old.zones, config.zones, ({ id }) => zoneIds.has(id));
  const floorIds = new Set(zones.map(({ floorId }) => floorId));
  return {
    ...config,
    agencies: keep(old.agencies, config.agencies, ({ id }) => agencyIds.has(id)),
    zones,
    floors: keep(old.floors, config.floors, ({ id }) => floorIds.has(id)),
  };
}

/** The new items, then those of the old ones that are needed still and that the new ones lack. */
function keep<T extends { readonly id: string }>(
  old: readonly T[],
  fresh: readonly T[],
  needed: (item: T) => boolean,
  asKept: (item: T) => T = (item) => item,
): T[] {
  const known = new Set(fresh.map(({ id }) => id));
  return [...fresh, ...old.filter((item) => !known.has(item.id) && needed(item)).map(asKept)];
}

const retired = <T extends object>(item: T): T & { readonly retired: true } => ({ ...item, retired: true });

/** The new counter, which goes on giving what it gave and no other gives now. */
function stillServing(counter: Counter, before: Counter | undefined, carried: ReadonlySet<string>): Counter {
  const kept = before?.services.filter(({ serviceId }) => carried.has(serviceId)) ?? [];
  const served = new Set(counter.services.map(({ serviceId }) => serviceId));
  const missing = kept.filter(({ serviceId }) => !served.has(serviceId));
  return missing.length === 0 ? counter : { ...counter, services: [...counter.services, ...missing] };
}

interface Needs {
  readonly serviceIds: ReadonlySet<string>;
  /** Counters that alone may call somebody. */
  readonly counterIds: ReadonlySet<string>;
}

/** What tickets that are in the building, or can be reinstated, cannot do without. */
function needsOf(day: Day): Needs {
  const serviceIds = new Set<string>();
  const counterIds = new Set<string>();
  for (const ticket of values(day.tickets)) {
    for (const stop of ticket.stops) {
      if (isEnded(stop) && stop.state !== 'missed') continue;
      serviceIds.add(stop.serviceId);
      if (stop.onlyCounterId !== null) counterIds.add(stop.onlyCounterId);
    }
  }
  return { serviceIds, counterIds };
}

/** Everybody who is still in the building has left by definition, who was booked did not come; every counter is closed. */
export function closeDay(day: Day, seq: number, at: number): Day {
  let next: Day = { ...day, state: 'closed' };
  for (const ticket of values(day.tickets)) {
    if (!isLive(ticket)) continue;
    const stops = ticket.stops.map((stop) =>
      isEnded(stop)
        ? stop
        : { ...stop, state: stop.state === 'booked' ? ('lapsed' as const) : ('left' as const), endedAt: at },
    );
    next = putTicket(next, { ...ticket, stops, changedSeq: seq });
  }
  for (const counter of Object.values(day.counters)) {
    if (counter.state === 'closed' && lentAt(day, counter.id).length === 0) continue;
    next = changeCounter(next, counter.id, seq, {
      state: 'closed',
      officerId: null,
      serviceIds: null,
      lent: [],
      pauseReason: null,
      current: null,
      since: at,
      idleSince: null,
    });
  }
  return next;
}
