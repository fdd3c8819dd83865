/** The hall as whoever answers for the wait sees it: the figures, what needs attention, lines, counters, devices. */
import { alarmsOf } from '@satuatap/shared/overview';
import { lineStandings } from '@satuatap/shared/queue';
import { useMemo } from 'react';
import { PromisedWaits } from '../forecast/promised-waits.js';
import { DayClosed } from '../hall/day-closed.js';
import { useHall } from '../hall/hall-screen.js';
import { Alarms } from './alarms.js';
import { CountersGrid } from './counters-grid.js';
import { Devices } from './devices.js';
import { Figures } from './figures.js';
import { hallFigures } from './hall-figures.js';
import { linesOf } from './line-facts.js';
import { LineTable } from './line-table.js';
import { Messages } from './messages.js';
import { useZonePeople } from './use-zone-people.js';

/** How old a figure may be, ms: a day of thousands is not counted again every second. */
const freshMs = 5000;

interface SupervisorProps {
  /** Below all else. */
  readonly children?: React.ReactNode;
}

export function Supervisor({ children }: SupervisorProps) {
  const { view, say, now } = useHall();
  const { day, devices, state, forecast } = view;
  // Never before the newest event: what it brings about shows at once.
  const at = Math.max(Math.floor(now / freshMs) * freshMs, day.at);
  const lines = useMemo(() => linesOf({ state, day, forecast }, at), [state, day, forecast, at]);
  const figures = useMemo(() => hallFigures(day, at), [day, at]);
  const standings = useMemo(() => lineStandings(day), [day]);
  const people = useZonePeople();
  const alarms = alarmsOf({ day, lines: standings }, devices, at, people);
  return (
    <main className="wide-page">
      <h1 className="only-heard">{say.supervisor}</h1>
      <DayClosed />
      {state === 'offline' && <p className="banner">{say.offlineHall}</p>}
      {state === 'not-current' && <p className="banner">{say.notCurrentHall}</p>}
      <Figures lines={lines} figures={figures} />
      <div className="hall-columns">
        <LineTable lines={lines} />
        <div className="stack">
          <Alarms alarms={alarms} />
          <CountersGrid />
          <Messages />
        </div>
      </div>
      <PromisedWaits />
      <Devices />
      {children}
    </main>
  );
}
