/** Hour of the day by day of the week, as a table with a number and a shade in each cell. */
import type { Statistics } from '@satuatap/shared/contract';
import { useState } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { Trouble } from '../looking-back/trouble.js';
import { queryOf, type Choice } from './choice.js';
import { ExportLinks } from './export-links.js';
import { HeatMap } from './heat-map.js';
import type { Period } from './periods.js';
import { heatMeasures, shownMeasure, type HeatMeasure } from './shown-measures.js';
import { useStatistics } from './use-statistics.js';

interface HeatProps {
  readonly choice: Choice;
  readonly period: Period;
}

export function Heat({ choice, period }: HeatProps) {
  const { language, say } = useLookingBack();
  const [measure, setMeasure] = useState<HeatMeasure>('arrived');
  const reading = useStatistics(choice, period, 'heat');
  const answer: Statistics | null = reading.answer;
  return (
    <section aria-label={say.heat}>
      <div className="row spread">
        <h2>{say.heat}</h2>
        <ExportLinks query={queryOf(choice, period)} by="heat" of={say.heat} />
      </div>
      <label className="row">
        {say.heatOf}
        <select
          value={measure}
          onChange={({ target }) =>
            setMeasure(heatMeasures.find((each) => each === target.value) ?? 'arrived')
          }
        >
          {heatMeasures.map((each) => (
            <option key={each} value={each}>
              {shownMeasure(each).name[language]}
            </option>
          ))}
        </select>
      </label>
      <Trouble reading={reading} />
      {answer && <HeatMap rows={answer.rows} measure={measure} choice={choice} period={period} />}
      <p className="quiet-text">{say.heatHint}</p>
    </section>
  );
}
