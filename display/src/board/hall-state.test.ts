import { describe, expect, it } from '@jest/globals';
import { emptyDay, type BuildingConfig, type Day, type DayHours } from '@satuatap/shared/queue';
import { calendarFor } from '@satuatap/shared/time';
import { hallState, servicesOfZone } from './hall-state.js';

const hours: DayHours = {
  open: '08:00',
  close: '15:00',
  lastTicket: '14:30',
  breaks: [{ from: '11:30', to: '13:00', reason: 'prayer', issue: true }],
};
const everyDay = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: null, sun: null };
const service = (id: string) => ({
  id,
  agencyId: 'x',
  name: { id, en: id },
  prefix: 'A',
  targetMinutes: 30,
  typicalMinutes: 5,
  fee: { id: '', en: '' },
  documents: [],
  keywords: [],
  hours: null,
  dailyQuota: null,
});
const counter = (id: string, zoneId: string, ...services: { serviceId: string; rank: 'own' | 'help' }[]) => ({
  id,
  label: id,
  zoneId,
  agencyId: null,
  services,
});
const config = {
  id: 'gedung',
  timeZone: 'Asia/Jakarta',
  hours: everyDay,
  services: [service('kk'), service('ktp'), service('pbb')],
  counters: [
    counter('1', 'utama', { serviceId: 'ktp', rank: 'own' }, { serviceId: 'pbb', rank: 'help' }),
    counter('2', 'utama', { serviceId: 'kk', rank: 'own' }),
    counter('3', 'lain', { serviceId: 'pbb', rank: 'own' }),
  ],
  holidays: [{ date: '2026-12-25', name: { id: 'Hari Raya Natal', en: 'Christmas Day' } }],
} as unknown as BuildingConfig;

const at = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);
const day = (date: string, state: Day['state'] = 'open'): Day => ({
  ...emptyDay('gedung'),
  state,
  date,
  config,
  calendar: calendarFor(config, date),
});

describe('the state of a hall', () => {
  it('lists the services that the zone gives as its own, in their order', () => {
    expect(servicesOfZone(config, 'utama')).toEqual(['kk', 'ktp']);
  });

  it('is open within the hours, and rests in a break until its end', () => {
    const friday = '2026-11-27';
    expect(hallState(day(friday), config, 'utama', at(friday, '09:00'))).toEqual({ state: 'open' });
    expect(hallState(day(friday), config, 'utama', at(friday, '12:00'))).toEqual({
      state: 'break',
      reason: 'prayer',
      until: at(friday, '13:00'),
    });
  });

  it.each([
    ['before the hours', '2026-11-27', '07:00', '2026-11-27', null],
    ['after them, on a Friday', '2026-11-27', '15:00', '2026-11-30', null],
    ['on a Sunday', '2026-11-29', '10:00', '2026-11-30', null],
    ['on a holiday', '2026-12-25', '10:00', '2026-12-28', 'Hari Raya Natal'],
  ])('is closed %s, and says when it opens', (_, date, time, opens, holiday) => {
    const state = hallState(day(date), config, 'utama', at(date, time));
    expect(state).toMatchObject({ state: 'closed', opensAt: at(opens, '08:00') });
    expect(state.state === 'closed' && (state.holiday?.id ?? null)).toBe(holiday);
  });

  it('is closed when its day was closed by hand', () => {
    const friday = '2026-11-27';
    expect(hallState(day(friday, 'closed'), config, 'utama', at(friday, '09:00')).state).toBe('closed');
  });
});
