/** Why an act was refused, what is on its way, and the way back from the last one. */
import { refusalWords } from '@satuatap/shared/words';
import { useEffect, useState } from 'react';
import type { HallScreen } from './use-sender.js';
import { words } from './words.js';

export function ProblemBar({
  state,
  sender,
  language,
  config,
  names,
}: Pick<HallScreen, 'state' | 'sender' | 'language' | 'config' | 'names'>) {
  const say = words[language];
  const { undo } = state;
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!undo) return undefined;
    const count = (): void => setLeft(Math.max(0, Math.ceil((undo.until - performance.now()) / 1000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [undo]);
  const facts = { ...state.problem?.facts };
  if (typeof facts['officer'] === 'string') facts['officer'] = names.get(facts['officer']) ?? '';
  return (
    <div className="acts" aria-live="polite">
      {state.waiting && <p className="banner">{say.sending}</p>}
      {state.problem && (
        <p role="alert" className="banner">
          {refusalWords(state.problem.code, language, facts, config)}{' '}
          <button type="button" className="quiet" aria-label="×" onClick={() => sender.dismiss()}>
            ×
          </button>
        </p>
      )}
      {undo && left > 0 && (
        <p className="undo">
          {say.undone}{' '}
          <button type="button" onClick={() => void sender.act({ type: 'undo', seq: undo.seq })}>
            {say.undo} <kbd>Ctrl+Z</kbd> ({left})
          </button>
        </p>
      )}
    </div>
  );
}
