import { describe, expect, it } from '@jest/globals';
import { daysIn, periodAround, periodBefore, periodYearBefore, step, trendStep, until } from './periods.js';

const period = (from: string, to: string) => ({ from, to });

describe('periods of the calendar', () => {
  it.each([
    ['day', '2026-11-25', '2026-11-25', '2026-11-25'],
    ['week', '2026-11-25', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['year', '2026-11-25', '2026-01-01', '2026-12-31'],
  ] as const)('has the %s of %s from %s to %s', (kind, date, from, to) => {
    expect(periodAround(kind, date)).toEqual(period(from, to));
  });

  it('steps from the 31st into shorter months and back over the year', () => {
    expect(step('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(step('month', '2026-01-15', -1)).toBe('2025-12-15');
    expect(step('year', '2028-02-29', 1)).toBe('2029-02-28');
    expect(step('week', '2026-12-30', 1)).toBe('2027-01-06');
    expect(step('day', '2026-03-01', -1)).toBe('2026-02-28');
  });

  it('ends a period that goes on today', () => {
    expect(until(period('2026-11-23', '2026-11-29'), '2026-11-25')).toEqual(
      period('2026-11-23', '2026-11-25'),
    );
    expect(until(period('2026-11-16', '2026-11-22'), '2026-11-25')).toEqual(
      period('2026-11-16', '2026-11-22'),
    );
    // One that is yet to come stays as it is: it is empty, which is true.
    expect(until(period('2026-12-01', '2026-12-31'), '2026-11-25')).toEqual(
      period('2026-12-01', '2026-12-31'),
    );
  });

  it('compares with the whole one before, or with as much of it as has been', () => {
    const november = periodAround('month', '2026-11-25');
    expect(periodBefore('month', november, november)).toEqual(period('2026-10-01', '2026-10-31'));
    expect(periodBefore('month', november, until(november, '2026-11-25'))).toEqual(
      period('2026-10-01', '2026-10-25'),
    );
    const march = periodAround('month', '2026-03-30');
    // February has no 30 days.
    expect(periodBefore('month', march, until(march, '2026-03-30'))).toEqual(
      period('2026-02-01', '2026-02-28'),
    );
    const some = period('2026-11-10', '2026-11-14');
    expect(periodBefore('custom', some, some)).toEqual(period('2026-11-05', '2026-11-09'));
  });

  it('finds the same weekdays of a year before', () => {
    expect(periodYearBefore('day', period('2026-11-25', '2026-11-25'))).toEqual(
      period('2025-11-26', '2025-11-26'),
    );
    expect(periodYearBefore('month', period('2026-11-01', '2026-11-25'))).toEqual(
      period('2025-11-01', '2025-11-25'),
    );
  });

  it('counts days over the change of clocks and takes a fitting step', () => {
    expect(daysIn(period('2026-01-01', '2026-12-31'))).toBe(365);
    expect([1, 7, 31, 90, 365].map((days) => trendStep(period('2026-01-01', dateAfter(days))))).toEqual([
      'hour',
      'day',
      'day',
      'week',
      'month',
    ]);
  });
});

const dateAfter = (days: number): string => new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10);
