/** Where a ticket's citizen is, and until when she is believed to be there. */
import {
  counterPlace,
  cameAt,
  currentStop,
  isLive,
  meantFor,
  waitingPlace,
  type BuildingConfig,
  type Day,
  type Place,
  type Stop,
  type Ticket,
} from '../queue/index.js';
import { inPlace, type InsidePlace } from './place.js';

/** Where people wait for the service: at its own counters, else at any that gives it. */
export function zoneOfService(config: BuildingConfig, serviceId: string): Place | null {
  const helper = config.counters.find(
    ({ retired, services }) => !retired && services.some((each) => each.serviceId === serviceId),
  );
  return waitingPlace(config, serviceId) ?? (helper ? counterPlace(config, helper.id) : null);
}

/** The stop that she is at, is next at, or was at last. */
export function stopOfPlace(ticket: Ticket): Stop | undefined {
  const { stops } = ticket;
  const current = stops[currentStop(ticket)];
  if (current) return current;
  const planned = stops.find(({ state }) => state === 'planned');
  return planned ?? stops.toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0)).at(-1);
}

const calledStates: ReadonlySet<Stop['state']> = new Set(['called', 'serving', 'held', 'done', 'missed']);

export function placeOfTicket(day: Day, config: BuildingConfig, ticket: Ticket): InsidePlace {
  const stop = stopOfPlace(ticket);
  if (!stop) return inPlace(config, null);
  const counterId = calledStates.has(stop.state) ? stop.counterId : meantFor(day, stop);
  const counter = counterId === null ? null : counterPlace(config, counterId);
  return inPlace(config, counter ?? zoneOfService(config, stop.serviceId));
}

/** Epoch ms at which its last stop ended; `null` while it is in the building. */
export const endOfTicket = (ticket: Ticket): number | null =>
  isLive(ticket) ? null : Math.max(ticket.issuedAt, ...ticket.stops.map(({ endedAt }) => endedAt ?? 0));

/** When the citizen was last seen or asked for: epoch ms. */
export const lastSeen = (ticket: Ticket): number =>
  Math.max(
    cameAt(ticket) ?? ticket.issuedAt,
    ...ticket.stops.flatMap(({ calledAt, servingSince }) => [calledAt ?? 0, servingSince ?? 0]),
  );
