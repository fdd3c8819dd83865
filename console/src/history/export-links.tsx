/** What is shown as a file. Indonesian Excel opens CSV by itself only with semicolons, hence that kind. */
import { apiBase, type PeriodQuery, type StatisticsGrouping } from '@satuatap/shared/contract';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { pathOf } from './choice.js';

interface ExportLinksProps {
  readonly query: PeriodQuery;
  /** Of the figures; without it every stop of the period. */
  readonly by?: StatisticsGrouping;
  /** Of what, for who hears the links one by one. */
  readonly of: string;
}

export function ExportLinks({ query, by, of }: ExportLinksProps) {
  const { language, say } = useLookingBack();
  const path = by ? '/statistics' : '/statistics/facts';
  const href = (ending: 'csv' | 'xlsx'): string =>
    apiBase +
    pathOf(`${path}.${ending}`, {
      ...query,
      by,
      lang: language,
      excel: ending === 'csv' && language === 'id' ? 'yes' : undefined,
    });
  return (
    <span className="downloads">
      {say.download}:{' '}
      {(['csv', 'xlsx'] as const).map((ending) => (
        <a
          key={ending}
          href={href(ending)}
          download
          aria-label={`${say.download} ${ending.toUpperCase()}: ${of}`}
        >
          {ending.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
