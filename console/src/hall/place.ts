/**
 * Where she is, in the page's address: it outlives a reload, and "back" works. `#building`, `#building/hall`, or
 * `#/overview` of all buildings.
 */
import { useSyncExternalStore } from 'react';

export type Place =
  | { readonly buildingId: string; readonly screen: 'desk' | 'hall' }
  | { readonly buildingId: null; readonly screen: 'choose' | 'overview' };

function placeOf(hash: string): Place {
  const [buildingId = '', screen] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  return buildingId === ''
    ? { buildingId: null, screen: screen === 'overview' ? 'overview' : 'choose' }
    : { buildingId, screen: screen === 'hall' ? 'hall' : 'desk' };
}

/** The place as a link's address. */
export function hashOf({ buildingId, screen }: Place): string {
  if (buildingId === null) return screen === 'overview' ? '#/overview' : '#';
  return `#${encodeURIComponent(buildingId)}${screen === 'hall' ? '/hall' : ''}`;
}

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
