import type { OccupancyView, ZoneOccupancy } from '@satuatap/shared/contract';
import type { Floor } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';
import { CapacityBar } from './capacity-bar.js';
import { KindsText } from './kinds-text.js';
import { occupancyWords } from './words.js';

interface FloorTableProps {
  readonly floor: Floor;
  readonly view: OccupancyView;
  readonly onCount: (zone: ZoneOccupancy) => void;
}

export function FloorTable({ floor, view, onCount }: FloorTableProps) {
  const { config, language } = useHall();
  const say = occupancyWords[language];
  const crowd = view.floors.find(({ floorId }) => floorId === floor.id);
  const zones = view.zones.filter(({ floorId }) => floorId === floor.id);
  const elsewhere = (crowd?.people ?? 0) - zones.reduce((sum, { people }) => sum + people, 0);
  return (
    <section aria-labelledby={`floor-${floor.id}`}>
      <h2 id={`floor-${floor.id}`}>
        {floor.name[language]}: {crowd?.people ?? 0}
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.zone}</th>
            <th scope="col" className="figure">
              {say.people}
            </th>
            <th scope="col">{say.capacity}</th>
            <th scope="col" className="only-wide">
              {say.longest}
            </th>
            <th scope="col" className="only-wide">
              {say.source}
            </th>
            <th scope="col">
              <span className="only-heard">{say.count}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => {
            const name = config.zones.find(({ id }) => id === zone.zoneId)?.name[language] ?? zone.zoneId;
            return (
              <tr key={zone.zoneId} data-state={zone.state} data-zone={zone.zoneId}>
                <th scope="row">
                  {name}
                  <small>
                    <KindsText crowd={zone} />
                  </small>
                  <SilentDoor zone={zone} />
                </th>
                <td className="figure">{zone.people}</td>
                <td>
                  <CapacityBar zone={zone} />
                </td>
                <td className="only-wide">
                  {zone.oldestSince === null ? '–' : timeText(zone.oldestSince, config, language)}
                </td>
                <td className="only-wide">
                  <SourceText zone={zone} />
                </td>
                <td>
                  <button type="button" aria-label={say.countZone(name)} onClick={() => onCount(zone)}>
                    {say.count}
                  </button>
                </td>
              </tr>
            );
          })}
          {elsewhere > 0 && (
            <tr>
              <th scope="row">{say.elsewhere}</th>
              <td className="figure">{elsewhere}</td>
              <td>–</td>
              <td className="only-wide">–</td>
              <td className="only-wide">{say.sources.known}</td>
              <td>–</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

interface ZoneProps {
  readonly zone: ZoneOccupancy;
}

/** Beside the zone's name, which every screen has room for. */
function SilentDoor({ zone: { source, doorAt } }: ZoneProps) {
  const { config, language } = useHall();
  if (doorAt === null || source === 'door') return null;
  return <small>▲ {occupancyWords[language].doorSilent(timeText(doorAt, config, language))}</small>;
}

function SourceText({ zone: { source, count } }: ZoneProps) {
  const { config, language } = useHall();
  const say = occupancyWords[language];
  return (
    <>
      {say.sources[source]}
      {count && <small>{say.countedAt(count.people, timeText(count.at, config, language))}</small>}
    </>
  );
}
