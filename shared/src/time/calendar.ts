/** A building's hours on one date, as moments. */
import {
  weekdays,
  type BuildingConfig,
  type Calendar,
  type Service,
  type ServiceSchedule,
} from '../queue/index.js';
import { atLocal, localDate, plusDays } from './zone.js';

/** How far ahead the next opening is looked for. */
const searchDays = 60;

export function calendarFor(config: BuildingConfig, date: string): Calendar {
  return {
    date,
    services: Object.fromEntries(
      config.services.map((service) => [service.id, scheduleOf(config, service, date)]),
    ),
  };
}

function scheduleOf(config: BuildingConfig, service: Service, date: string): ServiceSchedule {
  const holiday = config.holidays.find((each) => each.date === date);
  if (holiday) return { state: 'closed', reason: 'holiday', holiday: holiday.name };
  // ISO weekday: Monday is 0 here.
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  const hours = weekday && (service.hours ?? config.hours)[weekday];
  if (!hours) return { state: 'closed', reason: 'weekday' };
  const at = (time: string): number => atLocal(date, time, config.timeZone);
  return {
    state: 'open',
    opensAt: at(hours.open),
    closesAt: at(hours.close),
    lastTicketAt: at(hours.lastTicket),
    breaks: hours.breaks.map(({ from, to, reason, issue }) => ({
      from: at(from),
      to: at(to),
      reason,
      issue,
    })),
  };
}

/** When the service next gives tickets after `now`; `null` if not within sixty days. */
export function nextOpening(
  config: BuildingConfig,
  serviceId: string,
  now: number,
): { date: string; opensAt: number } | null {
  const service = config.services.find(({ id }) => id === serviceId);
  if (!service) return null;
  const today = localDate(now, config.timeZone);
  for (let days = 0; days <= searchDays; days++) {
    const date = plusDays(today, days);
    const schedule = scheduleOf(config, service, date);
    if (schedule.state === 'open' && schedule.opensAt > now) return { date, opensAt: schedule.opensAt };
  }
  return null;
}
