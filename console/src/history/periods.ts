/** Periods of the calendar, and the one that another is compared with. Dates are YYYY-MM-DD and know no zone. Pure. */
import { daysBetween, plusDays } from '@satuatap/shared/time';

export const periodKinds = ['day', 'week', 'month', 'year', 'custom'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Both dates are part of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Monday is 0. */
const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export const daysIn = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/** The date so many months later; a day that the month does not have is its last. */
function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** The day, week (from Monday), month or year that the date is in. */
export function periodAround(kind: Exclude<PeriodKind, 'custom'>, date: string): Period {
  switch (kind) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      const from = plusDays(date, -weekday(date));
      return { from, to: plusDays(from, 6) };
    }
    case 'month': {
      const from = `${date.slice(0, 7)}-01`;
      return { from, to: plusDays(plusMonths(from, 1), -1) };
    }
    case 'year':
      return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
  }
}

/** The date so many periods on. */
export function step(kind: Exclude<PeriodKind, 'custom'>, date: string, by: number): string {
  if (kind === 'day') return plusDays(date, by);
  if (kind === 'week') return plusDays(date, 7 * by);
  return plusMonths(date, kind === 'month' ? by : 12 * by);
}

/** Of a period that goes on still only what has been. */
export const until = ({ from, to }: Period, today: string): Period => ({
  from,
  to: to > today && from <= today ? today : to,
});

/**
 * The one before: of a week the week before, of a month the month before, of any days as many before them. Of one
 * that goes on still, as much of the one before: three days of this week are compared with the first three of the last.
 */
export function periodBefore(kind: PeriodKind, whole: Period, soFar: Period): Period {
  const before: Period =
    kind === 'custom'
      ? { from: plusDays(whole.from, -daysIn(whole)), to: plusDays(whole.from, -1) }
      : periodAround(kind, step(kind, whole.from, -1));
  if (soFar.to === whole.to) return before;
  const asLong = plusDays(before.from, daysIn(soFar) - 1);
  return { from: before.from, to: asLong < before.to ? asLong : before.to };
}

/** The same days of a year before; of a week, or a day, those of the same weekday. */
export function periodYearBefore(kind: PeriodKind, soFar: Period): Period {
  if (kind === 'week' || kind === 'day')
    return { from: plusDays(soFar.from, -364), to: plusDays(soFar.to, -364) };
  return { from: plusMonths(soFar.from, -12), to: plusMonths(soFar.to, -12) };
}

/** What a trend over the period goes by, so that it has neither two points nor a thousand. */
export function trendStep(period: Period): 'hour' | 'day' | 'week' | 'month' {
  const days = daysIn(period);
  if (days === 1) return 'hour';
  if (days <= 62) return 'day';
  return days <= 200 ? 'week' : 'month';
}
