/** Who works in the building and where she is now: one field finds a colleague by whatever is known of her. */
import './directory.css';
import '../visits/visits.css';
import type { OfficerEntry } from '@satuatap/shared/contract';
import { agencyNamesOf, findOfficers } from '@satuatap/shared/directory';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { Refused } from '../hall/refused.js';
import { useFresh } from '../hall/use-fresh.js';
import { useSaid, type Said } from '@satuatap/shared/react';
import { DisclosureWindow } from './disclosure-window.js';
import { ImportWindow } from './import-window.js';
import { keptAgencies } from './keeping.js';
import { OfficerTable } from './officer-table.js';
import { OfficerWindow } from './officer-window.js';
import { directoryWords } from './directory-words.js';

/** Rows at a time: nobody reads further, and a large directory does not hold the typing up. */
const most = 100;

type Opened =
  | { readonly window: 'officer'; readonly officer: OfficerEntry | null }
  | { readonly window: 'import' | 'kiosk' };

export function Directory() {
  const { config, language, session, view } = useHall();
  const say = directoryWords[language];
  // Who sits at a counter is known by the queue: asked again when somebody opens or closes one.
  const seats = Object.values(view.day.counters).map(
    ({ id, state, officerId }) => `${id}${state}${officerId ?? ''}`,
  );
  const { answer, problem, isAway, again } = useFresh<OfficerEntry[]>(
    `/buildings/${config.id}/directory`,
    'directory',
  );
  const [text, setText] = useState('');
  const [agencyId, setAgencyId] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useSaid(language);
  const field = useRef<HTMLInputElement>(null);
  const query = useDeferredValue(text);
  const seated = seats.join();
  const asked = useRef(seated);
  useEffect(() => {
    if (asked.current === seated) return;
    asked.current = seated;
    again();
  }, [seated, again]);
  useEffect(() => field.current?.focus(), []);
  const found = useMemo(() => {
    const all = (answer ?? []).filter((each) => agencyId === '' || each.agencyId === agencyId);
    return findOfficers(all, query, agencyNamesOf(config.agencies));
  }, [answer, agencyId, query, config]);
  const kept = keptAgencies(session, config.agencies);
  const close = (said: Said | null = null): void => {
    setOpened(null);
    setTold(said);
    field.current?.focus();
  };
  return (
    <main className="page directory">
      <header className="row spread">
        <h1>{say.title}</h1>
        {kept.length > 0 && (
          <div className="row">
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={() => setOpened({ window: 'officer', officer: null })}
            >
              {say.add}
            </button>
            <button type="button" aria-haspopup="dialog" onClick={() => setOpened({ window: 'import' })}>
              {say.import}
            </button>
            <button type="button" aria-haspopup="dialog" onClick={() => setOpened({ window: 'kiosk' })}>
              {say.kiosk}
            </button>
          </div>
        )}
      </header>
      <div className="row" role="search">
        <label className="field find">
          {say.search}
          <input
            ref={field}
            type="search"
            placeholder={say.hint}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              // It was of the list that is gone now.
              setTold(null);
            }}
            autoComplete="off"
          />
        </label>
        <label className="field">
          {say.agency}
          <select value={agencyId} onChange={({ target }) => setAgencyId(target.value)}>
            <option value="">{say.allAgencies}</option>
            {config.agencies.map(({ id, short }) => (
              <option key={id} value={id}>
                {short}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isAway && (
        <p role="status" className="banner">
          {say.away}
        </p>
      )}
      <Refused problem={problem} onAgain={again} />
      <p role="status" className="quiet-text">
        {told !== '' && <strong>{told} </strong>}
        {answer === null
          ? !problem && say.loading
          : answer.length === 0
            ? `${say.empty} ${say.emptyHow}`
            : found.length === 0
              ? say.none
              : say.found(found.length, answer.length)}
      </p>
      {found.length > 0 && (
        <OfficerTable
          officers={found.slice(0, most)}
          kept={kept}
          onOpen={(officer) => setOpened({ window: 'officer', officer })}
        />
      )}
      {found.length > most && <p className="quiet-text">{say.more(found.length - most)}</p>}
      {opened?.window === 'officer' && <OfficerWindow officer={opened.officer} kept={kept} onClose={close} />}
      {opened?.window === 'import' && <ImportWindow onClose={close} />}
      {opened?.window === 'kiosk' && <DisclosureWindow kept={kept} onClose={close} />}
    </main>
  );
}
