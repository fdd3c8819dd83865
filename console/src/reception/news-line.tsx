/** What was done last with the way back, what a host has answered, and what went wrong: always in the same place. */
import type { VisitEntry } from '@satuatap/shared/contract';
import { useHall } from '../hall/hall-screen.js';
import { nameOf, stateText } from '../visits/visit-texts.js';
import type { WayBack } from '../hall/use-way-back.js';
import { receptionWords } from './words.js';

interface NewsLineProps {
  readonly newest: VisitEntry | null;
  readonly wayBack: WayBack;
  readonly problem: string;
  readonly onUndo: () => void;
}

export function NewsLine({ newest, wayBack, problem, onUndo }: NewsLineProps) {
  const { config, language, now } = useHall();
  const say = receptionWords[language];
  const { done, secondsLeft } = wayBack;
  return (
    <div className="notices">
      <p className="only-heard" aria-live="polite">
        {newest && say.answered(nameOf(newest, language), stateText(newest, now, config, language))}
      </p>
      {problem !== '' && (
        <p role="alert" className="banner bad">
          ✕ {problem}
        </p>
      )}
      {done && (
        <p className="undo">
          <span aria-live="polite">✓ {done.text}</span>
          {done.undoId !== null && (
            <button type="button" onClick={onUndo}>
              {say.undo} <kbd>Ctrl Z</kbd> <span className="seconds">{secondsLeft}</span>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
