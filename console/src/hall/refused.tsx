/** Why the server gave no answer, or no newer one, with the way to ask again. */
import type { Problem } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { words } from '../words/index.js';
import { useHall } from './hall-screen.js';

interface RefusedProps {
  readonly problem: Problem | null;
  readonly onAgain: () => void;
}

export function Refused({ problem, onAgain }: RefusedProps) {
  const { config, language } = useHall();
  if (!problem) return null;
  return (
    <p role="alert" className="banner bad">
      {refusalWords(problem.code, language, problem.facts ?? {}, config)}
      <button type="button" onClick={onAgain}>
        {words[language].tryAgain}
      </button>
    </p>
  );
}
