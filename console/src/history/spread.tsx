/** How the waits of the period were spread: a bar for every few minutes. */
import type { Distribution } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useMemo } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { useShown } from '../looking-back/shown.js';
import { Trouble } from '../looking-back/trouble.js';
import { useAnswer } from '../looking-back/use-answer.js';
import { Chart } from './chart.js';
import { pathOf, queryOf, type Choice } from './choice.js';
import type { Period } from './periods.js';
import { barText, filledBars } from './spread-bars.js';
import { valueText } from './value-text.js';

interface SpreadProps {
  readonly choice: Choice;
  readonly period: Period;
}

export function Spread({ choice, period }: SpreadProps) {
  const reading = useShown(
    useAnswer<Distribution>(pathOf('/statistics/distribution', { ...queryOf(choice, period), of: 'wait' })),
  );
  const { answer } = reading;
  return (
    <div>
      <Trouble reading={reading} />
      {answer && answer.count > 0 && <Bars distribution={answer} />}
    </div>
  );
}

function Bars({ distribution }: { readonly distribution: Distribution }) {
  const { language, say } = useLookingBack();
  const { count, p50, p90 } = distribution;
  const { labels, series } = useMemo(() => {
    const bars = filledBars(distribution.bars);
    return {
      labels: bars.map(barText),
      series: [{ name: say.peopleAxis, values: bars.map((bar) => bar.count), colour: '#005a8c', dash: [] }],
    };
  }, [distribution, say]);
  const summary = [
    `${valueText('count', count, language)} ${say.distributionOf}.`,
    `${say.median}: ${valueText('duration', p50, language)}.`,
    `${say.p90}: ${valueText('duration', p90, language)}.`,
  ].join(' ');
  return (
    <Chart
      title={say.distribution}
      aside={<span className="quiet-text">{summary}</span>}
      kind="bars"
      labels={labels}
      series={series}
      axisText={(value) => valueText('count', value, language)}
      summary={summary}
      table={<SpreadTable distribution={distribution} language={language} />}
    />
  );
}

function SpreadTable({
  distribution,
  language,
}: {
  readonly distribution: Distribution;
  readonly language: Language;
}) {
  const { say } = useLookingBack();
  return (
    <table className="table spread-table">
      <thead>
        <tr>
          <th scope="col">{say.minutesAxis}</th>
          <th scope="col" className="figure">
            {say.peopleAxis}
          </th>
          <th scope="col" className="figure">
            {say.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {filledBars(distribution.bars).map((bar) => (
          <tr key={bar.from}>
            <th scope="row">{barText(bar)}</th>
            <td className="figure">
              <data value={bar.count}>{valueText('count', bar.count, language)}</data>
            </td>
            <td className="figure">{valueText('share', bar.count / distribution.count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
