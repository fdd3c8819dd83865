/** The times of a day for which a service can be booked. */
import type { Service, ServiceSchedule } from '../queue/index.js';

const minute = 60_000;

/** Epoch ms. */
export interface Slot {
  readonly at: number;
  readonly until: number;
}

/**
 * The slots of the date whose schedule is given, whoever has booked them: from the opening on, none after the last
 * ticket, and none that runs into a break. None at all where the service is not booked, or is closed.
 */
export function slotsOf(
  { appointments, retired }: Pick<Service, 'appointments' | 'retired'>,
  schedule: ServiceSchedule | undefined,
): Slot[] {
  if (!appointments || retired || schedule?.state !== 'open') return [];
  const slotMs = appointments.slotMinutes * minute;
  const slots: Slot[] = [];
  for (let at = schedule.opensAt; at < schedule.lastTicketAt; at += slotMs) {
    const until = at + slotMs;
    if (!schedule.breaks.some((pause) => pause.from < until && at < pause.to)) slots.push({ at, until });
  }
  return slots;
}
