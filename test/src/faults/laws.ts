/** Checks a journal against the laws of the design, and against what clients were told. */
import {
  currentStop,
  emptyDay,
  evolve,
  get,
  isLive,
  values,
  type Day,
  type QueueEvent,
} from '@satuatap/shared/queue';
import type { Acknowledged } from './load.js';

/** Replays one building-day; every broken law is a line. */
export function brokenLaws(
  buildingId: string,
  events: readonly QueueEvent[],
): { day: Day; findings: string[] } {
  const findings: string[] = [];
  const numbers = new Map<string, number>();
  let day = emptyDay(buildingId);
  for (const event of events) {
    if (event.seq !== day.seq + 1) findings.push(`law 5: seq ${event.seq} follows ${day.seq}`);
    if (event.type === 'ticket.issued') {
      const before = numbers.get(event.number);
      if (before !== undefined)
        findings.push(`law 2: ${event.number} was given to tickets ${before} and ${event.ticketId}`);
      numbers.set(event.number, event.ticketId);
    }
    day = evolve(day, event);
    if ('counterId' in event && event.counterId !== null) findings.push(...broken(day, event));
  }
  return { day, findings };
}

/** Law 3 right after an event: one counter a ticket, one ticket a counter. */
function broken(day: Day, event: QueueEvent): string[] {
  const findings: string[] = [];
  const held = new Map<number, string>();
  for (const counter of Object.values(day.counters)) {
    if (!counter.current) continue;
    const { ticketId, stop } = counter.current;
    const other = held.get(ticketId);
    if (other !== undefined)
      findings.push(`law 3: at seq ${event.seq} ticket ${ticketId} is at ${other} and ${counter.id}`);
    held.set(ticketId, counter.id);
    const state = get(day.tickets, ticketId)?.stops[stop]?.state;
    if (state !== 'called' && state !== 'serving')
      findings.push(`law 3: ${counter.id} keeps a stop that is ${state}`);
  }
  return findings;
}

/** Law 1: what was acknowledged is in the journal, once. */
export function lostCommands(events: readonly QueueEvent[], log: Acknowledged): string[] {
  const findings: string[] = [];
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const issuedIds = new Set<number>();
  for (const [commandId, ticket] of log.tickets) {
    const event = bySeq.get(ticket.seq);
    if (event?.type !== 'ticket.issued' || event.number !== ticket.number) {
      findings.push(
        `law 1: ticket ${ticket.number} of command ${commandId} was acknowledged and is not in the journal`,
      );
    }
    if (issuedIds.has(ticket.ticketId))
      findings.push(`law 1: ticket ${ticket.ticketId} was given to two commands`);
    issuedIds.add(ticket.ticketId);
  }
  for (const [commandId, answer] of log.answers) {
    for (const told of answer.events) {
      const event = bySeq.get(told.seq);
      if (event?.type !== told.type)
        findings.push(`law 1: ${told.type} (${told.seq}) of command ${commandId} is not in the journal`);
    }
  }
  return findings;
}

/** How much the history holds, so that a check of nothing is seen. */
export const work = (day: Day): { tickets: number; live: number; called: number } => {
  const tickets = [...values(day.tickets)];
  return {
    tickets: tickets.length,
    live: tickets.filter(isLive).length,
    called: tickets.filter((ticket) => currentStop(ticket) < 0 || (ticket.stops[0]?.calls ?? 0) > 0).length,
  };
};
