/** Back to the start when nobody is there any more, with a warning that one touch answers. */
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useRef } from 'react';
import { useIdleTimer } from 'react-idle-timer';
import { useState } from 'react';
import { words } from './words.js';

const idleMs = 45_000;
const promptMs = 20_000;
/** Who needs larger text gets more time. */
const patience = 3;

interface IdleProps {
  readonly language: Language;
  readonly patient: boolean;
  readonly active: boolean;
  readonly onIdle: () => void;
}

export function Idle({ language, patient, active, onIdle }: IdleProps) {
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const times = patient ? patience : 1;
  const timer = useIdleTimer({
    timeout: (idleMs + promptMs) * times,
    promptBeforeIdle: promptMs * times,
    disabled: !active,
    onPrompt: () => setAsked(true),
    onIdle: () => {
      setAsked(false);
      onIdle();
    },
    onActive: () => setAsked(false),
  });
  useEffect(() => button.current?.focus(), [asked]);
  if (!asked || !active) return null;
  return (
    <div className="veil">
      <div role="alertdialog" aria-labelledby="still" aria-describedby="still-text" className="dialog">
        <h2 id="still">{words[language].still}</h2>
        <p id="still-text">{words[language].stillText}</p>
        <button
          ref={button}
          type="button"
          className="main"
          onClick={() => {
            timer.activate();
            setAsked(false);
          }}
        >
          {words[language].yes}
        </button>
      </div>
    </div>
  );
}
