/** The dates of a period that ends on one, YYYY-MM-DD. */
import { plusDays } from '@satuatap/shared/time';

export const historyPeriods = ['day', 'week', 'month'] as const;
export type HistoryPeriod = (typeof historyPeriods)[number];

const days: Readonly<Record<HistoryPeriod, number>> = { day: 1, week: 7, month: 28 };

export const datesOf = (
  period: HistoryPeriod,
  to: string,
): { readonly from: string; readonly to: string } => ({
  from: plusDays(to, 1 - days[period]),
  to,
});
