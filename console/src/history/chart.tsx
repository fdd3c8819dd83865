/** A chart, loaded when it is shown, with its table twin below. */
import { lazy, Suspense } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { words } from '../words/index.js';
import type { PlotProps } from './plot.js';
import './plot.css';

const Plot = lazy(() => import('./plot.js').then((module) => ({ default: module.Plot })));

interface ChartProps extends PlotProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: React.ReactNode;
  /** The same figures as a table. */
  readonly table: React.ReactNode;
}

export function Chart({ title, aside, table, ...plot }: ChartProps) {
  const { language, say } = useLookingBack();
  return (
    <section className="chart" aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        {aside}
      </div>
      <Suspense fallback={<p className="plot">{words[language].loading}</p>}>
        <Plot {...plot} />
      </Suspense>
      <details>
        <summary>
          {say.table}: {title}
        </summary>
        <div className="wide-table">{table}</div>
      </details>
    </section>
  );
}
