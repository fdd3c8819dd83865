/** When an invitation that comes again every week takes place. */
import { atLocal, localDate, plusDays } from '../time/index.js';

export interface Occurrence {
  /** In the building's zone, YYYY-MM-DD. */
  readonly date: string;
  /** Epoch ms. */
  readonly from: number;
  readonly until: number;
}

interface Invited {
  readonly from: number;
  readonly until: number;
  readonly weeklyUntil: string | null;
}

/** On the same weekday at the same hour, whatever the clocks were turned by meanwhile; at most so many. */
export function occurrencesOf(
  { from, until, weeklyUntil }: Invited,
  timeZone: string,
  most: number,
): Occurrence[] {
  const first = localDate(from, timeZone);
  const midnight = atLocal(first, '00:00', timeZone);
  const all: Occurrence[] = [{ date: first, from, until }];
  for (let week = 1; weeklyUntil !== null && all.length < most; week++) {
    const date = plusDays(first, 7 * week);
    if (date > weeklyUntil) break;
    const start = atLocal(date, '00:00', timeZone);
    all.push({ date, from: start + (from - midnight), until: start + (until - midnight) });
  }
  return all;
}
