import type { Measures, Statistics } from '@satuatap/shared/contract';
import { Together } from '@satuatap/shared/react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { keyText } from './keys.js';
import { orderBy, rowsInOrder, type RowColumn, type RowOrder } from './row-order.js';
import { rowMeasures, shownMeasure, type MeasureId } from './shown-measures.js';
import { differenceText } from './value-text.js';
import { Value } from './value.js';

interface RowTableProps {
  readonly statistics: Statistics;
  /** Of the other period, grouped by the same; `null` without one. */
  readonly before: Statistics | null;
  /** Where a row leads to; `null`: nowhere. */
  readonly behind: (key: string) => string | null;
  /** Of the first column. */
  readonly heading: string;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}

/** Compared in each row; more would be a wall of numbers. */
const compared: ReadonlySet<MeasureId> = new Set<MeasureId>(['arrived', 'waitP90']);

export function RowTable({ statistics, before, behind, heading, order, onOrder }: RowTableProps) {
  const { language, say } = useLookingBack();
  const { by, rows, total } = statistics;
  const earlier = new Map(before?.by === by ? before.rows.map(({ key, measures }) => [key, measures]) : []);
  const head = (column: RowColumn, text: string, figure: boolean) => {
    const sorted = column === order.column && (order.falling ? 'descending' : 'ascending');
    return (
      <th key={column} scope="col" className={figure ? 'figure' : ''} aria-sort={sorted || undefined}>
        <button type="button" onClick={() => onOrder(orderBy(column, order))}>
          {text}
          <span aria-hidden="true">{sorted ? (order.falling ? ' ▼' : ' ▲') : ' ↕'}</span>
        </button>
      </th>
    );
  };
  const cells = (measures: Measures, was: Measures | undefined) =>
    rowMeasures.map((id) => (
      <td key={id} className="figure">
        <Value id={id} measures={measures} language={language} />
        {before && compared.has(id) && (
          <small className="quiet-text">
            {differenceText(shownMeasure(id).kind, measures[id], was?.[id] ?? null, language, true)}
          </small>
        )}
      </td>
    ));
  return (
    <div className="wide-table">
      <table className="table rows-table">
        <thead>
          <tr>
            {head('key', capital(heading), false)}
            {rowMeasures.map((id) => head(id, shownMeasure(id).name[language], true))}
          </tr>
        </thead>
        <tbody>
          {rowsInOrder(rows, order).map((row) => {
            const name = keyText(by, row, language);
            const href = behind(row.key);
            return (
              <tr key={row.key} data-key={row.key}>
                <th scope="row">
                  {href === null ? (
                    <Together text={name} />
                  ) : (
                    <a href={href}>
                      <Together text={name} />
                    </a>
                  )}
                </th>
                {cells(row.measures, earlier.get(row.key))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr data-key="total">
            <th scope="row">{say.total}</th>
            {cells(total, before?.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
