/** What may be longer than the glass. Two large buttons move it: not everybody can drag. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useKiosk } from './kiosk-screen.js';

export function Scroller({ children }: { children: React.ReactNode }) {
  const { say } = useKiosk();
  const frame = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ above: false, below: false });
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const look = (): void => {
      const below = current.scrollHeight - current.clientHeight - current.scrollTop > 2;
      const above = current.scrollTop > 2;
      setMore((before) => (before.above === above && before.below === below ? before : { above, below }));
    };
    const watch = new ResizeObserver(look);
    watch.observe(current);
    for (const child of current.children) watch.observe(child);
    current.addEventListener('scroll', look);
    return () => {
      watch.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, []);
  const move = (by: 1 | -1): void => {
    const { current } = frame;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    current?.scrollBy({ top: by * current.clientHeight * 0.8, behavior: calm ? 'auto' : 'smooth' });
  };
  const isLonger = more.above || more.below;
  return (
    <div className="scroller" data-longer={isLonger}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- text without a button is scrolled by arrow keys */}
      <div ref={frame} className="scrolled" tabIndex={isLonger ? 0 : undefined}>
        <div className="content">{children}</div>
      </div>
      {isLonger && (
        <div className="movers">
          <button type="button" disabled={!more.above} onClick={() => move(-1)}>
            <ChevronUp aria-hidden />
            <span>{say.up}</span>
          </button>
          <button type="button" disabled={!more.below} onClick={() => move(1)}>
            <ChevronDown aria-hidden />
            <span>{say.down}</span>
          </button>
        </div>
      )}
    </div>
  );
}
