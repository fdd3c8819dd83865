/** The periods that a report is made for, as service days. */
import type { SurveyPeriod } from '@satuatap/shared/contract';

export const periodNames = ['month', 'last-month', 'quarter', 'year', 'last-year', 'custom'] as const;
export type PeriodName = (typeof periodNames)[number];

/** From the first day of a month to the last of another, counted on from January of the year. */
function months(year: number, first: number, last: number): SurveyPeriod {
  const day = (at: Date): string => at.toISOString().slice(0, 10);
  // The day before the first of the month after.
  return { from: day(new Date(Date.UTC(year, first, 1))), to: day(new Date(Date.UTC(year, last + 1, 0))) };
}

/** @param today YYYY-MM-DD in the building's zone */
export function periodOf(name: Exclude<PeriodName, 'custom'>, today: string): SurveyPeriod {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const quarter = month - (month % 3);
  return {
    month: () => months(year, month, month),
    'last-month': () => months(year, month - 1, month - 1),
    quarter: () => months(year, quarter, quarter + 2),
    year: () => months(year, 0, 11),
    'last-year': () => months(year - 1, 0, 11),
  }[name]();
}
