/** What is on its way, why an act was refused, and the way back from the last one: always in the same place. */
import { get } from '@satuatap/shared/queue';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { useEffect, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { keyText } from '../keys/keys.js';
import { useUndoKey } from '../keys/shortcuts.js';
import { askedText, doneText } from '../words/acts.js';
import { useSlow } from './use-slow.js';

export function Notices() {
  const { state, sender, language, config, names, say, view, busy } = useHall();
  const slow = useSlow(state.pending !== null);
  const facts = { ...state.problem?.facts };
  if (typeof facts['officer'] === 'string') facts['officer'] = names.get(facts['officer']) ?? say.someone;
  const left = useSecondsLeft(state.undo?.until ?? null);
  const { undo } = state;
  const takeBack = (): void => {
    if (undo && left > 0 && !busy) void sender.act({ type: 'undo', seq: undo.seq });
  };
  useUndoKey(takeBack);
  const ticket = undo?.ticketId ? get(view.day.tickets, undo.ticketId) : undefined;
  return (
    <div className="notices">
      <div aria-live="polite">
        {slow && state.pending && (
          <p className="banner">
            <span>
              <strong>{askedText(state.pending, language)}:</strong>{' '}
              {state.waiting ? `${waitingWords(state.waiting, language)} ${say.onlyOnce}` : say.sending}
            </span>
          </p>
        )}
      </div>
      {state.problem && (
        <p role="alert" className="banner bad">
          <span>✕ {refusalWords(state.problem.code, language, facts, config)}</span>
          <button type="button" className="quiet" onClick={() => sender.dismiss()}>
            {say.close}
          </button>
        </p>
      )}
      {undo && undo.act !== 'undo' && left > 0 && (
        <p className="undo">
          <span aria-live="polite">✓ {doneText(undo.act, ticket?.number ?? '', language)}</span>
          <button type="button" disabled={busy} onClick={takeBack}>
            {say.undo} <kbd>{keyText('undo')}</kbd> <span className="seconds">{left}</span>
          </button>
        </p>
      )}
    </div>
  );
}

/** Whole seconds until a moment of this page's clock (`performance.now()`, ms); 0 after it. */
function useSecondsLeft(until: number | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const count = (): void =>
      setLeft(until === null ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
