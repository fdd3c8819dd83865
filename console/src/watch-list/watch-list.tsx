/** Of whom reception is told quietly: visits that matched, and the entries. */
import './watch-list.css';
import { newCommandId } from '@satuatap/shared/client';
import {
  receptionRoles,
  type WatchEntry,
  type WatchEntryBody,
  type WatchHit,
} from '@satuatap/shared/contract';
import { useState } from 'react';
import { AskForm } from '../hall/ask-form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { Refused } from '../hall/refused.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useFresh } from '../hall/use-fresh.js';
import { words } from '../words/index.js';
import { EntryForm } from './entry-form.js';
import { EntryList } from './entry-list.js';
import { HitCard } from './hit-card.js';
import { watchWords } from './words.js';

/** `id`: of a new one it is made when the window opens, so that saving it again saves one. */
type Opened =
  | { readonly window: 'form'; readonly id: string; readonly entry: WatchEntry | null }
  | { readonly window: 'remove'; readonly entry: WatchEntry };

export function WatchList() {
  const { config, language, session } = useHall();
  const say = watchWords[language];
  const path = `/buildings/${config.id}/watch-list`;
  const entries = useFresh<readonly WatchEntry[]>(path, 'watch-list');
  const hits = useFresh<readonly WatchHit[]>(`${path}/hits`, 'watch-list');
  const [opened, setOpened] = useState<Opened | null>(null);
  const requests = useFloorRequests();
  const { busy, problem } = requests;
  const close = (): void => {
    setOpened(null);
    requests.forget();
  };
  const then = async (done: Promise<unknown>): Promise<void> => {
    if ((await done) === null) return;
    close();
    entries.again();
    hits.again();
  };
  const save = (id: string, body: WatchEntryBody): void =>
    void then(requests.ask('PUT', `watch-list/${id}`, body));
  const refused = entries.problem ?? hits.problem;
  const waiting = entries.isAway ? words[language].unreachable : words[language].loading;
  return (
    <main className="wide-page watch-list">
      <header>
        <h1>{say.title}</h1>
        <p className="quiet-text">{say.why}</p>
      </header>
      <Refused
        problem={refused}
        onAgain={() => {
          entries.again();
          hits.again();
        }}
      />
      <ProblemLine problem={opened ? '' : problem} />
      <section aria-label={say.hits}>
        <h2>{say.hits}</h2>
        {!hits.answer && !refused && <p role="status">{waiting}</p>}
        {hits.answer?.length === 0 && <p className="quiet-text">{say.noHits}</p>}
        <ul>
          {hits.answer?.map((hit) => (
            <HitCard
              key={`${hit.visitId} ${hit.entry.id}`}
              hit={hit}
              busy={busy}
              onDismiss={(why) =>
                void then(requests.ask('POST', `watch-list/hits/${hit.visitId}/dismiss`, { why }))
              }
            />
          ))}
        </ul>
      </section>
      <section aria-label={say.entries}>
        <div className="row spread">
          <h2>{say.entries}</h2>
          {receptionRoles.includes(session.role) && (
            <button
              type="button"
              className="main"
              onClick={() => setOpened({ window: 'form', id: newCommandId(), entry: null })}
            >
              {say.add}
            </button>
          )}
        </div>
        {!entries.answer && !refused && <p role="status">{waiting}</p>}
        {entries.answer?.length === 0 && <p className="quiet-text">{say.noEntries}</p>}
        {entries.answer && (
          <EntryList
            entries={entries.answer}
            onChange={(entry) => setOpened({ window: 'form', id: entry.id, entry })}
            onRemove={(entry) => setOpened({ window: 'remove', entry })}
          />
        )}
      </section>
      {opened?.window === 'form' && (
        <Frame title={opened.entry ? say.change : say.add} onClose={close}>
          <EntryForm
            entry={opened.entry}
            problem={problem}
            onSave={(body) => save(opened.id, body)}
            onClose={close}
          />
        </Frame>
      )}
      {opened?.window === 'remove' && (
        <Frame title={say.remove} onClose={close}>
          <AskForm
            verb={say.remove}
            away={words[language].cancel}
            onSend={() => void then(requests.ask('DELETE', `watch-list/${opened.entry.id}`))}
            onClose={close}
          >
            <p>{say.removeSure}</p>
            {problem !== '' && <p role="alert">{problem}</p>}
          </AskForm>
        </Frame>
      )}
    </main>
  );
}
