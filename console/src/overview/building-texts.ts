/** What the overview says of a building, or of all of them. */
import type { BuildingState, DeviceFacts } from '@satuatap/shared/contract';
import type { Words } from '../words/index.js';

/** A count that should be nought, with a mark when it is not. */
export const marked = (count: number): string => (count > 0 ? `▲ ${count}` : '0');

/** "2 jeda", "1 tutup": those that are not nought. */
export const someOf = (counts: readonly (readonly [number, string])[]): string[] =>
  counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));

export function devicesText({ total, troubled }: DeviceFacts, say: Words): string {
  if (total === 0) return '–';
  return troubled > 0 ? `▲ ${troubled} ${say.of} ${total}` : `✓ ${total}`;
}

export const deviceTroubles = (
  { callingForHelp, offline, outOfPaper, silent, otherFault }: DeviceFacts,
  say: Words,
): string =>
  someOf([
    [callingForHelp, say.devicesHelp],
    [offline, say.devicesAway],
    [outOfPaper, say.devicesNoPaper],
    [silent, say.devicesSilent],
    [otherFault, say.devicesOther],
  ]).join(' · ');

const states: Readonly<Record<BuildingState, { readonly mark: string; readonly word: keyof Words }>> = {
  open: { mark: '●', word: 'stateOpen' },
  break: { mark: '❚❚', word: 'stateBreak' },
  closed: { mark: '○', word: 'stateClosed' },
};

export const stateText = (state: BuildingState, say: Words): string =>
  `${states[state].mark} ${say[states[state].word]}`;
