/** Every key of the desk, once: the handler, the buttons and the help read it here. */
import type { Words } from '../words/index.js';

export type KeyAct =
  | 'main'
  | 'callNext'
  | 'look'
  | 'recall'
  | 'miss'
  | 'cancelTicket'
  | 'transfer'
  | 'details'
  | 'hold'
  | 'putBack'
  | 'finish'
  | 'finishAs'
  | 'pause'
  | 'closeCounter'
  | 'manageLines'
  | 'nextList'
  | 'search'
  | 'undo'
  | 'help';

export interface Key {
  readonly act: KeyAct;
  /** As it is printed on buttons. */
  readonly text: string;
  /** `KeyboardEvent.key`; without one the act is on Enter, which the page decides. */
  readonly key: string | null;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  /** `KeyboardEvent.code` on the numeric pad, and what stands on that key. */
  readonly pad?: { readonly code: string; readonly text: string };
  readonly word: keyof Words;
}

/** Function keys and combinations: no bare letters, so that nothing happens by typing (WCAG 2.1.4). */
export const keys: readonly Key[] = [
  { act: 'main', text: 'Enter', key: null, pad: { code: 'NumpadEnter', text: 'Enter' }, word: 'keyMain' },
  { act: 'help', text: 'F1', key: 'F1', word: 'keys' },
  { act: 'callNext', text: 'F2', key: 'F2', word: 'callNext' },
  { act: 'look', text: 'Shift F2', key: 'F2', shift: true, word: 'look' },
  { act: 'recall', text: 'F3', key: 'F3', pad: { code: 'NumpadAdd', text: '+' }, word: 'recall' },
  { act: 'miss', text: 'F4', key: 'F4', pad: { code: 'NumpadSubtract', text: '−' }, word: 'miss' },
  { act: 'cancelTicket', text: 'Shift F4', key: 'F4', shift: true, word: 'cancelTicket' },
  { act: 'transfer', text: 'F6', key: 'F6', pad: { code: 'NumpadMultiply', text: '*' }, word: 'transfer' },
  { act: 'details', text: 'Shift F6', key: 'F6', shift: true, word: 'details' },
  { act: 'hold', text: 'F7', key: 'F7', word: 'hold' },
  { act: 'putBack', text: 'Shift F7', key: 'F7', shift: true, word: 'putBack' },
  { act: 'finish', text: 'F8', key: 'F8', word: 'finish' },
  { act: 'finishAs', text: 'Shift F8', key: 'F8', shift: true, word: 'finishAs' },
  { act: 'pause', text: 'F9', key: 'F9', pad: { code: 'NumpadDivide', text: '/' }, word: 'pause' },
  { act: 'closeCounter', text: 'Shift F9', key: 'F9', shift: true, word: 'closeCounter' },
  { act: 'manageLines', text: 'Shift F3', key: 'F3', shift: true, word: 'manageLines' },
  { act: 'nextList', text: 'F10', key: 'F10', word: 'nextList' },
  { act: 'search', text: 'Ctrl K', key: 'k', ctrl: true, word: 'search' },
  { act: 'undo', text: 'Ctrl Z', key: 'z', ctrl: true, word: 'undo' },
];

/** What stands on the button of the act. */
export const keyText = (act: KeyAct): string => keys.find((key) => key.act === act)?.text ?? '';

/** The act of a key press; `undefined` for a key that is not ours. */
export function actOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): KeyAct | undefined {
  if (event.altKey) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  return keys.find(
    ({ key, shift = false, ctrl: wanted = false }) =>
      key === event.key && shift === event.shiftKey && wanted === ctrl,
  )?.act;
}

/** The act of a key of the numeric pad, Enter apart. */
export const padActOf = (code: string): KeyAct | undefined =>
  keys.find(({ act, pad }) => act !== 'main' && pad?.code === code)?.act;
