/** Back to the start when nobody is there any more, with a warning that one touch anywhere answers. */
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useRef, useState } from 'react';
import { useIdleTimer } from 'react-idle-timer';
import { words } from './words.js';

const warnMs = 20_000;
/** Who needs larger text gets more time. */
const patience = 3;

interface IdleProps {
  readonly language: Language;
  readonly patient: boolean;
  /** Until the warning. */
  readonly quietMs?: number;
  readonly onIdle: () => void;
}

export function Idle({ language, patient, quietMs = 45_000, onIdle }: IdleProps) {
  const [asked, setAsked] = useState(false);
  const times = patient ? patience : 1;
  const timer = useIdleTimer({
    timeout: (quietMs + warnMs) * times,
    promptBeforeIdle: warnMs * times,
    onPrompt: () => setAsked(true),
    onIdle,
    onActive: () => setAsked(false),
  });
  if (!asked) return null;
  const stay = (): void => {
    timer.activate();
    setAsked(false);
  };
  return (
    <Warning language={language} leftMs={() => timer.getRemainingTime()} onStay={stay} onLeave={onIdle} />
  );
}

interface WarningProps {
  readonly language: Language;
  readonly leftMs: () => number;
  readonly onStay: () => void;
  /** Whoever comes next need not wait. */
  readonly onLeave: () => void;
}

function Warning({ language, leftMs, onStay, onLeave }: WarningProps) {
  const say = words[language];
  const seconds = (): number => Math.ceil(leftMs() / 1000);
  const [first] = useState(seconds);
  const [left, setLeft] = useState(first);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.ceil(leftMs() / 1000)), 250);
    return () => clearInterval(timer);
  }, [leftMs]);
  return (
    // A touch beside the window is a touch too; whoever uses keys has the button.
    <div className="veil" role="presentation" onClick={onStay}>
      <div
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="still"
        aria-describedby="still-text"
        className="dialog"
      >
        <h2 id="still">{say.still}</h2>
        {/* Heard once, not every second. */}
        <p id="still-text" className="only-heard">
          {say.stillText(first)}
        </p>
        <p aria-hidden="true">{say.stillText(left)}</p>
        <button ref={button} type="button" className="main">
          {say.yes}
        </button>
        <button
          type="button"
          onClick={(event) => {
            event.stopPropagation();
            onLeave();
          }}
        >
          {say.start}
        </button>
      </div>
    </div>
  );
}
