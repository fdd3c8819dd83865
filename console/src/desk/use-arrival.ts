/** A quiet sound, and the count in the tab's title, when the line goes from none to one. */
import { useEffect, useRef } from 'react';

export function useArrival(waiting: number, title: string): void {
  const before = useRef(waiting);
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
    const arrived = before.current === 0 && waiting > 0;
    before.current = waiting;
    if (!arrived) return;
    const context = new AudioContext();
    const tone = context.createOscillator();
    const volume = context.createGain();
    volume.gain.value = 0.08;
    tone.frequency.value = 620;
    tone.connect(volume).connect(context.destination);
    tone.onended = () => void context.close();
    tone.start();
    tone.stop(context.currentTime + 0.25);
  }, [waiting, title]);
}
