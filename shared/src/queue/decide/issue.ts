/** Commands of citizens and of the boards. */
import { availability } from '../availability.js';
import type { QueueCommand } from '../command.js';
import type { QueueEventBody } from '../event.js';
import { serviceOf } from '../lines.js';
import { nextRunning, numberText } from '../numbering.js';
import type { RefusalCode } from '../refusal.js';
import { currentStop, type Heard } from '../ticket.js';
import { accept, found, refuse, type Context, type Decision, type Found } from './decision.js';
import { findTicket } from './find.js';

type Of<T extends QueueCommand['type']> = Extract<QueueCommand, { type: T }>;

export function issue(context: Context, command: Of<'issue'>): Decision {
  const { day, config, at } = context;
  const { serviceIds, channel, language } = command;
  const [first] = serviceIds;
  if (first === undefined) return refuse('route-empty');
  if (new Set(serviceIds).size < serviceIds.length) return refuse('route-repeats');
  for (const serviceId of serviceIds) {
    const state = availability(day, serviceId, at);
    if (!state.open && (serviceId === first || overToday.has(state.code)))
      return refuse(state.code, { ...state.facts, service: serviceId });
  }
  const priorityClass =
    command.priority === null ? null : config.priorityClasses.find(({ id }) => id === command.priority);
  if (priorityClass === undefined) return refuse('unknown-priority');
  const named = nameNext(context, first);
  if (!named.ok) return named;
  return accept({
    type: 'ticket.issued',
    ...named.value,
    serviceIds,
    priority: priorityClass?.id ?? null,
    pace: priorityClass?.pace ?? 1,
    channel,
    language,
  });
}

/** What the next ticket of a service is called. */
export function nameNext(
  { day, config }: Context,
  serviceId: string,
): Found<
  Pick<Extract<QueueEventBody, { type: 'ticket.issued' }>, 'ticketId' | 'number' | 'prefix' | 'running'>
> {
  const prefix = serviceOf(config, serviceId)?.prefix ?? '';
  const running = nextRunning(day, prefix, config.numbering);
  if (running === null) return refuse('numbers-exhausted', { prefix });
  const number = numberText(prefix, running, config.numbering);
  return found({ ticketId: day.lastTicketId + 1, number, prefix, running });
}

/** Why a later stop of a route cannot come about today. A break, say, will be over when its turn comes. */
const overToday: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'unknown-service',
  'service-closed-today',
  'service-holiday',
  'last-ticket-passed',
  'quota-reached',
]);

export function cancel(context: Context, { ticketId, reason }: Of<'cancel'>): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const ticket = result.value;
  const stop = ticket.stops[currentStop(ticket)];
  const comes = stop ?? ticket.stops.find(({ state }) => state === 'planned' || state === 'missed');
  if (!comes) return refuse('ticket-ended', { number: ticket.number });
  if (comes.state === 'serving') return refuse('already-serving', { number: ticket.number });
  return accept({ type: 'ticket.cancelled', ticketId, reason: reason ?? null });
}

const unheard: ReadonlySet<Heard | null> = new Set([null, 'silent', 'skipped']);

/**
 * The first board that has spoken the newest call says so; what comes later changes nothing, unless the first ones
 * made no sound and another did.
 */
export function acknowledgeCall(
  context: Context,
  { ticketId, callSeq, how }: Of<'acknowledgeCall'>,
): Decision {
  const result = findTicket(context, ticketId);
  if (!result.ok) return result;
  const stop = result.value.stops.findIndex((each) => each.callSeq === callSeq);
  const before = result.value.stops[stop]?.heard ?? null;
  if (stop < 0 || !unheard.has(before) || (before !== null && unheard.has(how))) return accept();
  return accept({ type: 'ticket.announced', ticketId, stop, callSeq, how });
}
