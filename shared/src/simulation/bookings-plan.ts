/** Who has booked on one simulated day, and who of them comes, and when. */
import { between, type Random } from '../chance/index.js';
import type { Appointment, Calendar, Service } from '../queue/index.js';
import { slotsOf } from '../time/index.js';

const minute = 60_000;

export interface Booker {
  readonly serviceId: string;
  readonly appointment: Appointment;
  /** When she comes, epoch ms; `null` if she does not. */
  readonly comesAt: number | null;
  /** When she gives it up, if she says so. */
  readonly cancelsAt: number | null;
}

const showsShare = 0.82;
/** Of those who do not come. */
const cancelsShare = 0.25;

/** Of all services that are booked; none where none is. */
export function planBookings(services: readonly Service[], calendar: Calendar, random: Random): Booker[] {
  return services.flatMap((service) => {
    const { id, appointments } = service;
    if (!appointments) return [];
    const filled = between(random, 0.45, 0.95);
    return slotsOf(service, calendar.services[id]).flatMap(({ at }) => {
      const places = Array.from({ length: appointments.perSlot }, () => random() < filled);
      return places
        .filter((taken) => taken)
        .map((): Booker => {
          const appointment = {
            at,
            from: at - appointments.earlyMinutes * minute,
            until: at + appointments.graceMinutes * minute,
            share: appointments.shareAtTime,
          };
          return { serviceId: id, appointment, ...comingOf(appointment, random) };
        });
    });
  });
}

function comingOf({ at, from, until }: Appointment, random: Random): Pick<Booker, 'comesAt' | 'cancelsAt'> {
  if (random() >= showsShare)
    return {
      comesAt: null,
      cancelsAt: random() < cancelsShare ? at - between(random, 30, 180) * minute : null,
    };
  // Ten minutes early, give or take: the mean of three is nearly normal.
  const lead = (between(random, -8, 28) + between(random, -8, 28) + between(random, -8, 28)) / 3;
  return { comesAt: Math.min(Math.max(at - lead * minute, from), until - minute), cancelsAt: null };
}
