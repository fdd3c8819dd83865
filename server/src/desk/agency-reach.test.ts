import { describe, expect, it } from '@jest/globals';
import type { StaffCommand } from '@satuatap/shared/queue';
import { kecamatan } from '../testing/building-day.js';
import { reaches } from './agency-reach.js';

const counterOf = (agencyId: string): string =>
  kecamatan.counters.find((counter) => counter.agencyId === agencyId)?.id ?? '';
const serviceOf = (agencyId: string): string =>
  kecamatan.services.find((service) => service.agencyId === agencyId)?.id ?? '';

describe('an account of one agency', () => {
  const [one, other] = kecamatan.agencies.map(({ id }) => id) as [string, string];
  const pause = (counterId: string): StaffCommand => ({ type: 'pauseCounter', counterId, reason: 'rest' });
  const stop = (serviceId: string): StaffCommand => ({
    type: 'stopLine',
    serviceId,
    reason: 'Listrik padam',
  });

  it("reaches her agency's counters and lines as a supervisor, and no other's", () => {
    const supervisor = { role: 'supervisor', agencyIds: [one] } as const;
    expect(reaches(supervisor, kecamatan, pause(counterOf(one)))).toBe(true);
    expect(reaches(supervisor, kecamatan, pause(counterOf(other)))).toBe(false);
    expect(reaches(supervisor, kecamatan, stop(serviceOf(one)))).toBe(true);
    expect(reaches(supervisor, kecamatan, stop(serviceOf(other)))).toBe(false);
    expect(reaches(supervisor, kecamatan, { type: 'reinstate', ticketId: 1 })).toBe(true);
  });

  it('reaches everything where the account names no agency, or is an officer who works where she is put', () => {
    for (const account of [
      { role: 'supervisor', agencyIds: [] },
      { role: 'counter', agencyIds: [one] },
    ] as const)
      expect(reaches(account, kecamatan, pause(counterOf(other)))).toBe(true);
  });
});
