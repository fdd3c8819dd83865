/** Listens to the keys of the desk; a USB numeric pad is the hardware terminal of the counter. */
import { useEffect, useRef } from 'react';
import { actOf, padActOf, type KeyAct } from './keys.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** All acts but the way back, which is not the desk's alone. */
export type DeskAct = Exclude<KeyAct, 'undo'>;

/** It has something of its own to take back. An empty one has the focus of a front desk all day. */
const hasText = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.value === '');

/** Ctrl Z, on every screen that offers a way back; a field in which something stands keeps its own. */
export function useUndoKey(onUndo: () => void): void {
  const latest = useRef(onUndo);
  useEffect(() => {
    latest.current = onUndo;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (actOf(event) !== 'undo' || hasText(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (!event.repeat) latest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** Digits that nobody confirms are forgotten, ms: else an old one would slip into the next number. */
const digitsMs = 5000;

/**
 * Digits and Enter on the pad call that number; Enter alone is the main act, from a usual keyboard only where
 * nothing else would take it. While a small window is open the keys are its own.
 */
export function useShortcuts(onAct: (act: DeskAct) => void, onNumber: (digits: string) => void): void {
  const latest = useRef({ onAct, onNumber });
  useEffect(() => {
    latest.current = { onAct, onNumber };
  });
  useEffect(() => {
    let digits = '';
    let digitsAt = 0;
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const typing = isTyping(event.target);
      const act = actOf(event) ?? (typing ? undefined : padActOf(event.code));
      if (act === 'undo') return;
      if (act) {
        event.preventDefault();
        if (!event.repeat) latest.current.onAct(act);
        return;
      }
      if (typing || event.repeat) return;
      if (event.timeStamp - digitsAt > digitsMs) digits = '';
      const digit = /^Numpad(\d)$/.exec(event.code)?.[1];
      if (digit !== undefined) {
        digits += digit;
        digitsAt = event.timeStamp;
      }
      const onPad = event.code === 'NumpadEnter';
      if (!onPad && !(event.key === 'Enter' && event.target === document.body)) return;
      event.preventDefault();
      if (digits === '') latest.current.onAct('main');
      else latest.current.onNumber(digits);
      digits = '';
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
