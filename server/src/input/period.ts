/** A period that is asked for, in service days. */
import { daysBetween, isDate } from '@satuatap/shared/time';
import { invalid } from '../problems/problem.js';

/** Days in one question at most, where nothing else is said. */
const longestPeriod = 1100;

/**
 * Both days count.
 * @throws ProblemException `invalid-input` for dates that are none, turned about or too far apart
 */
export function checkPeriod(from: string, to: string, mostDays = longestPeriod): void {
  for (const [path, date] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDate(date)) throw invalid(path, 'must be a date');
  const days = daysBetween(from, to);
  if (days < 0) throw invalid('to', 'must not be before from');
  if (days >= mostDays) throw invalid('to', `must be less than ${mostDays} days after from`);
}
