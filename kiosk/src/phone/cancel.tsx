/** Gives the place up, after a question: a number that is cancelled does not come back. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import { isEnded, type Language, type Stop } from '@satuatap/shared/queue';
import { useSaid } from '@satuatap/shared/react';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useAskedFocus } from './use-asked-focus.js';
import { words } from './words.js';

interface CancelProps {
  readonly token: string;
  readonly stop: Stop;
  readonly language: Language;
}

export function Cancel({ token, stop, language }: CancelProps) {
  const [asked, setAsked] = useState(false);
  const [sent, setSent] = useState(false);
  /** Why it waits, or why it was refused. */
  const [problem, setProblem] = useSaid(language);
  const [commandId] = useState(newCommandId);
  const button = useAskedFocus(asked && !sent);
  const say = words[language];
  if (isEnded(stop) || stop.state === 'serving') return null;
  const cancel = (): void => {
    setSent(true);
    untilAnswered(() => senderWith({}).send('POST', `/tickets/${token}/cancel`, { commandId }), {
      onWait: (why) => setProblem((to) => `${words[to].cancel}: ${waitingWords(why, to)}`),
    }).then(
      // The live view takes this part of the page away in a moment; one that is not current may take longer.
      () => setProblem((to) => words[to].states.cancelled),
      (error: unknown) => {
        setSent(false);
        if (!(error instanceof ProblemError)) return;
        const { code, facts } = error.problem;
        setProblem((to) => refusalWords(code, to, facts ?? {}));
      },
    );
  };
  if (!asked) {
    return (
      <button ref={button} type="button" className="plain" onClick={() => setAsked(true)}>
        {say.cancel}
      </button>
    );
  }
  return (
    <section className="card">
      <p role="alert">{problem || (sent ? say.cancelling : say.cancelSure)}</p>
      {!sent && (
        <div className="row">
          <button ref={button} type="button" onClick={() => setAsked(false)}>
            {say.keep}
          </button>
          <button type="button" className="danger" onClick={cancel}>
            {say.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
