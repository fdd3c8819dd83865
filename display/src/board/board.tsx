/** A zone's board: who is called now and where to, who else was called, and the lines. */
import type { LiveClient, LiveView } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useMemo, useState, type CSSProperties } from 'react';
import { useAnnouncements } from '../announce/use-announcements.js';
import { arrange } from './arrange.js';
import { CallList, CallRow } from './calls.js';
import { callsOfZone } from './calls-of-zone.js';
import { hallState } from './hall-state.js';
import { Header } from './header.js';
import { boardLayout, type Content } from './layout.js';
import { Lines } from './lines.js';
import { Quiet } from './quiet.js';
import { RunningText } from './running-text.js';
import { boardSettings } from './settings.js';
import { useWindowSize } from './use-window-size.js';

interface BoardProps {
  readonly client: LiveClient;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly zoneId: string;
  readonly token: string;
  readonly now: number;
}

/** How long calls stand before the next ones take their turn, when there are more than fit. */
const turnMs = 6000;

export function Board({ client, view, config, zoneId, token, now }: BoardProps) {
  const { width, height } = useWindowSize();
  const [settings] = useState(boardSettings);
  const { sound, speaking, unlock } = useAnnouncements(client, config, zoneId, token, settings.sound);
  const content = useMemo(() => longestOf(config, zoneId), [config, zoneId]);
  const layout = boardLayout(settings, content, width, height);
  const calls = callsOfZone(view.day, config, zoneId, now, speaking);
  const room = { large: layout.rows, listed: layout.listColumns * layout.listRows };
  const { large, listed, more } = arrange(calls, room, speaking, Math.floor(now / turnMs));
  const hall = hallState(view.day, config, zoneId, now);
  const quiet = calls.current.length === 0 && (hall.state !== 'open' || large.length === 0);
  const sizes = {
    '--number': `${layout.numberPx}px`,
    '--row': `${layout.rowPx}px`,
    '--rows': layout.rows,
    '--list': `${layout.listPx}px`,
    '--list-columns': layout.listColumns,
  } as CSSProperties;
  return (
    <main className="board" data-shape={layout.shape} data-stacked={layout.stacked} style={sizes}>
      <Header view={view} config={config} zoneId={zoneId} now={now} />
      <section className="calls" aria-label="Panggilan" aria-live="polite">
        {quiet ? (
          <Quiet hall={hall} config={config} now={now} />
        ) : (
          <ol>
            {large.map((call) => (
              <CallRow key={call.ticketId} call={call} />
            ))}
          </ol>
        )}
      </section>
      <CallList calls={quiet ? [] : listed} more={more} />
      <Lines view={view} config={config} zoneId={zoneId} now={now} rows={layout.lineRows} />
      <footer>
        {sound === 'blocked' && (
          <button type="button" className="sound" onClick={unlock}>
            Suara mati · ketuk layar <span lang="en">Sound is off · touch the screen</span>
          </button>
        )}
        {sound === 'off' && (
          <p className="reach">
            Suara mati · <span lang="en">No sound here</span>
          </p>
        )}
        {layout.readableMetres < settings.farthestMetres - 0.05 && (
          <p className="reach">Terbaca sampai {metres(layout.readableMetres)} m</p>
        )}
        <RunningText text={config.runningText} now={now} />
      </footer>
    </main>
  );
}

const metres = (value: number): string =>
  (Math.floor(value * 10) / 10).toLocaleString('id-ID', { maximumFractionDigits: 1 });

/** The longest number and counter that this board may have to show. */
function longestOf(config: BuildingConfig, zoneId: string): Content {
  const here = config.counters.filter((counter) => counter.zoneId === zoneId && !counter.retired);
  const longest = (texts: readonly string[]): string =>
    texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  return {
    number: longest(config.services.map(({ prefix }) => prefix)) + '0'.repeat(config.numbering.digits),
    counter: longest(here.map(({ label }) => label)),
    counters: here.length,
  };
}
