/** Commands that open, pause and close a counter. */
import type { CounterCommand } from '../command.js';
import { accept, found, isOfficer, refuse, type Context, type Decision, type Found } from './decision.js';
import { busy, findCounter, type CounterFacts } from './find.js';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

/** The counter, asked for by its officer, or by a supervisor, who answers for all of them. */
function findInCharge(context: Context, counterId: string): Found<CounterFacts> {
  const result = findCounter(context, counterId);
  if (!result.ok) return result;
  const { counter, state } = result.value;
  if (state.state === 'closed') return refuse('counter-closed', { counter: counter.label });
  const { by } = context;
  const foreign = by.kind === 'staff' && isOfficer(by) && by.id !== state.officerId;
  return foreign ? refuse('counter-not-yours', { counter: counter.label }) : found(result.value);
}

/** Whose counter it is when no person opened it. */
export const systemOfficer = 'system';

export function openCounter(context: Context, command: Of<'openCounter'>): Decision {
  const { day, by } = context;
  const result = findCounter(context, command.counterId);
  if (!result.ok) return result;
  const { counter, state } = result.value;
  const asker = by.kind === 'staff' ? by.id : systemOfficer;
  const officerId = command.officerId ?? asker;
  if (officerId !== asker && isOfficer(by)) return refuse('supervisor-only');
  const serviceIds = command.serviceIds?.length ? command.serviceIds : null;
  const foreign = serviceIds?.find((id) => !counter.services.some(({ serviceId }) => serviceId === id));
  if (foreign !== undefined)
    return refuse('service-not-at-counter', { service: foreign, counter: counter.label });
  const mine = state.officerId === officerId;
  if (state.state !== 'closed') {
    const same = JSON.stringify(state.serviceIds) === JSON.stringify(serviceIds);
    if (mine && same && state.state === 'open') return accept();
    // Whom she would replace is told by herself, not by somebody who sits elsewhere.
    if (!mine && (!command.takeOver || officerId !== asker))
      return refuse('counter-taken', { counter: counter.label, officer: state.officerId ?? '' });
  }
  // The system may hold several; a person sits at one.
  const other = Object.values(day.counters).find(
    (each) =>
      officerId !== systemOfficer &&
      each.id !== counter.id &&
      each.state !== 'closed' &&
      each.officerId === officerId,
  );
  if (other) return refuse('officer-elsewhere', { counter: labelOf(context, other.id) });
  return accept({
    type: 'counter.opened',
    counterId: counter.id,
    officerId,
    serviceIds,
    takenOverFrom: mine ? null : state.officerId,
  });
}

const labelOf = ({ config }: Context, counterId: string): string =>
  config.counters.find(({ id }) => id === counterId)?.label ?? counterId;

export function pauseCounter(context: Context, { counterId, reason }: Of<'pauseCounter'>): Decision {
  const result = findInCharge(context, counterId);
  if (!result.ok) return result;
  if (!context.config.pauseReasons.some(({ id }) => id === reason))
    return refuse('unknown-reason', { reason });
  if (result.value.state.state === 'paused')
    return refuse('counter-paused', { counter: result.value.counter.label });
  return accept({ type: 'counter.paused', counterId, reason });
}

export function resumeCounter(context: Context, { counterId }: Of<'resumeCounter'>): Decision {
  const result = findInCharge(context, counterId);
  if (!result.ok) return result;
  const { counter, state } = result.value;
  return state.state === 'paused'
    ? accept({ type: 'counter.resumed', counterId })
    : refuse('counter-not-paused', { counter: counter.label });
}

export function closeCounter(context: Context, { counterId }: Of<'closeCounter'>): Decision {
  const result = findInCharge(context, counterId);
  if (!result.ok) return result;
  const { counter, state } = result.value;
  return state.current
    ? busy(context, counter.label, state.current)
    : accept({ type: 'counter.closed', counterId });
}
