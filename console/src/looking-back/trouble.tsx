/** Why there is nothing to see, or why what is shown may be old; with a way to ask again. */
import { refusalWords } from '@satuatap/shared/words';
import { useEffect } from 'react';
import { words } from '../words/index.js';
import { useLookingBack } from './looking-back-context.js';
import type { Reading } from './use-answer.js';

export function Trouble({ reading }: { readonly reading: Reading<unknown> }) {
  const { language, onSignedOut } = useLookingBack();
  const say = words[language];
  const { answer, state, problem, again } = reading;
  const signedOut = problem?.code === 'unauthenticated';
  useEffect(() => {
    if (signedOut) onSignedOut();
  }, [signedOut, onSignedOut]);
  if (state === 'ready') return null;
  if (state === 'loading') return answer === null ? <p role="status">{say.loading}</p> : null;
  const why = state === 'offline' || !problem ? say.unreachable : refusalWords(problem.code, language);
  return (
    <p role="alert" className="banner">
      <span>
        {state === 'offline' ? '✕' : '◌'} {why}
      </span>
      <button type="button" onClick={again}>
        {say.tryAgain}
      </button>
    </p>
  );
}
