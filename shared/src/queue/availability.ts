/** Whether a service gives tickets at a moment, and if not, why and until when. */
import type { BuildingConfig } from './config.js';
import type { Day } from './day.js';
import { lineOf, serviceOf } from './lines.js';
import type { Refusal, RefusalCode } from './refusal.js';

/** Why a service gives no ticket. */
export type ClosedCode = Extract<
  RefusalCode,
  | 'day-not-open'
  | 'unknown-service'
  | 'service-closed-today'
  | 'service-holiday'
  | 'service-not-yet-open'
  | 'service-on-break'
  | 'last-ticket-passed'
  | 'quota-reached'
  | 'line-stopped'
>;

export type Availability =
  { readonly open: true } | ({ readonly open: false; readonly code: ClosedCode } & Refusal);

const no = (code: ClosedCode, facts?: Refusal['facts']): Availability =>
  facts ? { open: false, code, facts } : { open: false, code };

const isGivenAnywhere = ({ counters }: BuildingConfig, id: string): boolean =>
  counters.some(({ retired, services }) => !retired && services.some(({ serviceId }) => serviceId === id));

/**
 * Whether the service would give a ticket at `now` (epoch ms). Facts: `at` or `until` in epoch ms, `quota`,
 * `holiday` and `holidayEn`.
 */
export function availability(day: Day, serviceId: string, now: number): Availability {
  const service = day.config && serviceOf(day.config, serviceId);
  if (!day.config || !service || service.retired) return no('unknown-service', { service: serviceId });
  if (day.state !== 'open') return no('day-not-open');
  const schedule = day.calendar?.services[serviceId];
  // First what will not change today, so that it is not hidden behind what will.
  // Where no counter gives it nobody may wait for a call that cannot come.
  if (!schedule || !isGivenAnywhere(day.config, serviceId)) return no('service-closed-today');
  if (schedule.state === 'closed') {
    if (schedule.reason === 'weekday') return no('service-closed-today');
    return no('service-holiday', {
      holiday: schedule.holiday?.id ?? '',
      holidayEn: schedule.holiday?.en ?? '',
    });
  }
  if (now >= schedule.lastTicketAt) return no('last-ticket-passed', { at: schedule.lastTicketAt });
  const { issued, stopped } = lineOf(day, serviceId);
  if (service.dailyQuota !== null && issued >= service.dailyQuota) {
    return no('quota-reached', { quota: service.dailyQuota });
  }
  if (stopped) return no('line-stopped', { since: stopped.since });
  if (now < schedule.opensAt) return no('service-not-yet-open', { at: schedule.opensAt });
  const pause = schedule.breaks.find(({ from, to, issue }) => !issue && from <= now && now < to);
  if (pause) return no('service-on-break', { until: pause.to, reason: pause.reason });
  return { open: true };
}
