/** The running text, at one speed whatever its length. Where motion is not wanted, its languages take turns at rest. */
import type { Text } from '@satuatap/shared/queue';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';

/** Part of the screen's longer side a second: slow enough to be read from afar. */
const speed = 0.065;
const turnMs = 12_000;

export function RunningText({ text, now }: { text: Text; now: number }) {
  const still = useReducedMotion();
  const track = useRef<HTMLDivElement>(null);
  const [seconds, setSeconds] = useState(60);
  useLayoutEffect(() => {
    const measure = (): void => {
      const width = track.current?.firstElementChild?.getBoundingClientRect().width ?? 0;
      setSeconds(Math.max(10, width / (speed * Math.max(innerWidth, innerHeight))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (track.current) observer.observe(track.current);
    return () => observer.disconnect();
  }, [text, still]);
  if (still) {
    const language = Math.floor(now / turnMs) % 2 === 0 ? 'id' : 'en';
    return (
      <div className="running" data-still="true">
        <p lang={language}>{text[language]}</p>
      </div>
    );
  }
  const both = (
    <>
      {text.id} <span lang="en">{text.en}</span>
    </>
  );
  // Twice, so that the second copy follows without a gap when the first has left.
  return (
    <div className="running">
      <div ref={track} style={{ animationDuration: `${seconds}s` }}>
        <p>{both}</p>
        <p aria-hidden="true">{both}</p>
      </div>
    </div>
  );
}

const query = '(prefers-reduced-motion: reduce)';

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
