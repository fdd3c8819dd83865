import { describe, expect, it } from '@jest/globals';
import { opening, minute } from '../queue/testing/building.js';
import { bookingsLearnt } from './bookings.js';
import type { PastBooking, PastDay } from './past.js';

const dayOf = (booked: readonly PastBooking[]): PastDay => ({
  date: '2026-11-23',
  kind: '',
  midnight: 0,
  stops: [],
  booked,
});
const of = (serviceId: string, count: number, cameAt: number | null): PastBooking[] =>
  Array.from({ length: count }, () => ({ serviceId, at: opening, cameAt }));

describe('what former days teach of those who book', () => {
  it('takes eight in ten to come while nothing is known, and a few minutes early', () => {
    const { shows, leads } = bookingsLearnt([]);
    expect(shows('ktp')).toBeCloseTo(0.82);
    expect(leads[Math.floor(leads.length / 2)]).toBe(11 * minute);
  });

  it('learns a service’s own, and of one that is new the building’s', () => {
    const days = [dayOf([...of('ktp', 180, opening - 5 * minute), ...of('kk', 180, null)])];
    const { shows, leads } = bookingsLearnt(days);
    expect(shows('ktp')).toBeGreaterThan(0.9);
    expect(shows('kk')).toBeLessThan(0.1);
    expect(shows('pbg')).toBeCloseTo(0.517, 2);
    expect(new Set(leads)).toEqual(new Set([5 * minute]));
  });
});
