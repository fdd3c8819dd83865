import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { building } from '../queue/testing/building.js';
import {
  atLocal,
  calendarFor,
  dateText,
  durationText,
  localDate,
  localHour,
  nextOpening,
  plusDays,
  timeText,
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

  it.each([
    ['leapt over', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['after the leap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['shown twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['after the second', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['leapt over, west', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['before the leap, west', '2026-03-08', '01:59', 'America/New_York', '2026-03-08T06:59:00Z'],
    ['a leap over midnight', '2026-03-08', '00:00', 'America/Havana', '2026-03-08T05:00:00Z'],
    ['half hours', '2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-03T15:40:00Z'],
    ['no change', '2026-11-24', '00:00', 'Asia/Jayapura', '2026-11-23T15:00:00Z'],
  ])('finds a local time that is %s', (_, date, time, where, moment) => {
    expect(atLocal(date, time, where)).toBe(at(moment));
  });

  it('shows each minute of a day at the moment that it finds for it', () => {
    for (const where of [
      'Asia/Jakarta',
      'Asia/Makassar',
      'Europe/Berlin',
      'America/Santiago',
      'Pacific/Chatham',
    ]) {
      for (let days = 0; days < 366; days += 3) {
        const date = plusDays('2026-01-01', days);
        expect(localDate(atLocal(date, '12:00', where), where)).toBe(date);
        expect(atLocal(plusDays(date, 1), '00:00', where)).toBeGreaterThan(atLocal(date, '16:00', where));
      }
    }
  });

  it('reads what the clocks of a zone show at any moment as Intl does', () => {
    const zones = [
      'Asia/Jakarta',
      'Asia/Kathmandu',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
    ];
    const moment = fc.integer({ min: at('1975-01-01T00:00:00Z'), max: at('2090-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (now, where) => {
        const ask = (options: Intl.DateTimeFormatOptions): string =>
          new Intl.DateTimeFormat('en-CA', { timeZone: where, ...options }).format(now);
        expect(localDate(now, where)).toBe(ask({ year: 'numeric', month: '2-digit', day: '2-digit' }));
        expect(localHour(now, where)).toBe(Number(ask({ hour: '2-digit', hourCycle: 'h23' })));
      }),
    );
  });

  it('takes the hours, breaks and last ticket of each weekday, and a service’s own before the building’s', () => {
    const friday = {
      open: '08:00',
      close: '14:00',
      lastTicket: '13:30',
      breaks: [{ from: '11:30', to: '13:00', reason: 'prayer' as const, issue: false }],
    };
    const hours = { ...building.hours, fri: friday };
    const own = { ...hours, fri: null };
    const services = building.services.map((each) => (each.id === 'kk' ? { ...each, hours: own } : each));
    const calendar = calendarFor({ ...building, hours, services }, '2026-11-27');
    expect(calendar.services['ktp']).toEqual({
      state: 'open',
      opensAt: at('2026-11-27T08:00:00+07:00'),
      closesAt: at('2026-11-27T14:00:00+07:00'),
      lastTicketAt: at('2026-11-27T13:30:00+07:00'),
      breaks: [
        {
          from: at('2026-11-27T11:30:00+07:00'),
          to: at('2026-11-27T13:00:00+07:00'),
          reason: 'prayer',
          issue: false,
        },
      ],
    });
    expect(calendar.services['kk']).toEqual({ state: 'closed', reason: 'weekday' });
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
  });
});
