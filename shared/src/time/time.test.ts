import { describe, expect, it } from '@jest/globals';
import { building } from '../queue/testing/building.js';
import {
  atLocal,
  calendarFor,
  dateText,
  durationText,
  localDate,
  nextOpening,
  timeText,
  waitRangeText,
} from './index.js';

const zone = 'Asia/Jakarta';
const at = (text: string): number => Date.parse(text);

describe('dates and times of the building', () => {
  it('turns the day at local midnight, not at UTC midnight', () => {
    expect(localDate(at('2026-11-23T16:59:59Z'), zone)).toBe('2026-11-23');
    expect(localDate(at('2026-11-23T17:00:00Z'), zone)).toBe('2026-11-24');
  });

  it('finds the moment of a local time, also in a zone that changes its clocks', () => {
    expect(atLocal('2026-11-24', '08:00', zone)).toBe(at('2026-11-24T01:00:00Z'));
    expect(atLocal('2026-03-29', '08:00', 'Europe/Berlin')).toBe(at('2026-03-29T06:00:00Z'));
    expect(atLocal('2026-03-28', '08:00', 'Europe/Berlin')).toBe(at('2026-03-28T07:00:00Z'));
  });

  it('knows weekdays and holidays, and when a service opens again', () => {
    expect(calendarFor(building, '2026-11-28').services['ktp']).toEqual({
      state: 'closed',
      reason: 'weekday',
    });
    const holiday = { date: '2026-11-24', name: { id: 'Libur', en: 'Holiday' } };
    expect(calendarFor({ ...building, holidays: [holiday] }, '2026-11-24').services['ktp']).toMatchObject({
      reason: 'holiday',
    });
    expect(nextOpening(building, 'ktp', at('2026-11-27T05:00:00Z'))).toEqual({
      date: '2026-11-30',
      opensAt: at('2026-11-30T01:00:00Z'),
    });
  });

  it('says them as people do', () => {
    expect(timeText(at('2026-11-24T06:05:00Z'), building, 'id')).toBe('13.05 WIB');
    expect(timeText(at('2026-11-24T06:05:00Z'), building, 'en')).toBe('13:05 WIB');
    expect(dateText(at('2026-11-24T06:05:00Z'), building, 'id')).toBe('Selasa, 24 November 2026');
    expect(durationText(65 * 60_000, 'id')).toBe('1 jam 5 menit');
    expect(durationText(60_000, 'en')).toBe('1 minute');
    expect(waitRangeText(20 * 60_000, 'id')).toBe('sekitar 15–25 menit');
    expect(waitRangeText(null, 'en')).toBe('no counter is open yet');
  });
});
