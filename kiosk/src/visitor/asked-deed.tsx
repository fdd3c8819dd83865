/** An act of the visitor's that is asked about first, and then sent until it is answered. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Language } from '@satuatap/shared/queue';
import { useSaid } from '@satuatap/shared/react';
import { refusalWords, waitingWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useAskedFocus } from '../phone/use-asked-focus.js';
import { words } from './words.js';

interface AskedDeedProps<Answer> {
  readonly path: string;
  readonly name: string;
  /** What it means. */
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  readonly language: Language;
  readonly onDone: (answer: Answer) => void;
}

export function AskedDeed<Answer>(props: AskedDeedProps<Answer>) {
  const { path, name, question, yes, no, danger = false, language, onDone } = props;
  const [isAsked, setIsAsked] = useState(false);
  const [isSent, setIsSent] = useState(false);
  /** Why it waits, or why it was refused. */
  const [problem, setProblem] = useSaid(language);
  const [commandId] = useState(newCommandId);
  const button = useAskedFocus(isAsked && !isSent);
  const send = (): void => {
    setIsSent(true);
    setProblem(null);
    untilAnswered(() => senderWith({}).send<Answer>('POST', path, { commandId }), {
      onWait: (why) => setProblem((to) => waitingWords(why, to)),
    }).then(onDone, (error: unknown) => {
      setIsSent(false);
      if (!(error instanceof ProblemError)) return;
      const { code, facts } = error.problem;
      setProblem((to) => refusalWords(code, to, facts ?? {}));
    });
  };
  if (!isAsked)
    return (
      <button ref={button} type="button" className={danger ? 'plain' : ''} onClick={() => setIsAsked(true)}>
        {name}
      </button>
    );
  return (
    <section className="card" aria-label={name}>
      <p role="alert">{problem || (isSent ? words[language].sending : question)}</p>
      {!isSent && (
        <div className="row">
          <button ref={button} type="button" onClick={() => setIsAsked(false)}>
            {no}
          </button>
          <button type="button" className={danger ? 'danger' : 'main'} onClick={send}>
            {yes}
          </button>
        </div>
      )}
    </section>
  );
}
