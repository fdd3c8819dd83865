/** Who is believed to be inside, each person once. SPEC.md has the rules by number. */
import { cameAt, get, values, type Day, type BuildingConfig } from '../queue/index.js';
import { corrections } from './corrections.js';
import type { InsidePerson, OccupancyFacts, VisitHere } from './facts.js';
import { grouped } from './grouped.js';
import { inPlace, type InsidePlace } from './place.js';
import { occupancyRules } from './rules.js';
import { staffInside } from './staff.js';
import { endOfTicket, lastSeen, placeOfTicket } from './ticket-place.js';

const minute = 60_000;

/** Everybody, and what counts and doors say otherwise. `now`: epoch ms. */
export function insideAt(facts: OccupancyFacts, now: number): InsidePerson[] {
  const { config } = facts.day;
  if (!config) return [];
  const known = knownInside(facts, config, now);
  return [...known, ...corrections(facts, config, known, now)];
}

/** Those who are known one by one. */
export function knownInside(facts: OccupancyFacts, config: BuildingConfig, now: number): InsidePerson[] {
  const visits = facts.visits.filter(({ arrivedAt }) => arrivedAt >= facts.dayStart && arrivedAt <= now);
  return [
    ...ticketsInside(facts.day, config, visits, now),
    ...visitsInside(facts.day, config, visits, now),
    ...staffInside(facts, config, now),
  ];
}

function ticketsInside(
  day: Day,
  config: BuildingConfig,
  visits: readonly VisitHere[],
  now: number,
): InsidePerson[] {
  const byTicket = grouped(visits, ({ ticketId }) => ticketId);
  const lingerMs = occupancyRules(config).lingerMinutes * minute;
  const inside: InsidePerson[] = [];
  for (const ticket of values(day.tickets)) {
    const since = cameAt(ticket);
    if (since === null) continue;
    const endedAt = endOfTicket(ticket);
    if (endedAt !== null && endedAt + lingerMs <= now) continue;
    const own = byTicket.get(ticket.id) ?? [];
    // The visit stands for her; and where it has left, so has she, unless she was seen again.
    if (own.some(({ leftAt }) => leftAt === null || leftAt > now || leftAt >= lastSeen(ticket))) continue;
    inside.push({
      key: `ticket/${ticket.id}`,
      kind: 'ticket',
      people: 1,
      ...placeOfTicket(day, config, ticket),
      since,
    });
  }
  return inside;
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
