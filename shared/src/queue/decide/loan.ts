/** Commands by which a supervisor lends a counter to one more line. */
import type { LoanCommand } from '../command.js';
import { lentAt, servedAt, serviceOf } from '../lines.js';
import { accept, isOfficer, refuse, type Context, type Decision } from './decision.js';
import { findCounter } from './find.js';

type Of<T extends LoanCommand['type']> = Extract<LoanCommand, { type: T }>;

/** A closed counter too: whoever opens it next helps out. */
export function lendCounter(context: Context, { counterId, serviceId }: Of<'lendCounter'>): Decision {
  const { day, config, by } = context;
  if (isOfficer(by)) return refuse('supervisor-only');
  const result = findCounter(context, counterId);
  if (!result.ok) return result;
  const { counter } = result.value;
  const service = serviceOf(config, serviceId);
  if (!service || service.retired) return refuse('unknown-service', { service: serviceId });
  const given =
    lentAt(day, counterId).includes(serviceId) ||
    servedAt(day, counterId).some((served) => served.serviceId === serviceId);
  return given
    ? refuse('loan-needless', { service: serviceId, counter: counter.label })
    : accept({ type: 'counter.lent', counterId, serviceId });
}

export function endLoan(context: Context, { counterId, serviceId }: Of<'endLoan'>): Decision {
  if (isOfficer(context.by)) return refuse('supervisor-only');
  const result = findCounter(context, counterId);
  if (!result.ok) return result;
  return lentAt(context.day, counterId).includes(serviceId)
    ? accept({ type: 'counter.loanEnded', counterId, serviceId })
    : refuse('not-lent', { service: serviceId, counter: result.value.counter.label });
}
