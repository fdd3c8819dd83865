/** Which calls stand large, and which in the list. */
import type { ShownCall, ZoneCalls } from './calls-of-zone.js';

export interface Arranged {
  readonly large: readonly ShownCall[];
  readonly listed: readonly ShownCall[];
  /** Calls that still wait for their person and find no room on this page. */
  readonly more: number;
}

/**
 * The call that is being spoken comes first, then the newest. If more people are awaited than there is room for, the
 * others turn: each `turn` shows the next, so that everybody is shown.
 */
export function arrange(
  { current, past }: ZoneCalls,
  room: { readonly large: number; readonly listed: number },
  speaking: number | null,
  turn: number,
): Arranged {
  const spoken = current.filter(({ seq }) => seq === speaking);
  const others = current.filter(({ seq }) => seq !== speaking);
  const places = room.large + room.listed - spoken.length;
  const from = others.length > places ? (turn * Math.max(1, places)) % others.length : 0;
  const awaited = [...spoken, ...others.slice(from), ...others.slice(0, from)];
  const all = [...awaited, ...past];
  return {
    large: all.slice(0, room.large),
    listed: all.slice(room.large, room.large + room.listed),
    more: Math.max(0, awaited.length - room.large - room.listed),
  };
}
