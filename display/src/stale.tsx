/** What a screen of the lobby says while it is not live: why, and from when what it shows is. */
import type { LiveView } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';

/** Until it has been live once a screen has nothing to be late with. */
export const isStale = ({ state, lastAt }: LiveView): boolean => state !== 'live' && lastAt !== null;

export function Stale({ view, config }: { readonly view: LiveView; readonly config: BuildingConfig }) {
  const isConnected = view.state === 'not-current';
  return (
    <p role="alert" className="stale">
      {isConnected ? 'Belum terbaru' : 'Tidak tersambung'} · data terakhir{' '}
      {timeText(view.lastAt ?? 0, config, 'id')}{' '}
      <span lang="en">{isConnected ? 'Out of date' : 'Not live'}</span>
    </p>
  );
}
