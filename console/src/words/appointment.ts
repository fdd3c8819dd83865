/** How staff read of a stop that it was booked. */
import type { BuildingConfig, Language, Stop } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';

/** "Janji temu 10.00"; `null` for one that was not booked. */
export function appointmentText(
  stop: Pick<Stop, 'appointment'> | undefined,
  { timeZone }: Pick<BuildingConfig, 'timeZone'>,
  language: Language,
): string | null {
  if (!stop?.appointment) return null;
  const time = timeText(stop.appointment.at, { timeZone, zoneLabel: '' }, language).trim();
  return `${language === 'id' ? 'Janji temu' : 'Appointment'} ${time}`;
}
