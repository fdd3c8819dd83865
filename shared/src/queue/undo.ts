/** What an undo needs: the things as they were before each staff action, kept as long as it can be undone. */
import { putTicket } from './day-changes.js';
import type { CounterState, Day, Line } from './day.js';
import type { QueueEvent } from './event.js';
import { closedCounter } from './day-changes.js';
import { lineOf } from './lines.js';
import { get } from './table.js';
import type { Ticket } from './ticket.js';
import {
  newestUndo,
  recordsSince,
  withNewest,
  withoutRecord,
  withRecord,
  type UndoLog,
  type UndoRecord,
} from './undo-log.js';

/** Events that cannot be taken back: a ticket in somebody's hand, a sound, an undo itself. A day's turn: see below. */
const lasting: ReadonlySet<QueueEvent['type']> = new Set([
  'ticket.issued',
  'appointment.booked',
  'ticket.announced',
  'action.undone',
]);

interface Touched {
  readonly tickets: readonly Ticket[];
  readonly counters: readonly CounterState[];
  readonly lines: readonly Line[];
}

function touched(day: Day, event: QueueEvent): Touched {
  const ticket = 'ticketId' in event ? get(day.tickets, event.ticketId) : undefined;
  const counterIds = new Set<string>();
  if ('counterId' in event && event.counterId !== null) counterIds.add(event.counterId);
  for (const stop of event.type === 'ticket.cancelled' ? (ticket?.stops ?? []) : []) {
    if (stop.counterId !== null && (stop.state === 'called' || stop.state === 'serving'))
      counterIds.add(stop.counterId);
  }
  const isLine = event.type === 'line.stopped' || event.type === 'line.reopened';
  return {
    tickets: ticket ? [ticket] : [],
    counters: [...counterIds].map((id) => day.counters[id] ?? closedCounter(id)),
    lines: isLine ? [lineOf(day, event.serviceId)] : [],
  };
}

/** Adds to `known` what is not in it yet: the image from before the action's first event counts. */
const add = <T>(known: readonly T[], more: readonly T[], key: (item: T) => unknown): readonly T[] => [
  ...known,
  ...more.filter((item) => !known.some((other) => key(other) === key(item))),
];

/** The undo records after `event`, whose effect is not yet in `day`. */
export function remember(day: Day, event: QueueEvent): UndoLog {
  // What came before a day's turn or a new configuration may need things that are no longer there.
  if (event.type === 'day.opened' || event.type === 'day.configured' || event.type === 'day.closed')
    return [];
  const keepMs = (day.config?.rules.undoSeconds ?? 0) * 1000;
  const fresh = recordsSince(day.undo, event.at - keepMs);
  if (event.type === 'action.undone') return withoutRecord(fresh, event.undone);
  if (event.by.kind !== 'staff' || lasting.has(event.type)) return fresh;
  const images = touched(day, event);
  // The events of an action follow one another, so its record is the newest.
  const known = newestUndo(fresh);
  if (known?.first !== event.first) {
    const { first, seq, at, by, type } = event;
    return withRecord(fresh, { first, last: seq, at, by, action: type, ...images });
  }
  const grown: UndoRecord = {
    ...known,
    last: event.seq,
    tickets: add(known.tickets, images.tickets, (ticket) => ticket.id),
    counters: add(known.counters, images.counters, (counter) => counter.id),
    lines: add(known.lines, images.lines, (line) => line.serviceId),
  };
  return withNewest(fresh, grown);
}

/** The day with all that the action touched as it was before; its call is no longer among the recent ones. */
export function restore(day: Day, event: Extract<QueueEvent, { type: 'action.undone' }>): Day {
  const counters = { ...day.counters };
  // Images that an older program wrote tell of no loans: there were none yet.
  for (const counter of event.counters) counters[counter.id] = { ...closedCounter(counter.id), ...counter };
  const lines = { ...day.lines };
  for (const { serviceId, stopped, changedSeq } of event.lines) {
    lines[serviceId] = { ...lineOf(day, serviceId), stopped, changedSeq };
  }
  const calls = day.calls.filter((call) => call.seq !== event.undone);
  return event.tickets.reduce(putTicket, { ...day, counters, lines, calls });
}
