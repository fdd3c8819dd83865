/** Where she is, in the page's address: it outlives a reload, and "back" works. `#building` or `#building/hall`. */
import { useSyncExternalStore } from 'react';

export interface Place {
  readonly buildingId: string | null;
  readonly screen: 'desk' | 'hall';
}

function placeOf(hash: string): Place {
  const [buildingId = '', screen] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  return { buildingId: buildingId === '' ? null : buildingId, screen: screen === 'hall' ? 'hall' : 'desk' };
}

const hashOf = ({ buildingId, screen }: Place): string =>
  buildingId === null ? '' : `#${encodeURIComponent(buildingId)}${screen === 'hall' ? '/hall' : ''}`;

const listen = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

function go(place: Place): void {
  location.hash = hashOf(place);
}

export function usePlace(): { place: Place; go: (place: Place) => void } {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return { place: placeOf(hash), go };
}
