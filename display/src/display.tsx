/** The lobby's screens: a zone's board, or the sign above one counter. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { EvacuationScreen, useDevice, useLive, useNow } from '@satuatap/shared/react';
import { useEffect, useState } from 'react';
import { Board } from './board/board.js';
import { boardSettings } from './board/settings.js';
import { Sign } from './sign.js';
import { useNewVersion } from './use-new-version.js';

export function Display() {
  const query = new URLSearchParams(location.search);
  const buildingId = query.get('building');
  const counterId = query.get('counter');
  if (buildingId === null)
    return (
      <Notice
        title="Gedung belum dipilih"
        text="Buka papan dari halaman awal. / Open a board from the start page."
      />
    );
  return <Paired buildingId={buildingId} counterId={counterId} zoneId={query.get('zone')} />;
}

interface Target {
  readonly buildingId: string;
  readonly zoneId: string | null;
  readonly counterId: string | null;
}

function Paired({ buildingId, zoneId, counterId }: Target) {
  const kind = counterId === null ? 'board' : 'sign';
  const { token, code } = useDevice(kind, buildingId, counterId ?? zoneId ?? '');
  if (token === null)
    return (
      <Notice
        kind="pairing"
        title={code || '······'}
        text="Masukkan kode ini di meja pengawas. / Enter this code at the supervisor's desk."
      />
    );
  return <Connected buildingId={buildingId} zoneId={zoneId} counterId={counterId} token={token} />;
}

function Connected({ buildingId, zoneId, counterId, token }: Target & { token: string }) {
  const { client, view } = useLive({ buildingId, view: 'public', pace: 'fast', deviceToken: token });
  const now = useNow(client);
  const drift = useDrift();
  useNewVersion(view.state === 'live');
  const { config } = view.day;
  if (!config) return <Notice title="Satu Atap" text="Menyambung… / Connecting…" />;
  if (view.evacuation)
    return (
      <EvacuationScreen
        kind={view.evacuation}
        building={config.name}
        isSilent={counterId !== null || boardSettings().sound === 'off'}
      />
    );
  return (
    <div style={{ transform: `translate(${drift.x}px, ${drift.y}px)` }}>
      {counterId !== null ? (
        <Sign view={view} config={config} counterId={counterId} now={now} />
      ) : zoneId === null || !config.zones.some(({ id }) => id === zoneId) ? (
        <Zones config={config} />
      ) : (
        <Board client={client} view={view} config={config} zoneId={zoneId} token={token} now={now} />
      )}
    </div>
  );
}

/** Moves the picture a little every minute, round in a square, so that nothing burns in. */
function useDrift(): { x: number; y: number } {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setStep((before) => (before + 1) % 8), 60_000);
    return () => clearInterval(timer);
  }, []);
  return { x: [0, 3, 6, 6, 6, 3, 0, 0][step] ?? 0, y: [0, 0, 0, 3, 6, 6, 6, 3][step] ?? 0 };
}

function Notice({ title, text, kind = '' }: { title: string; text: string; kind?: 'pairing' | '' }) {
  return (
    <main className={`notice ${kind}`}>
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

function Zones({ config }: { config: BuildingConfig }) {
  return (
    <main className="notice">
      <h1>{config.name}</h1>
      <p>Pilih ruang tunggu papan ini. / Choose this board&apos;s waiting area.</p>
      {config.zones.map((zone) => (
        <a key={zone.id} className="choice" href={`?building=${config.id}&zone=${zone.id}`}>
          {zone.name.id}
        </a>
      ))}
    </main>
  );
}
