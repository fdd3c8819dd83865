/** A scanner types what it reads and ends with Enter; a keyboard with a number does the same. */
import { numberSpelling } from '@satuatap/shared/queue';
import { useEffect, useRef } from 'react';

/** Whoever rests so long has begun anew, ms. */
const restMs = 3000;
const linkSpelling = /\/t\/[\w.-]+$/;

/** Hears a number or the address of a phone page. */
export function useScanner(onScan: (text: string) => void): void {
  const listener = useRef(onScan);
  useEffect(() => {
    listener.current = onScan;
  });
  useEffect(() => {
    let typed = '';
    let at = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.timeStamp - at > restMs) typed = '';
      at = event.timeStamp;
      if (event.key === 'Enter') {
        const text = typed;
        typed = '';
        if (!linkSpelling.test(text) && !numberSpelling.test(text)) return;
        // Not for the button that has the focus.
        event.preventDefault();
        listener.current(text);
      } else if (event.key.length === 1) typed += event.key;
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
