/** Who is booked for a service and has not checked in. */
import type { Service } from './config.js';
import type { Day, Waiting } from './day.js';
import { serviceOf } from './lines.js';
import { get } from './table.js';
import type { Appointment } from './ticket.js';

const minute = 60_000;

/** The moment that its wait counts from once it is checked in at `now`: its share is used up at its time, or now. */
export const bookedSince = (
  { at, share }: Pick<Appointment, 'at' | 'share'>,
  { targetMinutes }: Pick<Service, 'targetMinutes'>,
  pace: number,
  now: number,
): number => Math.max(now, at) - Math.round((share * targetMinutes * minute) / pace);

export interface Expected {
  /** When it is expected, epoch ms: at its time; whoever is late already, at any moment. */
  readonly comesAt: number;
  /** As it will wait then. */
  readonly waiting: Waiting;
}

/** Those whose appointment for the service is still to come, in the order in which they were booked. */
export function bookedFor(day: Day, serviceId: string): Expected[] {
  const service = day.config && serviceOf(day.config, serviceId);
  if (!service) return [];
  return day.booked.flatMap((ref) => {
    const ticket = get(day.tickets, ref.ticketId);
    const stop = ticket?.stops[ref.stop];
    if (!ticket || !stop?.appointment || stop.serviceId !== serviceId) return [];
    const { appointment } = stop;
    const since = bookedSince(appointment, service, ticket.pace, appointment.at);
    return { comesAt: appointment.at, waiting: { ...ref, since, frontAt: null, pace: ticket.pace } };
  });
}
