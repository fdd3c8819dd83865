/** How a day opens, takes a new configuration and closes. */
import type { BuildingConfig, Calendar, Counter, Service } from './config.js';
import type { Day } from './day.js';
import { changeCounter, putTicket } from './day-changes.js';
import type { QueueEvent } from './event.js';
import { values } from './table.js';
import { isEnded, isLive } from './ticket.js';

export function openDay(day: Day, event: Extract<QueueEvent, { type: 'day.opened' }>): Day {
  return { ...configure(day, event.config, event.calendar), date: event.date, state: 'open' };
}

/**
 * The day under a new configuration. Services with live tickets and counters at work stay, marked as retired, when
 * the new one does not have them, so that no live ticket is ended or lost by it.
 */
export function configure(day: Day, config: BuildingConfig, calendar: Calendar): Day {
  if (!day.config) return { ...day, config, calendar };
  const live = liveServices(day);
  const services = carry<Service>(day.config.services, config.services, ({ id }) => live.has(id));
  const counters = carry<Counter>(
    day.config.counters,
    config.counters,
    ({ id }) => day.counters[id]?.state === 'open' || day.counters[id]?.state === 'paused',
  );
  return { ...day, config: { ...config, services, counters }, calendar };
}

function carry<T extends { readonly id: string }>(
  old: readonly T[],
  fresh: readonly T[],
  needed: (item: T) => boolean,
): T[] {
  const known = new Set(fresh.map(({ id }) => id));
  return [
    ...fresh,
    ...old.filter((item) => !known.has(item.id) && needed(item)).map((item) => ({ ...item, retired: true })),
  ];
}

function liveServices(day: Day): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const ticket of values(day.tickets)) {
    for (const stop of ticket.stops) if (!isEnded(stop) || stop.state === 'missed') ids.add(stop.serviceId);
  }
  return ids;
}

/** Everybody who is still in the building has left by definition; every counter is closed. */
export function closeDay(day: Day, seq: number, at: number): Day {
  let next: Day = { ...day, state: 'closed' };
  for (const ticket of values(day.tickets)) {
    if (!isLive(ticket)) continue;
    const stops = ticket.stops.map((stop) =>
      isEnded(stop) ? stop : { ...stop, state: 'left' as const, endedAt: at },
    );
    next = putTicket(next, { ...ticket, stops, changedSeq: seq });
  }
  for (const counter of Object.values(day.counters)) {
    if (counter.state === 'closed') continue;
    next = changeCounter(next, counter.id, seq, {
      state: 'closed',
      officerId: null,
      serviceIds: null,
      pauseReason: null,
      current: null,
      since: at,
      idleSince: null,
    });
  }
  return next;
}
