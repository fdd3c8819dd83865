/** Keys of the desk: function keys, and a numeric pad as the terminal of the counter. */
import { useEffect, useRef } from 'react';

export type KeyAct =
  'main' | 'callNext' | 'recall' | 'miss' | 'transfer' | 'hold' | 'finish' | 'pause' | 'undo';

const functionKeys: Readonly<Record<string, KeyAct>> = {
  F2: 'callNext',
  F3: 'recall',
  F4: 'miss',
  F6: 'transfer',
  F7: 'hold',
  F8: 'finish',
  F9: 'pause',
};
const padKeys: Readonly<Record<string, KeyAct>> = {
  NumpadAdd: 'recall',
  NumpadSubtract: 'miss',
  NumpadMultiply: 'transfer',
  NumpadDivide: 'pause',
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Digits and Enter on the pad call that number; Enter alone is the main act. */
export function useShortcuts(onAct: (act: KeyAct) => void, onNumber: (digits: string) => void): void {
  const latest = useRef({ onAct, onNumber });
  useEffect(() => {
    latest.current = { onAct, onNumber };
  });
  useEffect(() => {
    let digits = '';
    const press = (event: KeyboardEvent): void => {
      if (event.repeat) return;
      const undo = (event.ctrlKey || event.metaKey) && event.key === 'z';
      const act = undo
        ? 'undo'
        : (functionKeys[event.key] ?? (isTyping(event.target) ? undefined : padKeys[event.code]));
      if (act && !(undo && isTyping(event.target))) {
        event.preventDefault();
        latest.current.onAct(act);
        return;
      }
      if (isTyping(event.target)) return;
      const digit = /^Numpad(\d)$/.exec(event.code)?.[1];
      if (digit !== undefined) digits += digit;
      if (event.code !== 'NumpadEnter') return;
      event.preventDefault();
      if (digits === '') latest.current.onAct('main');
      else latest.current.onNumber(digits);
      digits = '';
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
