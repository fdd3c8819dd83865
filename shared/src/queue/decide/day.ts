/** Commands of the system: the day's turn, its configuration, and what time alone brings. */
import type { QueueCommand } from '../command.js';
import type { QueueEventBody } from '../event.js';
import { get } from '../table.js';
import { accept, refuse, type Context, type Decision } from './decision.js';

type Of<T extends QueueCommand['type']> = Extract<QueueCommand, { type: T }>;

export function openDay({ day }: Pick<Context, 'day'>, { config, calendar }: Of<'openDay'>): Decision {
  if (day.state === 'open') return refuse('day-already-open', { date: day.date });
  return accept({ type: 'day.opened', date: day.date || calendar.date, config, calendar });
}

export const configure = ({ config, calendar }: Of<'configure'>): Decision =>
  accept({ type: 'day.configured', config, calendar });

export const closeDay = ({ day }: Context): Decision =>
  day.state === 'open' ? accept({ type: 'day.closed' }) : refuse('day-not-open');

/**
 * Holds whose time is over come back; the last call that nobody answered makes a ticket missed; an appointment lapses
 * to which nobody came.
 */
export function tick({ day, config, at }: Context): Decision {
  const bodies: QueueEventBody[] = [];
  for (const ref of day.held) {
    const stop = get(day.tickets, ref.ticketId)?.stops[ref.stop];
    if (stop?.hold && stop.hold.until !== null && stop.hold.until <= at) {
      bodies.push({ type: 'ticket.released', ...ref, since: at - stop.waitedMs, byRule: true });
    }
  }
  const { missAfterCalls, answerSeconds } = config.rules;
  for (const { id, current } of Object.values(day.counters)) {
    const stop = current && get(day.tickets, current.ticketId)?.stops[current.stop];
    if (!current || stop?.state !== 'called' || stop.calledAt === null) continue;
    if (stop.calls >= missAfterCalls && stop.calledAt + answerSeconds * 1000 <= at) {
      bodies.push({ type: 'ticket.missed', ...current, counterId: id, byRule: true });
    }
  }
  for (const ref of day.booked) {
    const until = get(day.tickets, ref.ticketId)?.stops[ref.stop]?.appointment?.until;
    if (until !== undefined && until <= at) bodies.push({ type: 'appointment.lapsed', ...ref });
  }
  return accept(...bodies);
}
