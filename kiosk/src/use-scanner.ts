/** A scanner types what it reads and ends with Enter; a keyboard with a number does the same. */
import { useEffect, useRef } from 'react';

/** Whoever rests so long has begun anew, ms. */
const restMs = 3000;
/** Between two keys of a scanner; nobody presses one at another place so soon, ms. */
const scannerMs = 100;

/**
 * Hears what is typed outside of a field, or into the one that is searched in, if `accepts` knows it.
 * @param accepts `inField`: it stands in that field
 */
export function useScanner(
  onScan: (text: string) => void,
  accepts: (text: string, inField: boolean) => boolean,
): void {
  const listener = useRef({ onScan, accepts });
  useEffect(() => {
    listener.current = { onScan, accepts };
  });
  useEffect(() => {
    let typed = '';
    let place: EventTarget | null = null;
    let at = 0;
    const press = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLInputElement;
      // The others take a scan themselves.
      if (inField && event.target.type !== 'search') return;
      const sinceMs = event.timeStamp - at;
      // Enter elsewhere is for what stands there, and not for what was typed before, unless the page itself has moved
      // the focus, as after a change of language.
      if (sinceMs > restMs || (event.target !== place && sinceMs > scannerMs)) typed = '';
      at = event.timeStamp;
      place = event.target;
      if (event.key === 'Enter') {
        const text = typed;
        typed = '';
        if (!listener.current.accepts(text, inField)) return;
        // Not for the button that has the focus.
        event.preventDefault();
        listener.current.onScan(text);
      } else if (event.key.length === 1) typed += event.key;
      else if (event.key !== 'Shift') typed = '';
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
