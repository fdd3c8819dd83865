/** When a full zone is expected to have room again, by the speed of its own lines. */
import {
  get,
  isLive,
  serviceOf,
  stopKey,
  type BuildingConfig,
  type Day,
  type Ticket,
} from '../queue/index.js';
import { ticketIdOf, type InsidePerson } from './facts.js';
import { occupancyRules } from './rules.js';
import { stopOfPlace, zoneOfService } from './ticket-place.js';

const minute = 60_000;
const hour = 60 * minute;

interface FullZone {
  readonly day: Day;
  readonly config: BuildingConfig;
  readonly inside: readonly InsidePerson[];
  readonly zoneId: string;
  readonly limit: number;
  /** When the stop is expected to be called, epoch ms, by `stopKey`; `null`: no call is in sight. */
  readonly callAt: (key: string) => number | null;
}

/**
 * Epoch ms, in round minutes and never sooner than in five; `null`: it is not in sight, or no ticket would be given
 * by then.
 */
export function comeBackAt(zone: FullZone, now: number): number | null {
  const { inside, zoneId, limit, day } = zone;
  const there = inside.filter((person) => person.zoneId === zoneId);
  const over = there.reduce((sum, { people }) => sum + people, 0) - limit + 1;
  const leaving = there.flatMap((person) => leavesAt(zone, person, now) ?? []).toSorted((a, b) => a - b);
  const at = over <= 0 ? now : leaving[over - 1];
  if (at === undefined) return null;
  const rounded = roundUp(Math.max(at, now + 5 * minute), now);
  return rounded < lastTicketAt(day) ? rounded : null;
}

/** In steps of five minutes, and of ten from an hour on. */
const roundUp = (at: number, now: number): number => {
  const step = (at - now < hour ? 5 : 10) * minute;
  return Math.ceil(at / step) * step;
};

const lastTicketAt = ({ calendar }: Day): number =>
  Math.max(
    0,
    ...Object.values(calendar?.services ?? {}).map((each) => (each.state === 'open' ? each.lastTicketAt : 0)),
  );

/** `null`: nobody knows, or she waits for the next stop of her route in the same zone. */
function leavesAt(
  { day, config, zoneId, callAt }: FullZone,
  person: InsidePerson,
  now: number,
): number | null {
  const ticket = person.kind === 'ticket' ? get(day.tickets, ticketIdOf(person.key)) : null;
  if (!ticket || staysOn(config, ticket, zoneId)) return null;
  const index = ticket.stops.findIndex((each) => each === stopOfPlace(ticket));
  const stop = ticket.stops[index];
  if (!stop) return null;
  const lingerMs = occupancyRules(config).lingerMinutes * minute;
  const serviceMs = (serviceOf(config, stop.serviceId)?.typicalMinutes ?? 0) * minute;
  switch (stop.state) {
    case 'called':
      return now + serviceMs + lingerMs;
    case 'serving':
      return Math.max(now, (stop.servingSince ?? now) + serviceMs) + lingerMs;
    case 'waiting': {
      const call = callAt(stopKey(ticket.id, index));
      return call === null ? null : Math.max(now, call) + serviceMs + lingerMs;
    }
    case 'booked':
    case 'planned':
    case 'held':
      return null;
    case 'done':
    case 'missed':
    case 'cancelled':
    case 'left':
    case 'lapsed':
      return (stop.endedAt ?? now) + lingerMs;
  }
}

const staysOn = (config: BuildingConfig, ticket: Ticket, zoneId: string): boolean =>
  isLive(ticket) &&
  ticket.stops.some(
    ({ state, serviceId }) => state === 'planned' && zoneOfService(config, serviceId)?.zone.id === zoneId,
  );
