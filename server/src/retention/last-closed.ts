import type { BuildingConfig } from '@satuatap/shared/queue';
import { atLocal, calendarFor, localDate, plusDays } from '@satuatap/shared/time';

/** On a day on which the building does not open. */
const closedDayHour = '18:00';

/** The newest day whose hours are over, also where the server was off at its closing. */
export function lastClosed(building: BuildingConfig, now: number): string {
  const today = localDate(now, building.timeZone);
  const closing = Object.values(calendarFor(building, today).services).map((service) =>
    service.state === 'open' ? service.closesAt : 0,
  );
  const closesAt = Math.max(0, ...closing) || atLocal(today, closedDayHour, building.timeZone);
  return now >= closesAt ? today : plusDays(today, -1);
}
