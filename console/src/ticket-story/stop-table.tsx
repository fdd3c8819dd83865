/** The stops of one ticket, with their times. */
import type { StopRow } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { serviceName, StopCells, StopHeads } from './stop-cells.js';

interface StopTableProps {
  readonly stops: readonly StopRow[];
  readonly config: BuildingConfig;
}

export function StopTable({ stops, config }: StopTableProps) {
  const { language, say } = useLookingBack();
  return (
    <table className="table stops">
      <thead>
        <tr>
          <th scope="col">{say.service}</th>
          <StopHeads />
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <tr key={stop.stop}>
            <th scope="row">{serviceName(config, stop.serviceId, language)}</th>
            <StopCells stop={stop} config={config} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
