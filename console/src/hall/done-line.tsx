/** What was just done, and the way back from it while there is one. */
import { useRef } from 'react';
import { words } from '../words/index.js';
import { useHall } from './hall-screen.js';
import type { WayBack } from './use-way-back.js';

interface DoneLineProps {
  readonly wayBack: WayBack;
  readonly busy?: boolean;
  /** What it is called here to take it back. */
  readonly verb?: string;
  /** Whether Ctrl Z goes back too. */
  readonly hasKey?: boolean;
  /** Takes back what `undoId` of the way back names. */
  readonly onUndo: (undoId: string) => void;
}

export function DoneLine({
  wayBack: { done, secondsLeft },
  busy = false,
  verb,
  hasKey = false,
  onUndo,
}: DoneLineProps) {
  const { language } = useHall();
  const say = words[language];
  const line = useRef<HTMLParagraphElement>(null);
  if (!done) return null;
  const { said, undoId } = done;
  return (
    <p className="undo" ref={line} tabIndex={-1}>
      <span aria-live="polite">✓ {said(language)}</span>
      {undoId !== null && (
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            // The button goes: the focus stays where it is said that it was done.
            line.current?.focus();
            onUndo(undoId);
          }}
        >
          {verb ?? say.undo} {hasKey && <kbd>Ctrl Z</kbd>} <span className="seconds">{secondsLeft}</span>
        </button>
      )}
    </p>
  );
}
