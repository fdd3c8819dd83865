/** What is set at one board: in its address, or kept in its browser from the last address that said so. */
import type { Place } from './layout.js';

export interface BoardSettings extends Place {
  /** `off` at all boards but one of a waiting area, so that they do not speak at once. */
  readonly sound: 'on' | 'off';
}

const key = (name: string): string => `satuatap.board.${name}`;

function setting(name: string): string | null {
  const asked = new URLSearchParams(location.search).get(name);
  if (asked !== null) localStorage.setItem(key(name), asked);
  return asked ?? localStorage.getItem(key(name));
}

const measure = (name: string, otherwise: number): number => {
  const asked = Number(setting(name));
  return asked > 0 ? asked : otherwise;
};

export const boardSettings = (): BoardSettings => ({
  farthestMetres: measure('metres', 10),
  diagonalInches: measure('inches', 43),
  sound: setting('sound') === 'off' ? 'off' : 'on',
});
