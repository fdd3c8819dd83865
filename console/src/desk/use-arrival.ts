/** A quiet sound, and the count in the tab's title, when the line goes from none to one. */
import { useEffect, useRef } from 'react';
import { quietTone } from '../hall/quiet-tone.js';

export function useArrival(waiting: number, title: string): void {
  const before = useRef(waiting);
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
    const arrived = before.current === 0 && waiting > 0;
    before.current = waiting;
    if (arrived) quietTone(620);
  }, [waiting, title]);
}
