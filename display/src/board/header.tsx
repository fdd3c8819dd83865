/** The board's head: building, waiting area, agencies, date and clock; and whether what it shows is live. */
import type { LiveView } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';
import { isStale, Stale } from '../stale.js';
import { servicesOfZone } from './hall-state.js';

interface HeaderProps {
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly zoneId: string;
  readonly now: number;
}

export function Header({ view, config, zoneId, now }: HeaderProps) {
  const zone = config.zones.find(({ id }) => id === zoneId);
  return (
    <header>
      <div>
        <h1>{config.name}</h1>
        {isStale(view) ? (
          <Stale view={view} config={config} />
        ) : (
          <p>
            {zone?.name.id} <b>{agenciesOf(config, zoneId).join(' · ')}</b>
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
