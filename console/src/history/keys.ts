/** What the server groups by, as a reader sees it: its keys in words, and those that a time line lacks. Pure. */
import type { Statistics, StatisticsGrouping, StatisticsRow } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { plusDays } from '@satuatap/shared/time';
import { dateInWords, hourText } from '../words/dates.js';
import { daysIn } from './periods.js';

/** A key as it stands at an axis or at the head of a row. */
export function keyText(
  by: StatisticsGrouping,
  row: Pick<StatisticsRow, 'key' | 'label'>,
  language: Language,
): string {
  const { key, label } = row;
  if (by === 'day') return dateInWords(key, language, 'tick');
  if (by === 'week') return `${language === 'id' ? 'Pekan' : 'Week'} ${Number(key.slice(-2))}`;
  if (by === 'month') return dateInWords(`${key}-01`, language, 'shortMonth');
  if (by === 'hour') return hourText(key, language);
  return label[language];
}

/**
 * The rows of a time line without a gap, `null` where nothing happened: two periods are laid over each other day by
 * day, and a closed day must not move the rest.
 */
export function withoutGaps({
  by,
  from,
  to,
  rows,
}: Statistics): readonly (StatisticsRow | { readonly key: string })[] {
  if (by !== 'day') return rows;
  const known = new Map(rows.map((row) => [row.key, row]));
  return Array.from({ length: daysIn({ from, to }) }, (_, days) => {
    const key = plusDays(from, days);
    return known.get(key) ?? { key };
  });
}
