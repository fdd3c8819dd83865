/** Waits, and those who came and gave up, over the period; the other period's lie under them. */
import type { Statistics, StatisticsRow } from '@satuatap/shared/contract';
import { useMemo } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { words } from '../words/index.js';
import { Chart } from './chart.js';
import { queryOf, type Choice } from './choice.js';
import { ExportLinks } from './export-links.js';
import { keyText, withoutGaps } from './keys.js';
import { MeasureName } from './measure-name.js';
import type { PlotSeries } from './plot.js';
import { lineSummary } from './summary.js';
import { shownMeasure, type MeasureId } from './shown-measures.js';
import { valueText, type ValueKind } from './value-text.js';
import { Value } from './value.js';

/** Okabe and Ito's palette on a light ground; the dashes tell the lines apart without it. */
const styles = {
  first: { colour: '#005a8c', dash: [] },
  second: { colour: '#a34100', dash: [9, 5] },
  other: { colour: '#4d4d4d', dash: [2, 4], width: 1.5 },
} as const;

interface TrendProps {
  readonly choice: Choice;
  readonly now: Statistics;
  /** Of the other period; `null` without one. */
  readonly before: Statistics | null;
}

type Point = ReturnType<typeof withoutGaps>[number];
const measuresOf = (point: Point): StatisticsRow['measures'] | null =>
  'measures' in point ? point.measures : null;
const gaveUpIn = (point: Point): number | null => {
  const measures = measuresOf(point);
  return measures && measures.missed + measures.left + measures.cancelled;
};

export function Trend({ choice, now, before }: TrendProps) {
  const { language, say } = useLookingBack();
  const { labels, waits, inMinutes, people } = useMemo(() => {
    const points = withoutGaps(now);
    // Laid over each other from their beginnings; of a longer one only as much as there is place for.
    const others = before ? withoutGaps(before).slice(0, points.length) : [];
    const line = (of: readonly Point[], read: (point: Point) => number | null): (number | null)[] =>
      points.map((_, index) => {
        const point = of[index];
        return point ? read(point) : null;
      });
    const one = (id: MeasureId) => (point: Point) => measuresOf(point)?.[id] ?? null;
    const compared = (name: string, id: MeasureId): PlotSeries[] =>
      before ? [{ name, values: line(others, one(id)), ...styles.other }] : [];
    const waits: readonly PlotSeries[] = [
      { name: say.median, values: line(points, one('waitP50')), ...styles.first },
      { name: say.p90, values: line(points, one('waitP90')), ...styles.second },
      ...compared(say.p90Before, 'waitP90'),
    ];
    return {
      labels: points.map((point) => keyText(now.by, labelled(point), language)),
      waits,
      inMinutes: waits.map((series) => ({
        ...series,
        values: series.values.map((ms) => (ms === null ? null : ms / 60_000)),
      })),
      people: [
        {
          name: shownMeasure('arrived').name[language],
          values: line(points, one('arrived')),
          ...styles.first,
        },
        { name: say.gaveUp, values: line(points, gaveUpIn), ...styles.second },
        ...compared(say.arrivedBefore, 'arrived'),
      ],
    };
  }, [now, before, language, say]);
  const table = <TrendTable now={now} />;
  const aside = <ExportLinks query={queryOf(choice, now)} by={now.by} of={say.waitsOverTime} />;
  const summaryOf = (series: readonly PlotSeries[], kind: ValueKind): string =>
    series
      .map((line) => lineSummary(line, labels, (value) => valueText(kind, value, language), language))
      .join(' ');
  return (
    <div className="pair-of-panels">
      <Chart
        title={say.waitsOverTime}
        aside={aside}
        table={table}
        kind="lines"
        labels={labels}
        series={inMinutes}
        axisText={(value) => `${valueText('count', value, language)} ${words[language].minutesShort}`}
        summary={summaryOf(waits, 'duration')}
      />
      <Chart
        title={say.arrivalsOverTime}
        table={table}
        kind="lines"
        labels={labels}
        series={people}
        axisText={(value) => valueText('count', value, language)}
        summary={summaryOf(people, 'count')}
      />
    </div>
  );
}

const labelled = (point: Point): Pick<StatisticsRow, 'key' | 'label'> =>
  'label' in point ? point : { key: point.key, label: { id: point.key, en: point.key } };

const columns = ['arrived', 'abandonment', 'missed', 'left', 'cancelled', 'waitP50', 'waitP90'] as const;

function TrendTable({ now }: { readonly now: Statistics }) {
  const { language, say } = useLookingBack();
  return (
    <table className="table trend-table">
      <thead>
        <tr>
          <th scope="col">{say.time}</th>
          {columns.map((id) => (
            <th key={id} scope="col" className="figure">
              <MeasureName id={id} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {now.rows.map((row) => (
          <tr key={row.key} data-key={row.key}>
            <th scope="row">{keyText(now.by, row, language)}</th>
            {columns.map((id) => (
              <td key={id} className="figure">
                <Value id={id} measures={row.measures} language={language} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
