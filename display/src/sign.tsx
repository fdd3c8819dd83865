/** The sign above one counter. */
import { get, type BuildingConfig } from '@satuatap/shared/queue';
import type { LiveView } from '@satuatap/shared/live';

interface SignProps {
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly counterId: string;
  readonly now: number;
  readonly stale: boolean;
}

const resting = {
  closed: 'Tutup · Closed',
  paused: 'Istirahat · Break',
  open: 'Silakan menunggu · Please wait',
} as const;

export function Sign({ view, config, counterId, stale }: SignProps) {
  const counter = config.counters.find(({ id }) => id === counterId);
  const state = view.day.counters[counterId];
  const number = state?.current ? get(view.day.tickets, state.current.ticketId)?.number : undefined;
  const agency = config.agencies.find(({ id }) => id === counter?.agencyId);
  return (
    <main className="sign">
      <h1>Loket {counter?.label ?? counterId}</h1>
      <p>{agency?.short ?? config.name}</p>
      <strong aria-live="polite" data-kind={number === undefined ? 'words' : 'number'}>
        {number ?? resting[state?.state ?? 'closed']}
      </strong>
      {stale && <p role="alert">Tidak tersambung</p>}
    </main>
  );
}
