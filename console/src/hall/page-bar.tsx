/** A building's pages in one line; those that it has no room for are folded into a list at its end. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface PageLink {
  readonly key: string;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

interface PageBarProps {
  readonly label: string;
  /** What the rest is called. */
  readonly more: string;
  readonly pages: readonly PageLink[];
}

export function PageBar({ label, more, pages }: PageBarProps) {
  const line = useRef<HTMLDivElement>(null);
  const rest = useRef<HTMLDetailsElement>(null);
  const { fitting, sparePx } = useFitting(line, pages.map(({ name }) => name).join());
  const folded = pages.slice(fitting);
  const current = folded.find(({ isCurrent }) => isCurrent);
  const close = useClosing(rest);
  const button = ({ key, name, isCurrent, onOpen }: PageLink, isFolded: boolean) => (
    <button
      type="button"
      key={key}
      aria-current={isCurrent ? 'page' : undefined}
      // It keeps its place, by which is seen when there is room again.
      style={isFolded ? { visibility: 'hidden' } : undefined}
      onClick={() => {
        close();
        onOpen();
      }}
    >
      {name}
    </button>
  );
  return (
    <nav className="pages" aria-label={label}>
      <div ref={line} className="pages-line">
        {pages.map((page, index) => button(page, index >= fitting))}
      </div>
      <details ref={rest} hidden={folded.length === 0} style={{ left: -sparePx }}>
        <summary data-current={current !== undefined}>{current ? `${more}: ${current.name}` : more}</summary>
        {/* Takes the focus where a browser gives none to a button that is pressed. */}
        <div className="stack" tabIndex={-1}>
          {folded.map((page) => button(page, false))}
        </div>
      </details>
    </nav>
  );
}

/** Escape closes it, and so does leaving it; the answer is what closes it by hand. */
function useClosing(rest: React.RefObject<HTMLDetailsElement | null>): () => void {
  const close = (): void => rest.current?.removeAttribute('open');
  useEffect(() => {
    const { current } = rest;
    if (!current) return undefined;
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && current.contains(relatedTarget))) current.open = false;
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      current.open = false;
      current.querySelector('summary')?.focus();
    };
    current.addEventListener('focusout', onLeave);
    current.addEventListener('keydown', onKey);
    return () => {
      current.removeEventListener('focusout', onLeave);
      current.removeEventListener('keydown', onKey);
    };
  }, [rest]);
  return close;
}

/** How many of the line's buttons stand in its first row, and how much of it is left after them. */
interface Fitting {
  readonly fitting: number;
  readonly sparePx: number;
}

function useFitting(line: React.RefObject<HTMLElement | null>, names: string): Fitting {
  const [fits, setFits] = useState<Fitting>({ fitting: Infinity, sparePx: 0 });
  useLayoutEffect(() => {
    const { current } = line;
    if (!current) return undefined;
    const buttons = Array.from(current.children).filter((child) => child instanceof HTMLElement);
    const measure = (): void => {
      const { left, right } = current.getBoundingClientRect();
      // The first stands in it however little room there is.
      const row = buttons.filter(
        (each) => each.offsetTop === buttons[0]?.offsetTop && each.getBoundingClientRect().right <= right + 1,
      );
      const end = row.at(-1)?.getBoundingClientRect().right ?? left;
      const sparePx = Math.round(right - end);
      setFits((before) =>
        before.fitting === row.length && before.sparePx === sparePx
          ? before
          : { fitting: row.length, sparePx },
      );
    };
    measure();
    // Letters that come later, and a narrower window.
    const observer = new ResizeObserver(measure);
    for (const box of [current, ...buttons]) observer.observe(box);
    return () => observer.disconnect();
  }, [line, names]);
  return fits;
}
