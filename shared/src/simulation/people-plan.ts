/** Who comes on one simulated day, when and for what. */
import { between, logNormal, oneOf, type Random } from '../chance/index.js';
import { weekdays, type Calendar, type Channel, type ServiceSchedule } from '../queue/index.js';
import type { Booker } from './bookings-plan.js';
import type { BuildingLife } from './building-life.js';

const minute = 60_000;

export interface Person {
  readonly at: number;
  readonly serviceIds: readonly string[];
  readonly priority: string | null;
  readonly channel: Channel;
  /** Leaves if she has waited so long, ms. */
  readonly patienceMs: number;
  /** Whether she then says so, or just goes. */
  readonly cancels: boolean;
}

/** How busy each hour after opening is; the rush is in the second and third. */
const hourly = [0.9, 1.6, 1.7, 1.25, 0.75, 0.8, 1.05, 0.8, 0.55, 0.45, 0.4, 0.3];

const priorityShare = 0.13;
const secondStopShare = 0.06;

/** In order of time. `bookers`: who comes by appointment. */
export function planPeople(
  life: BuildingLife,
  calendar: Calendar,
  random: Random,
  bookers: readonly Pick<Booker, 'serviceId'>[] = [],
): Person[] {
  const weekday = weekdays[(new Date(`${calendar.date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
  const dayLoad = logNormal(random, life.weekdayLoad[weekday], 0.12);
  const given = life.services.map(({ serviceId }) => serviceId);
  const people = life.services.flatMap((service) => {
    const schedule = calendar.services[service.serviceId];
    if (schedule?.state !== 'open') return [];
    const booked = bookers.filter(({ serviceId }) => serviceId === service.serviceId).length;
    // Who has booked does not come by chance as well.
    const all = service.demand * dayLoad * logNormal(random, 1, 0.15);
    const expected = Math.max(all * 0.3, all - booked);
    return arrivals(schedule, expected, random).map((at): Person => {
      const second = random() < secondStopShare ? oneOf(random, given) : undefined;
      return {
        at,
        serviceIds:
          second === undefined || second === service.serviceId
            ? [service.serviceId]
            : [service.serviceId, second],
        priority: random() < priorityShare ? (oneOf(random, life.config.priorityClasses)?.id ?? null) : null,
        channel: channelOf(random()),
        patienceMs: logNormal(random, 110 * minute, 0.6),
        cancels: random() < 0.4,
      };
    });
  });
  return people.sort((a, b) => a.at - b.at);
}

/** @param chance 0 to 1 */
function channelOf(chance: number): Channel {
  if (chance < 0.82) return 'kiosk';
  return chance < 0.95 ? 'phone' : 'desk';
}

/** Moments of arrival; about `expected` of them, by the hour's rate (a Poisson process by thinning). */
function arrivals(schedule: ServiceSchedule & { state: 'open' }, expected: number, random: Random): number[] {
  const { opensAt, lastTicketAt } = schedule;
  const hours = (lastTicketAt - opensAt) / (60 * minute);
  const rates = hourly.slice(0, Math.ceil(hours));
  const scale = expected / rates.reduce((sum, rate) => sum + rate, 0);
  const moments: number[] = [];
  const most = Math.max(...rates) * scale;
  if (most <= 0) return moments;
  // Some stand at the door before it opens.
  for (let at = opensAt; ;) {
    at += (-Math.log(1 - random()) / most) * 60 * minute;
    if (at >= lastTicketAt) return moments;
    const rate = (rates[Math.floor((at - opensAt) / (60 * minute))] ?? 0) * scale;
    if (random() * most < rate) moments.push(random() < 0.04 ? opensAt + between(random, 0, 5) * minute : at);
  }
}
