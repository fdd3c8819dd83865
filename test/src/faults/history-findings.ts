/** Holds a city's journals against the laws, against what its clients were told, and against what its screens show. */
import { isDeepStrictEqual } from 'node:util';
import { emptyDay, evolve, get, isLive, publicDay, publicEvent, values } from '@satuatap/shared/queue';
import type { Day, QueueEvent, Ticket } from '@satuatap/shared/queue';
import type { BuildingJournal } from '../support/city-journal.js';
import { brokenLaws } from './laws.js';
import type { Acknowledged } from './load.js';
import type { Screen } from './screens.js';

/** Laws 2, 3 and 5 on each day of the building; days follow one another. */
export function dayFindings(buildingId: string, { days }: BuildingJournal): string[] {
  const findings: string[] = [];
  const dates = [...days.keys()];
  for (const [date, events] of days) {
    const { day, findings: broken } = brokenLaws(buildingId, events);
    findings.push(...broken.map((finding) => `${buildingId} ${date}: ${finding}`));
    if (day.state !== (date === dates.at(-1) ? 'open' : 'closed'))
      findings.push(`${buildingId} ${date}: the day is ${day.state}, of ${dates.join(', ')}`);
  }
  return findings;
}

/** Law 1: every command that was answered is there once, with the answer given, and nothing is there without one. */
export function commandFindings(
  buildingId: string,
  { days, commands }: BuildingJournal,
  log: Acknowledged,
): string[] {
  const findings: string[] = [...log.faults];
  const say = (commandId: string, what: string): number =>
    findings.push(`${buildingId}: law 1: command ${commandId} ${what}`);
  const eventAt = (date: string, seq: number): QueueEvent | undefined => days.get(date)?.[seq - 1];

  for (const [commandId, { date, seq, number, ticketId }] of log.tickets) {
    const kept = commands.get(commandId);
    if (kept?.date !== date || kept.first !== seq || kept.last !== seq)
      say(commandId, `was told ${date} ${seq}, kept is ${JSON.stringify(kept)}`);
    const event = eventAt(date, seq);
    if (event?.type !== 'ticket.issued' || event.number !== number || event.ticketId !== ticketId)
      say(commandId, `was given ${number}, the journal has ${JSON.stringify(event)}`);
  }
  for (const [commandId, { date, events }] of log.answers) {
    const kept = commands.get(commandId);
    const inJournal = kept ? (days.get(date)?.slice(kept.first - 1, kept.last) ?? []) : null;
    if (kept?.date !== date || !isDeepStrictEqual(inJournal, events))
      say(commandId, `was told ${JSON.stringify(events)}, kept is ${JSON.stringify([kept, inJournal])}`);
  }
  for (const [commandId, code] of log.refused) {
    const kept = commands.get(commandId);
    if (kept?.refused !== code) say(commandId, `was refused with ${code}, kept is ${JSON.stringify(kept)}`);
  }

  const owners = new Map<string, string>();
  for (const { commandId, date, first, last, refused } of commands.values()) {
    if (refused !== null) continue;
    for (let seq = first; seq <= last; seq++) {
      const owner = owners.get(`${date} ${seq}`);
      if (owner !== undefined) say(commandId, `shares ${date} ${seq} with command ${owner}`);
      owners.set(`${date} ${seq}`, commandId);
    }
  }
  for (const [date, events] of days) {
    for (const event of events) {
      if (event.by.kind !== 'system' && !owners.has(`${date} ${event.seq}`))
        findings.push(`${buildingId}: law 1: ${date} ${event.seq} (${event.type}) was nobody's command`);
    }
  }
  return findings;
}

/** What was sent after another command had been answered comes after it in the journal. */
export function orderFindings(buildingId: string, log: Acknowledged): string[] {
  const findings: string[] = [];
  const places = [
    ...[...log.tickets.values()].map(({ commandId, date, seq }) => ({ commandId, date, seq })),
    ...[...log.answers.values()].flatMap(({ commandId, date, events }) =>
      events.slice(0, 1).map(({ seq }) => ({ commandId, date, seq })),
    ),
  ].sort((a, b) => (a.date === b.date ? b.seq - a.seq : a.date < b.date ? 1 : -1));
  let earliest = { commandId: '', heardAt: Infinity };
  for (const { commandId, date, seq } of places) {
    const times = log.times.get(commandId);
    if (!times) continue;
    if (earliest.heardAt < times.sentAt) {
      findings.push(
        `${buildingId}: law 5: command ${commandId} at ${date} ${seq} was sent after ${earliest.commandId}, ` +
          'which comes later, had been answered',
      );
    }
    if (times.heardAt < earliest.heardAt) earliest = { commandId, heardAt: times.heardAt };
  }
  return findings;
}

/** Law 6: the screen heard each event once, in order and as it is in the journal, and shows the journal's last day. */
export function screenFindings(screen: Screen, shown: Day, { days }: BuildingJournal): string[] {
  const findings: string[] = [];
  const view = screen.view === 'public' ? publicEvent : (event: QueueEvent): QueueEvent => event;
  let before = { date: '', seq: 0 };
  for (const { date, event } of screen.heard) {
    const inJournal = days.get(date)?.[event.seq - 1];
    if (!inJournal || !isDeepStrictEqual(view(inJournal), event))
      findings.push(
        `${screen.name}: law 6: heard ${JSON.stringify(event)}, not ${JSON.stringify(inJournal)}`,
      );
    if (date < before.date || (date === before.date && event.seq <= before.seq))
      findings.push(`${screen.name}: law 6: heard ${date} ${event.seq} after ${before.date} ${before.seq}`);
    before = { date, seq: event.seq };
  }
  const [newest, events] = [...days].at(-1) ?? ['', []];
  const replayed = events.reduce(evolve, emptyDay(screen.buildingId));
  const told = screen.view === 'public' ? publicDay(replayed) : replayed;
  if (shown.date !== newest || shown.seq !== told.seq)
    findings.push(`${screen.name}: law 6: is at ${shown.date} ${shown.seq}, not at ${newest} ${told.seq}`);
  else findings.push(...differences(shown, told).map((what) => `${screen.name}: law 6: ${what}`));
  return findings;
}

/** A screen need not have the tickets that ended long before it came. */
function differences(shown: Day, told: Day): string[] {
  const found: string[] = [];
  for (const key of Object.keys(told) as (keyof Day)[]) {
    if (key !== 'tickets' && !isDeepStrictEqual(shown[key], told[key]))
      found.push(`shows ${key} ${JSON.stringify(shown[key])}, not ${JSON.stringify(told[key])}`);
  }
  const wrong = (ticket: Ticket): boolean => {
    const mine = get(shown.tickets, ticket.id);
    return mine === undefined ? isLive(ticket) : !isDeepStrictEqual(mine, ticket);
  };
  for (const ticket of values(told.tickets)) {
    if (wrong(ticket))
      found.push(`shows ${JSON.stringify(get(shown.tickets, ticket.id))}, not ${JSON.stringify(ticket)}`);
  }
  return found;
}
