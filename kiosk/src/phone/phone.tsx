/** The phone page of one ticket: its number, its place, and where to go. Installs nothing. */
import './phone.css';
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem, TicketPage } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { Outbox } from '../survey/outbox.js';
import { dayText } from './day-text.js';
import { Following } from './following.js';
import { Lost } from './lost.js';
import { PhoneFrame, phoneLanguage } from './phone-frame.js';
import { phoneWords } from './phone-words.js';
import { words } from './words.js';

export function Phone({ token }: { token: string }) {
  const { page, problem, slow, retry } = useTicketPage(token);
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? page?.language ?? phoneLanguage();
  const [outbox] = useState(newOutbox);
  useEffect(() => outbox.sendAll(), [outbox]);
  return (
    <PhoneFrame language={language} onLanguage={setChosen}>
      {page ? (
        <Following page={page} token={token} outbox={outbox} language={language} />
      ) : (
        <main>
          {problem ? (
            <Lost
              problem={problem}
              language={language}
              unknown={unknownText(problem, language)}
              onRetry={retry}
            />
          ) : (
            <p role="status" className="card quiet">
              {slow ? phoneWords[language].stillLoading : words[language].loading}
            </p>
          )}
        </main>
      )}
    </PhoneFrame>
  );
}

/** Of a ticket that cannot be shown. */
function unknownText({ facts }: Problem, language: Language): string {
  const say = words[language];
  const date = facts?.['date'];
  return date === undefined ? say.unknown : say.otherDay(dayText(String(date), language));
}

/** Also of another visit, whose page was closed before there was a line. */
const newOutbox = (): Outbox =>
  new Outbox({ sender: senderWith({}), storage: localStorage, prefix: 'satuatap.survey.', remember: true });

const slowMs = 4000;

function useTicketPage(token: string): {
  page: TicketPage | null;
  problem: Problem | null;
  slow: boolean;
  retry: () => void;
} {
  const [page, setPage] = useState<TicketPage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [slow, setSlow] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => setSlow(true), slowMs);
    untilAnswered(() => senderWith({}).send<TicketPage>('GET', `/tickets/${token}`), {
      onWait: () => setSlow(true),
      signal: stop.signal,
    }).then(setPage, (error: unknown) => {
      if (!stop.signal.aborted && error instanceof ProblemError) setProblem(error.problem);
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [token, tries]);
  return {
    page,
    problem,
    slow,
    retry: () => {
      setProblem(null);
      setTries((count) => count + 1);
    },
  };
}
