/** The one main act of the moment: the largest button, always in the same place. */
import { useEffect, type RefObject } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { keyText } from '../keys/keys.js';
import type { MainAct } from './offer.js';

interface MainActProps {
  readonly act: MainAct;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onAct: () => void;
}

const keysOf = { resumeCounter: 'pause', callNext: 'callNext', start: 'main', finish: 'finish' } as const;

export function MainActButton({ act, button, onAct }: MainActProps) {
  const { say, busy } = useHall();
  useEffect(() => {
    // A button that an act took away leaves the focus nowhere: then it comes to where work goes on.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  });
  return (
    <button
      ref={button}
      type="button"
      className="main big"
      data-act={act}
      aria-disabled={busy}
      onKeyDown={(event) => {
        // Held down, Enter would run through the whole visit.
        if (event.repeat) event.preventDefault();
      }}
      onClick={(event) => {
        // The second click of a double click is meant for what the first one did.
        if (!busy && event.detail <= 1) onAct();
      }}
    >
      {act === 'resumeCounter' ? say.resume : say[act]} <kbd>{keyText(keysOf[act])}</kbd>
    </button>
  );
}
