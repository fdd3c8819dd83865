/** The zone's lines with how many wait in each; pages that turn when they do not fit on one. */
import type { LiveView } from '@satuatap/shared/live';
import { forecast, lineOf, serviceOf, waitingCount, type BuildingConfig } from '@satuatap/shared/queue';
import { newcomerEstimate, SteadyRanges, waitText } from '@satuatap/shared/wait';
import { useMemo, useState } from 'react';
import { servicesOfZone } from './hall-state.js';

interface LinesProps {
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly zoneId: string;
  readonly now: number;
  readonly rows: number;
}

const pageMs = 8000;
/** Estimates are in steps of minutes: time alone changes them no oftener. */
const forecastMs = 30_000;

export function Lines({ view, config, zoneId, now, rows }: LinesProps) {
  const at = Math.floor(now / forecastMs) * forecastMs;
  const { day } = view;
  const expected = useMemo(() => forecast(day, at), [day, at]);
  const [ranges] = useState(() => new SteadyRanges());
  const waitOf = (id: string): string =>
    waitText(newcomerEstimate(view, id, expected.services[id], at), 'id', { ranges, key: id });
  const lines = servicesOfZone(config, zoneId).flatMap((id) => {
    const service = serviceOf(config, id);
    const waiting = waitingCount(lineOf(day, id));
    return service && waiting > 0 ? [{ service, waiting }] : [];
  });
  const pages = Math.max(1, Math.ceil(lines.length / rows));
  const page = Math.floor(now / pageMs) % pages;
  return (
    <aside aria-label="Barisan">
      <h2>
        Menunggu <span lang="en">Waiting</span>
        {pages > 1 && (
          <em>
            {page + 1}/{pages}
          </em>
        )}
      </h2>
      {lines.length === 0 && <p>Tidak ada yang menunggu</p>}
      <ul>
        {lines.slice(page * rows, (page + 1) * rows).map(({ service, waiting }) => (
          <li key={service.id}>
            <span>{service.name.id}</span>
            <small>{waitOf(service.id)}</small>
            <strong>{waiting}</strong>
          </li>
        ))}
      </ul>
    </aside>
  );
}
