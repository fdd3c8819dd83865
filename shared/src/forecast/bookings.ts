/** What former days teach of those who book: how many of them come, and how long before their time. */
import type { PastBooking, PastDay } from './past.js';

const minute = 60_000;

export interface BookingsLearnt {
  /** Part of those booked for the service who check in. */
  readonly shows: (serviceId: string) => number;
  /** How long before their time they do, ms; negative is late. All alike probable, in rising order. */
  readonly leads: readonly number[];
}

/** What is taken for true while nothing is known, and as many bookings as it counts. */
const showsBefore = { part: 0.82, strength: 20 };
const leadsBefore = [-12, -6, -2, 1, 3, 5, 6, 8, 9, 10, 11, 12, 14, 15, 17, 19, 21, 24, 27, 29].map(
  (minutes) => minutes * minute,
);
/** So many check-ins tell more than what was taken for true. */
const enoughLeads = 40;

export function bookingsLearnt(days: readonly PastDay[]): BookingsLearnt {
  const all = days.flatMap(({ booked }) => booked);
  const came = all.filter(hasCome);
  const building = shrunk(came.length, all.length, showsBefore.part);
  const byService = new Map<string, number>();
  for (const serviceId of new Set(all.map((each) => each.serviceId))) {
    const own = all.filter((each) => each.serviceId === serviceId);
    byService.set(serviceId, shrunk(own.filter(hasCome).length, own.length, building));
  }
  const leads = came.map(({ at, cameAt }) => at - cameAt).sort((a, b) => a - b);
  return {
    shows: (serviceId) => byService.get(serviceId) ?? building,
    leads: leads.length < enoughLeads ? leadsBefore : quantilesOf(leads, leadsBefore.length),
  };
}

const hasCome = (booking: PastBooking): booking is PastBooking & { cameAt: number } =>
  booking.cameAt !== null;

const shrunk = (count: number, of: number, before: number): number =>
  (count + before * showsBefore.strength) / (of + showsBefore.strength);

const quantilesOf = (sorted: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, i) => sorted[Math.floor(((i + 0.5) / count) * sorted.length)] ?? 0);
