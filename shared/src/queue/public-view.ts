/**
 * What everybody may see of a day: no priority class (the pace stays, so that screens work out the same order),
 * no officer, no reason of a hold or stop, no outcome, and nobody who did it. Hidden words become empty ones, so
 * that it still shows that there is one. Why a counter pauses is public: it is one of the building's own few words,
 * and stands on the sign above it.
 */
import type { CounterState, Day, Line } from './day.js';
import type { QueueEvent } from './event.js';
import { mapValues } from './table.js';
import type { Stop, Ticket } from './ticket.js';

const hidden = '';

const publicStop = (stop: Stop): Stop => ({
  ...stop,
  officerId: null,
  onlyOfficerId: null,
  hold: stop.hold && { ...stop.hold, reason: hidden },
  outcome: stop.outcome === null || stop.outcome === 'transferred' ? stop.outcome : hidden,
});

const publicTicket = (ticket: Ticket): Ticket => ({
  ...ticket,
  priority: null,
  stops: ticket.stops.map(publicStop),
});

const publicCounter = (counter: CounterState): CounterState => ({
  ...counter,
  officerId: counter.officerId === null ? null : hidden,
});

const publicLine = (line: Line): Line => ({
  ...line,
  stopped: line.stopped && { ...line.stopped, reason: hidden },
});

export function publicDay(day: Day): Day {
  const map = <T>(record: Readonly<Record<string, T>>, view: (item: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([id, item]) => [id, view(item)]));
  return {
    ...day,
    tickets: mapValues(day.tickets, publicTicket),
    counters: map(day.counters, publicCounter),
    lines: map(day.lines, publicLine),
    undo: [],
  };
}

/** The event as the public day takes it. Every kind is named: a new one does not compile until it is decided. */
export function publicEvent(event: QueueEvent): QueueEvent {
  const by = { kind: 'system' } as const;
  switch (event.type) {
    case 'ticket.issued':
      return { ...event, by, priority: null };
    case 'ticket.called':
      return { ...event, by, officerId: null, why: { ...event.why, passedOver: [], passedOverCount: 0 } };
    case 'ticket.finished':
      return { ...event, by, outcome: hidden };
    case 'ticket.held':
      return { ...event, by, reason: hidden };
    case 'ticket.transferred': {
      const { officerId: _, ...to } = event.to;
      return { ...event, by, to };
    }
    case 'ticket.priorityChanged':
      return { ...event, by, priority: null };
    case 'ticket.cancelled':
      return { ...event, by, reason: null };
    case 'counter.opened':
      return { ...event, by, officerId: hidden, takenOverFrom: null };
    case 'line.stopped':
      return { ...event, by, reason: hidden };
    case 'action.undone':
      return {
        ...event,
        by,
        tickets: event.tickets.map(publicTicket),
        counters: event.counters.map(publicCounter),
        lines: event.lines.map((line) => ({
          ...line,
          stopped: line.stopped && { ...line.stopped, reason: hidden },
        })),
      };
    case 'day.opened':
    case 'day.configured':
    case 'day.closed':
    case 'appointment.booked':
    case 'appointment.checkedIn':
    case 'appointment.lapsed':
    case 'ticket.looked':
    case 'ticket.recalled':
    case 'ticket.announced':
    case 'ticket.started':
    case 'ticket.advanced':
    case 'ticket.missed':
    case 'ticket.putBack':
    case 'ticket.reinstated':
    case 'ticket.released':
    case 'ticket.stopAdded':
    case 'ticket.stopDropped':
    case 'counter.paused':
    case 'counter.resumed':
    case 'counter.closed':
    case 'counter.lent':
    case 'counter.loanEnded':
    case 'line.reopened':
      return { ...event, by };
  }
}
