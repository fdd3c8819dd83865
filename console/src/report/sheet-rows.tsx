import type { Statistics } from '@satuatap/shared/contract';
import { keyText } from '../history/keys.js';
import { shownMeasure, type MeasureId } from '../history/shown-measures.js';
import { valueText } from '../history/value-text.js';
import { useLookingBack } from '../looking-back/looking-back-context.js';

interface SheetRowsProps {
  readonly title: string;
  readonly statistics: Statistics;
}

/** As many as the width of a sheet takes. */
const columns: readonly MeasureId[] = [
  'arrived',
  'served',
  'abandonment',
  'waitP50',
  'waitP90',
  'withinTarget',
  'serviceMean',
];

export function SheetRows({ title, statistics }: SheetRowsProps) {
  const { language, say } = useLookingBack();
  const { by, rows, total } = statistics;
  return (
    <section>
      <h2>{title}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{title}</span>
            </th>
            {columns.map((id) => (
              <th key={id} scope="col" className="figure">
                {shownMeasure(id).name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[
            ...rows.map((row) => ({ ...row, name: keyText(by, row, language) })),
            { key: 'total', measures: total, name: say.total },
          ].map(({ key, measures, name }) => (
            <tr key={key} data-key={key}>
              <th scope="row">{name}</th>
              {columns.map((id) => (
                <td key={id} className="figure">
                  {valueText(shownMeasure(id).kind, measures[id], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
