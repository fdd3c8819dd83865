/** The phone page of one ticket: its number, its place, and where to go. Installs nothing. */
import './phone.css';
import { ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Problem, TicketPage } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { refusalWords } from '@satuatap/shared/words';
import { useEffect, useState } from 'react';
import { Outbox } from '../survey/outbox.js';
import { dayText } from './day-text.js';
import { Following } from './following.js';
import { words } from './words.js';

export function Phone({ token }: { token: string }) {
  const { page, problem, slow, retry } = useTicketPage(token);
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? page?.language ?? (navigator.language.startsWith('en') ? 'en' : 'id');
  const other: Language = language === 'id' ? 'en' : 'id';
  const say = words[language];
  const [outbox] = useState(newOutbox);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => outbox.sendAll(), [outbox]);
  return (
    <div className="phone">
      <header className="top">
        <strong>Satu Atap</strong>
        <button type="button" lang={other} onClick={() => setChosen(other)}>
          {say.otherLanguage}
        </button>
      </header>
      {page ? (
        <Following page={page} token={token} outbox={outbox} language={language} />
      ) : (
        <main>
          {problem ? (
            <Lost problem={problem} language={language} onRetry={retry} />
          ) : (
            <p role="status" className="card quiet">
              {slow ? say.stillLoading : say.loading}
            </p>
          )}
        </main>
      )}
    </div>
  );
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

interface LostProps {
  readonly problem: Problem;
  readonly language: Language;
  readonly onRetry: () => void;
}

function Lost({ problem, language, onRetry }: LostProps) {
  const say = words[language];
  const { code, facts } = problem;
  if (code === 'not-found') {
    const text =
      facts?.['date'] === undefined ? say.unknown : say.otherDay(dayText(String(facts['date']), language));
    return (
      <p role="alert" className="card">
        {text}
      </p>
    );
  }
  return (
    <>
      <p role="alert" className="card">
        {refusalWords(code, language, facts ?? {})}
      </p>
      <button type="button" className="main" onClick={onRetry}>
        {say.again}
      </button>
    </>
  );
}
