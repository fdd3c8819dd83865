import type { StatisticsRow } from '@satuatap/shared/contract';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { weekdayName } from '../words/dates.js';
import type { Choice } from './choice.js';
import { heatCells } from './heat-cells.js';
import type { Period } from './periods.js';
import { shownMeasure, type HeatMeasure } from './shown-measures.js';
import { ofRow, ticketsBehind } from './tickets-behind.js';
import { Value } from './value.js';

interface HeatMapProps {
  readonly rows: readonly StatisticsRow[];
  readonly measure: HeatMeasure;
  readonly choice: Choice;
  readonly period: Period;
}

/** Of one building each cell leads to the tickets behind it. */
export function HeatMap({ rows, measure, choice, period }: HeatMapProps) {
  const { language, say } = useLookingBack();
  const { hours, weekdays, cell } = heatCells(rows, measure);
  return (
    <table className="heat">
      <caption className="only-heard">
        {say.heat}: {shownMeasure(measure).name[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say.hour}</th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">
              {hour}
              {language === 'id' ? '.' : ':'}00
            </th>
            {weekdays.map((weekday) => {
              const found = cell(weekday, hour);
              if (!found) return <td key={weekday}>–</td>;
              const value = <Value id={measure} measures={found.measures} language={language} />;
              const behind = ticketsBehind(choice, period, {
                weekday: String(weekday),
                ...ofRow('hour', hour),
              });
              return (
                <td key={weekday} data-shade={found.shade} data-key={`${weekday}-${hour}`}>
                  {behind === null ? value : <a href={behind}>{value}</a>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
