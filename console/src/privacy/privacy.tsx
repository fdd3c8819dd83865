/** Somebody asks what is kept of her: reception finds it, shows it, hands it over, deletes it. */
import './privacy.css';
import type { FindPersonBody, ForgottenPerson, FoundPerson, PersonFile } from '@satuatap/shared/contract';
import { dateText } from '@satuatap/shared/time';
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { words } from '../words/index.js';
import { FindForm } from './find-form.js';
import { ForgetWindow } from './forget-window.js';
import { PersonSheet } from './person-sheet.js';
import { privacyWords } from './words.js';

export function Privacy() {
  const { config, language } = useHall();
  const say = privacyWords[language];
  const requests = useFloorRequests();
  const { busy, problem } = requests;
  const [found, setFound] = useState<readonly FoundPerson[] | null>(null);
  const [file, setFile] = useState<PersonFile | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const [asksToForget, setAsksToForget] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  // What had the focus is gone with the person.
  useEffect(() => {
    if (forgotten) status.current?.focus();
  }, [forgotten]);
  const find = async (body: FindPersonBody): Promise<void> => {
    setFile(null);
    setFound(null);
    setForgotten(false);
    const got = await requests.ask<FoundPerson[]>('POST', 'people/find', body);
    if (got) setFound(got.answer);
  };
  const show = async ({ id }: FoundPerson): Promise<void> => {
    const got = await requests.ask<PersonFile>('GET', `people/${id}`);
    if (got) setFile(got.answer);
  };
  const forget = async (id: string): Promise<void> => {
    if (busy || !(await requests.ask<ForgottenPerson>('DELETE', `people/${id}`))) return;
    setAsksToForget(false);
    setFile(null);
    setFound(null);
    setForgotten(true);
  };
  const closeWindow = (): void => {
    setAsksToForget(false);
    requests.forget();
  };
  return (
    <main className="wide-page privacy">
      <header>
        <h1>{say.title}</h1>
        <p className="quiet-text">{say.why}</p>
      </header>
      <FindForm busy={busy} onFind={(body) => void find(body)} />
      <ProblemLine problem={asksToForget ? '' : problem} />
      <p role="status" ref={status} tabIndex={-1}>
        {busy && problem === ''
          ? words[language].loading
          : forgotten
            ? say.forgotten
            : found && say.found(found.length)}
      </p>
      {found && found.length > 0 && (
        <section aria-label={say.list}>
          <ul>
            {found.map((person) => (
              <li key={person.id} className="row">
                <strong>{person.name}</strong>
                {[person.company, person.phone, person.identity].filter((each) => each !== null).join(' · ')}
                <span className="quiet-text">
                  {say.lastSeen} {dateText(person.seenAt, config, language)}
                </span>
                <button
                  type="button"
                  aria-disabled={busy}
                  aria-pressed={file?.id === person.id}
                  aria-label={`${say.show} ${person.name}`}
                  onClick={() => !busy && void show(person)}
                >
                  {say.show}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {file && <PersonSheet key={file.id} file={file} onForget={() => setAsksToForget(true)} />}
      {file && asksToForget && (
        <ForgetWindow
          name={file.name}
          problem={problem}
          onForget={() => void forget(file.id)}
          onClose={closeWindow}
        />
      )}
    </main>
  );
}
