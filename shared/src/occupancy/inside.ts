/** Who is believed to be inside, each person once. SPEC.md has the rules by number. */
import { cameAt, get, values, type BuildingConfig, type Day, type Ticket } from '../queue/index.js';
import { corrections } from './corrections.js';
import type { InsidePerson, OccupancyFacts, VisitHere } from './facts.js';
import { grouped } from './grouped.js';
import { inPlace, type InsidePlace } from './place.js';
import { occupancyRules } from './rules.js';
import { staffInside } from './staff.js';
import { endOfTicket, lastSeen, placeOfTicket } from './ticket-place.js';

const minute = 60_000;

/**
 * Everybody, and what counts and doors say otherwise. `now`: epoch ms. `tickets`: those of the day that may be inside,
 * where somebody knows them (`PresentTickets`); else all are looked at.
 */
export function insideAt(facts: OccupancyFacts, now: number, tickets?: readonly Ticket[]): InsidePerson[] {
  const { config } = facts.day;
  if (!config) return [];
  const known = knownInside(facts, config, now, tickets);
  return [...known, ...corrections(facts, config, known, now)];
}

/** Those who are known one by one. */
export function knownInside(
  facts: OccupancyFacts,
  config: BuildingConfig,
  now: number,
  tickets: Iterable<Ticket> = values(facts.day.tickets),
): InsidePerson[] {
  const visits = visitsAt(facts, now);
  const ticketInside = ticketsAt(facts.day, config, visits, now);
  const inside: InsidePerson[] = [];
  for (const ticket of tickets) {
    const citizen = ticketInside(ticket);
    if (citizen) inside.push(citizen);
  }
  return [...inside, ...visitsInside(facts.day, config, visits, now), ...staffInside(facts, config, now)];
}

const visitsAt = ({ visits, dayStart }: OccupancyFacts, now: number): readonly VisitHere[] =>
  visits.filter(({ arrivedAt }) => arrivedAt >= dayStart && arrivedAt <= now);

/** Tells of each ticket whether its citizen is inside, and where; `null`: she is not. */
export function ticketInside(facts: OccupancyFacts, now: number): (ticket: Ticket) => InsidePerson | null {
  const { config } = facts.day;
  return config ? ticketsAt(facts.day, config, visitsAt(facts, now), now) : () => null;
}

function ticketsAt(
  day: Day,
  config: BuildingConfig,
  visits: readonly VisitHere[],
  now: number,
): (ticket: Ticket) => InsidePerson | null {
  const byTicket = grouped(visits, ({ ticketId }) => ticketId);
  const lingerMs = occupancyRules(config).lingerMinutes * minute;
  return (ticket) => {
    const since = cameAt(ticket);
    if (since === null) return null;
    const endedAt = endOfTicket(ticket);
    if (endedAt !== null && endedAt + lingerMs <= now) return null;
    const own = byTicket.get(ticket.id) ?? [];
    // The visit stands for her; and where it has left, so has she, unless she was seen again.
    if (own.some(({ leftAt }) => leftAt === null || leftAt > now || leftAt >= lastSeen(ticket))) return null;
    const place = placeOfTicket(day, config, ticket);
    return { key: `ticket/${ticket.id}`, kind: 'ticket', people: 1, ...place, since };
  };
}

function visitsInside(
  day: Day,
  config: BuildingConfig,
  visits: readonly VisitHere[],
  now: number,
): InsidePerson[] {
  const here = visits.filter(({ leftAt }) => leftAt === null || leftAt > now);
  return here.map((visit) => ({
    key: `visit/${visit.id}`,
    kind: 'visit',
    people: visit.people,
    ...placeOfVisit(day, config, visit),
    since: visit.arrivedAt,
  }));
}

/** In the queue while their ticket is; else with the host who accepted them, or at reception. */
function placeOfVisit(day: Day, config: BuildingConfig, visit: VisitHere): InsidePlace {
  const ticket = visit.ticketId === null ? undefined : get(day.tickets, visit.ticketId);
  if (ticket && cameAt(ticket) !== null && endOfTicket(ticket) === null)
    return placeOfTicket(day, config, ticket);
  const isFloor = config.floors.some(({ id }) => id === visit.floorId);
  return visit.accepted && isFloor ? { floorId: visit.floorId, zoneId: null } : inPlace(config, null);
}
