import type { StatisticsRow } from '@satuatap/shared/contract';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import type { Choice } from './choice.js';
import { heatCells } from './heat-cells.js';
import { HeatTable } from './heat-table.js';
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
    <HeatTable
      caption={`${say.heat}: ${shownMeasure(measure).name[language]}`}
      hourHead={say.hour}
      language={language}
      hours={hours}
      weekdays={weekdays}
      cell={(weekday, hour) => {
        const found = cell(weekday, hour);
        if (!found) return null;
        const value = <Value id={measure} measures={found.measures} language={language} />;
        const behind = ticketsBehind(choice, period, { weekday: String(weekday), ...ofRow('hour', hour) });
        return { shade: found.shade, content: behind === null ? value : <a href={behind}>{value}</a> };
      }}
    />
  );
}
