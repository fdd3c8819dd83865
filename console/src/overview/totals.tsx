/** All buildings together. */
import type { BuildingOverview } from '@satuatap/shared/contract';
import { cityTotals } from '@satuatap/shared/overview';
import type { Language } from '@satuatap/shared/queue';
import { Figure } from '../hall/figure.js';
import { shortDuration } from '../words/durations.js';
import { words } from '../words/index.js';
import { deviceTroubles, marked, someOf } from './building-texts.js';

interface TotalsProps {
  readonly buildings: readonly BuildingOverview[];
  readonly language: Language;
}

export function Totals({ buildings, language }: TotalsProps) {
  const say = words[language];
  const totals = cityTotals(buildings);
  const { counters, devices, beyondPromise, longestWaitMs, longestIn, alarms } = totals;
  const { open, break: resting, closed } = totals.buildings;
  const configured = counters.open + counters.paused + counters.closed;
  return (
    <>
      <dl className="figures">
        <Figure
          label={say.buildingsOpen}
          value={String(open)}
          note={[
            `${say.of} ${buildings.length}`,
            ...someOf([
              [resting, say.restingCount],
              [closed, say.closedCount],
            ]),
          ].join(' · ')}
        />
        <Figure label={say.alarms} value={marked(alarms)} alarming={alarms > 0} />
        <Figure label={say.waitingNow} value={String(totals.waiting)} />
        <Figure
          label={say.longestNow}
          value={longestWaitMs === null ? '–' : shortDuration(longestWaitMs, language)}
          note={longestIn?.name ?? ''}
        />
        <Figure
          label={say.beyond}
          value={marked(beyondPromise.people)}
          note={beyondPromise.lines > 0 ? `${say.services} ${beyondPromise.lines}` : ''}
          alarming={beyondPromise.people > 0}
        />
        <Figure label={say.beingServed} value={String(totals.serving)} />
        <Figure label={say.ticketsToday} value={String(totals.ticketsToday)} />
        <Figure
          label={say.openCounters}
          value={String(counters.open)}
          note={[`${say.of} ${configured}`, ...someOf([[counters.paused, say.pausedCount]])].join(' · ')}
        />
        <Figure
          label={say.troubledDevices}
          value={marked(devices.troubled)}
          note={`${say.of} ${devices.total}`}
          alarming={devices.troubled > 0}
        />
      </dl>
      {devices.troubled > 0 && (
        <p>
          ▲ {say.devices}: {deviceTroubles(devices, say)}
        </p>
      )}
    </>
  );
}
