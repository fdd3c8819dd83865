/** Commands on the ticket that a counter has at hand. */
import type { CounterCommand } from '../command.js';
import type { QueueEventBody } from '../event.js';
import { accept, refuse, type Context, type Decision } from './decision.js';
import { findAtHand, type StopFacts } from './find.js';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

export function start(context: Context, { counterId }: Of<'start'>): Decision {
  const result = findAtHand(context, counterId);
  if (!result.ok) return result;
  const { ticket, stop, ref } = result.value;
  return stop.state === 'serving'
    ? refuse('already-serving', { number: ticket.number })
    : accept({ type: 'ticket.started', ...ref, counterId });
}

export function finish(context: Context, { counterId, outcome }: Of<'finish'>): Decision {
  const result = findAtHand(context, counterId);
  if (!result.ok) return result;
  const { ticket, stop, ref } = result.value;
  if (stop.state !== 'serving') return refuse('not-yet-serving', { number: ticket.number });
  const { outcomes } = context.config;
  const chosen = outcome ?? outcomes[0]?.id ?? 'done';
  if (outcome !== undefined && !outcomes.some(({ id }) => id === outcome))
    return refuse('unknown-outcome', { outcome });
  return accept(
    { type: 'ticket.finished', ...ref, counterId, outcome: chosen },
    ...advance(context, result.value),
  );
}

/** The next stop of the route starts to wait, with a part of the time already waited to its credit. */
function advance({ config, at }: Context, { ticket, stop, ref }: StopFacts): QueueEventBody[] {
  const next = ticket.stops.findIndex((each, index) => index > ref.stop && each.state === 'planned');
  if (next < 0) return [];
  const since = at - Math.round(stop.waitedMs * config.rules.routeCredit);
  return [{ type: 'ticket.advanced', ticketId: ticket.id, stop: next, since }];
}

export function miss(context: Context, { counterId }: Of<'miss'>): Decision {
  const result = findAtHand(context, counterId);
  if (!result.ok) return result;
  const { ticket, stop, ref } = result.value;
  return stop.state === 'serving'
    ? refuse('already-serving', { number: ticket.number })
    : accept({ type: 'ticket.missed', ...ref, counterId, byRule: false });
}

export function putBack(context: Context, { counterId }: Of<'putBack'>): Decision {
  const result = findAtHand(context, counterId);
  if (!result.ok) return result;
  return accept({ type: 'ticket.putBack', ...result.value.ref, counterId });
}

export function hold(context: Context, { counterId, reason, until }: Of<'hold'>): Decision {
  const result = findAtHand(context, counterId);
  if (!result.ok) return result;
  if (!context.config.holdReasons.some(({ id }) => id === reason))
    return refuse('unknown-reason', { reason });
  if (until !== null && until <= context.at) return refuse('hold-in-past');
  return accept({ type: 'ticket.held', ...result.value.ref, counterId, reason, until });
}
