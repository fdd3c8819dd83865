import { heatKey, heatOf, type OccupancyHour } from '@satuatap/shared/occupancy';
import { useHall } from '../hall/hall-screen.js';
import { HeatTable } from '../history/heat-table.js';
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
  const cellAt = (weekday: number, hour: number) => cells.get(heatKey(weekday - 1, hour));
  return (
    <HeatTable
      caption={say.heat}
      hourHead={say.hour}
      language={language}
      hours={rows.map((hour) => String(hour).padStart(2, '0'))}
      weekdays={[1, 2, 3, 4, 5, 6, 7].filter(
        (weekday) => weekday <= 5 || rows.some((hour) => cellAt(weekday, hour)),
      )}
      cell={(weekday, hour) => {
        const cell = cellAt(weekday, Number(hour));
        if (!cell) return null;
        const reached = limit !== null && cell.peak >= limit ? ` ■ ${cell.peak}` : '';
        return {
          shade: Math.ceil((shades * cell.mean) / most),
          content: `${Math.round(cell.mean)}${reached}`,
        };
      }}
    />
  );
}
