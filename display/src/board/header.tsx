/** The board's head: building, waiting area, agencies, date and clock; and whether what it shows is live. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';
import { servicesOfZone } from './hall-state.js';

interface HeaderProps {
  readonly config: BuildingConfig;
  readonly zoneId: string;
  readonly now: number;
  /** When the server was last heard of; `null` while the board is live. */
  readonly staleSince: number | null;
}

export function Header({ config, zoneId, now, staleSince }: HeaderProps) {
  const zone = config.zones.find(({ id }) => id === zoneId);
  return (
    <header>
      <div>
        <h1>{config.name}</h1>
        {staleSince === null ? (
          <p>
            {zone?.name.id} <b>{agenciesOf(config, zoneId).join(' · ')}</b>
          </p>
        ) : (
          <p role="alert" className="stale">
            Tidak tersambung · data terakhir {timeText(staleSince, config, 'id')}{' '}
            <span lang="en">Not live</span>
          </p>
        )}
      </div>
      <div className="clock">
        <strong>{timeText(now, config, 'id')}</strong>
        <p>{dateText(now, config, 'id')}</p>
      </div>
    </header>
  );
}

function agenciesOf(config: BuildingConfig, zoneId: string): string[] {
  const services = new Set(servicesOfZone(config, zoneId));
  const agencies = new Set(
    config.services.filter(({ id }) => services.has(id)).map(({ agencyId }) => agencyId),
  );
  return config.agencies.filter(({ id }) => agencies.has(id)).map(({ short }) => short);
}
