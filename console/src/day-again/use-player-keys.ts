/** The keys of a day that is played. A field that has the focus keeps those that it needs itself. */
import { useEffect, useRef } from 'react';
import type { Player } from './use-player.js';

const longStepMs = 5 * 60_000;

/** What a key does; `undefined`: it is not ours. */
export function playerAct(key: string, player: Player): (() => void) | undefined {
  const { span, position, seek, step, toggle } = player;
  switch (key) {
    case ' ':
      return toggle;
    case 'ArrowRight':
    case 'ArrowUp':
      return () => step(1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return () => step(-1);
    case 'PageUp':
      return () => seek(position.at + longStepMs);
    case 'PageDown':
      return () => seek(position.at - longStepMs);
    case 'Home':
      return () => seek(span.from);
    case 'End':
      return () => seek(span.to);
    default:
      return undefined;
  }
}

/** The slider's own keys would move it by a part of the day, not by what happened: ours come first there too. */
const keepsItsKeys = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="range"]')) return false;
  return target.matches('input, select, textarea') || (key === ' ' && target.matches('button, summary, a'));
};

export function usePlayerKeys(player: Player): void {
  const latest = useRef(player);
  useEffect(() => {
    latest.current = player;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      if (keepsItsKeys(event.target, event.key)) return;
      // Up and down scroll the page but on the slider.
      const scrolls = event.key === 'ArrowUp' || event.key === 'ArrowDown';
      if (scrolls && !(event.target instanceof HTMLInputElement)) return;
      const act = playerAct(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      if (event.key !== ' ' || !event.repeat) act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
