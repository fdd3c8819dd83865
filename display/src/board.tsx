/** A zone's board: who is called now and where to, who was before, and the lines. */
import { forecast, lineOf, waitingCount, type BuildingConfig } from '@satuatap/shared/queue';
import type { LiveClient, LiveView } from '@satuatap/shared/live';
import { dateText, timeText, waitRangeText } from '@satuatap/shared/time';
import { useEffect, useMemo, useState } from 'react';
import { useAnnouncements } from './announcements.js';
import { callsOfZone, type ShownCall } from './calls.js';
import { boardLayout, placeOfThisBoard } from './layout.js';

interface BoardProps {
  readonly client: LiveClient;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly zoneId: string;
  readonly token: string;
  readonly now: number;
  readonly stale: boolean;
}

export function Board({ client, view, config, zoneId, token, now, stale }: BoardProps) {
  const size = useWindowSize();
  const sound = useAnnouncements(client, config, zoneId, token);
  const { current, past } = callsOfZone(view.day, config, zoneId, now);
  const zone = config.zones.find(({ id }) => id === zoneId);
  const { numberPx, wide, rows } = boardLayout(placeOfThisBoard(), size.width, size.height);
  const shown = [...current, ...past].slice(0, rows);
  const hidden = Math.max(0, current.length - rows);
  return (
    <main className="board" data-wide={wide} style={{ '--number': `${numberPx}px` } as React.CSSProperties}>
      <header>
        <div>
          <h1>{config.name}</h1>
          <p>{zone?.name.id}</p>
        </div>
        <div className="clock">
          <strong>{timeText(now, config, 'id')}</strong>
          <p>{dateText(now, config, 'id')}</p>
        </div>
      </header>
      <section className="calls" aria-label="Panggilan" aria-live="polite">
        {shown.length === 0 ? (
          <p className="quiet">
            Silakan ambil antrean di kios
            <span lang="en">Please take a ticket at the kiosk</span>
          </p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">
                  Nomor <span lang="en">Number</span>
                </th>
                <th scope="col">
                  Loket <span lang="en">Counter</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((call) => (
                <CallRow key={call.ticketId} call={call} active={current.includes(call)} />
              ))}
            </tbody>
          </table>
        )}
        {hidden > 0 && <p className="more">+ {hidden} lagi</p>}
      </section>
      <Lines view={view} config={config} zoneId={zoneId} now={now} />
      <footer>
        {stale && (
          <p role="alert" className="stale">
            Tidak tersambung · data terakhir {timeText(view.lastAt ?? 0, config, 'id')}
          </p>
        )}
        {sound.state !== 'ok' && (
          <button type="button" className="sound" onClick={sound.unlock}>
            {sound.state === 'blocked' ? 'Suara mati · ketuk untuk menyalakan' : 'Suara mati'}
          </button>
        )}
        <div className="running">
          <p>{config.runningText.id}</p>
        </div>
      </footer>
    </main>
  );
}

function CallRow({ call, active }: { call: ShownCall; active: boolean }) {
  const state = active ? (call.isNew ? 'new' : 'active') : 'past';
  return (
    <tr data-state={state} data-number={call.number}>
      <td className="number">{call.number}</td>
      <td className="where">
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <strong>{call.counterLabel}</strong>
        <small>{active && call.isNew ? 'Sekarang · Now' : call.floorName}</small>
      </td>
    </tr>
  );
}

function Lines({ view, config, zoneId, now }: Pick<BoardProps, 'view' | 'config' | 'zoneId' | 'now'>) {
  // Worked out anew when the day changes, and every half minute.
  const half = Math.floor(now / 30_000);
  const expected = useMemo(() => forecast(view.day, half * 30_000), [view.day, half]);
  const here = new Set(
    config.counters
      .filter((counter) => counter.zoneId === zoneId)
      .flatMap((counter) =>
        counter.services.filter(({ rank }) => rank === 'own').map(({ serviceId }) => serviceId),
      ),
  );
  const lines = config.services
    .filter(({ id }) => here.has(id))
    .map((service) => ({ service, waiting: waitingCount(lineOf(view.day, service.id)) }))
    .filter(({ waiting }) => waiting > 0)
    .sort((a, b) => b.waiting - a.waiting)
    .slice(0, 8);
  return (
    <aside aria-label="Barisan">
      <h2>
        Menunggu <span lang="en">Waiting</span>
      </h2>
      {lines.length === 0 && <p>Tidak ada yang menunggu</p>}
      <ul>
        {lines.map(({ service, waiting }) => (
          <li key={service.id}>
            <span>{service.name.id}</span>
            <strong>{waiting}</strong>
            <small>{waitRangeText(expected.services[service.id]?.waitMs ?? null, 'id')}</small>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function useWindowSize(): { width: number; height: number } {
  const [size, setSize] = useState({ width: innerWidth, height: innerHeight });
  useEffect(() => {
    const measure = (): void => setSize({ width: innerWidth, height: innerHeight });
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return size;
}
