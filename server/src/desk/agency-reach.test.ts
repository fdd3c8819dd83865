import { describe, expect, it } from '@jest/globals';
import type { Session } from '@satuatap/shared/contract';
import type { StaffCommand, Staffing } from '@satuatap/shared/queue';
import { kecamatan } from '../testing/building-day.js';
import { reaches as reachesOn } from './agency-reach.js';

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

  const seat = { id: counterOf(other), state: 'open', serviceIds: null, lent: [] } as const;
  const staffing: Staffing = { config: kecamatan, counters: { [seat.id]: { ...seat, officerId: 'rina' } } };
  const reaches = (account: Pick<Session, 'role' | 'agencyIds'>, command: StaffCommand, staffId = 'rina') =>
    reachesOn({ ...account, staffId }, kecamatan, () => staffing, command);

  it("reaches her agency's counters and lines as a supervisor, and no other's", () => {
    const supervisor = { role: 'supervisor', agencyIds: [one] } as const;
    expect(reaches(supervisor, pause(counterOf(one)))).toBe(true);
    expect(reaches(supervisor, pause(counterOf(other)))).toBe(false);
    expect(reaches(supervisor, stop(serviceOf(one)))).toBe(true);
    expect(reaches(supervisor, stop(serviceOf(other)))).toBe(false);
    expect(reaches(supervisor, { type: 'reinstate', ticketId: 1 })).toBe(true);
  });

  it('works as an officer where she is put, and stops the lines of there and of her agency', () => {
    const officer = { role: 'counter', agencyIds: [one] } as const;
    expect(reaches(officer, pause(counterOf(other)))).toBe(true);
    expect(reaches(officer, stop(serviceOf(one)), 'somebody')).toBe(true);
    const { serviceId = '' } = kecamatan.counters.find(({ id }) => id === seat.id)?.services[0] ?? {};
    for (const type of ['stopLine', 'reopenLine'] as const) {
      expect(reaches(officer, { ...stop(serviceId), type } as StaffCommand)).toBe(true);
      expect(reaches(officer, { ...stop(serviceId), type } as StaffCommand, 'somebody')).toBe(false);
    }
  });

  it('reaches everything where the account names no agency', () => {
    for (const role of ['supervisor', 'counter'] as const)
      for (const command of [pause(counterOf(other)), stop(serviceOf(other))])
        expect(reaches({ role, agencyIds: [] }, command, 'somebody')).toBe(true);
  });
});
