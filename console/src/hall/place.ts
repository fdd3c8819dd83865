/**
 * Where she is, in the page's address: it outlives a reload, and "back" works. `#building`, `#building/hall` and the
 * building's other pages, `#/overview` of all buildings, or `#/history…`, which knows its own parts.
 */
import { useSyncExternalStore } from 'react';

/**
 * The pages of a building, as their bar has them; `pagesOf` says who works with which. The last are folded away first,
 * which those that are in a hurry must not be.
 */
export const buildingPages = [
  'desk',
  'hall',
  'evacuation',
  'reception',
  'deliveries',
  'visitors',
  'directory',
  'occupancy',
  'watch-list',
  'privacy',
  'satisfaction',
  'audit',
] as const;
export type BuildingPage = (typeof buildingPages)[number];

export type Place =
  | { readonly buildingId: string; readonly screen: BuildingPage }
  | { readonly buildingId: null; readonly screen: 'choose' | 'overview' }
  | {
      readonly buildingId: null;
      readonly screen: 'history';
      /** The whole address of the part of the history. */
      readonly hash: string;
    };

/** Of the history's first page, with the building that she comes from. */
export const historyPlace = (buildingId?: string): Place => ({
  buildingId: null,
  screen: 'history',
  hash: `#/history${buildingId === undefined ? '' : `?buildings=${encodeURIComponent(buildingId)}`}`,
});

function placeOf(hash: string): Place {
  if (/^#\/history(?![^/?])/.test(hash)) return { buildingId: null, screen: 'history', hash };
  const [buildingId = '', screen] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  return buildingId === ''
    ? { buildingId: null, screen: screen === 'overview' ? 'overview' : 'choose' }
    : { buildingId, screen: buildingPages.find((page) => page === screen) ?? 'desk' };
}

/** The place as a link's address. */
export function hashOf(place: Place): string {
  if (place.screen === 'history') return place.hash;
  const { buildingId, screen } = place;
  if (buildingId === null) return screen === 'overview' ? '#/overview' : '#';
  return `#${encodeURIComponent(buildingId)}${screen === 'desk' ? '' : `/${screen}`}`;
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
