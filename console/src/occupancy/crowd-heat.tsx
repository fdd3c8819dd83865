import { heatKey, heatOf, type OccupancyHour } from '@satuatap/shared/occupancy';
import { useHall } from '../hall/hall-screen.js';
import { weekdayName } from '../words/dates.js';
import { hourText } from './hour-text.js';
import { occupancyWords } from './words.js';

interface CrowdHeatProps {
  readonly hours: readonly OccupancyHour[];
  /** `null`: it holds as many as come. */
  readonly limit: number | null;
}

const shades = 5;

/** Mean people by hour and weekday; hours in which the limit was reached are marked. */
export function CrowdHeat({ hours, limit }: CrowdHeatProps) {
  const { language } = useHall();
  const say = occupancyWords[language];
  const cells = heatOf(hours);
  const most = Math.max(1, ...[...cells.values()].map(({ mean }) => mean));
  const first = Math.min(...hours.map(({ hour }) => hour));
  const last = Math.max(...hours.map(({ hour }) => hour));
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const weekdays = [0, 1, 2, 3, 4, 5, 6].filter(
    (weekday) => weekday < 5 || rows.some((hour) => cells.has(heatKey(weekday, hour))),
  );
  return (
    <table className="heat">
      <caption className="only-heard">{say.heat}</caption>
      <thead>
        <tr>
          <th scope="col">{say.hour}</th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday + 1, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((hour) => (
          <tr key={hour}>
            <th scope="row">{hourText(hour, language)}</th>
            {weekdays.map((weekday) => {
              const cell = cells.get(heatKey(weekday, hour));
              if (!cell) return <td key={weekday}>–</td>;
              return (
                <td key={weekday} data-shade={Math.ceil((shades * cell.mean) / most)}>
                  {Math.round(cell.mean)}
                  {limit !== null && cell.peak >= limit && ` ■ ${cell.peak}`}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
