/** Finds an officer over all agencies as it is typed, by keyboard alone: arrows choose, Enter takes, Escape leaves. */
import './visits.css';
import type { OfficerEntry } from '@satuatap/shared/contract';
import type { Agency } from '@satuatap/shared/queue';
import { useId, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { findHosts, type Host } from './find-hosts.js';
import { PresenceMark } from './presence-mark.js';
import { agencyOf, placeOf } from './visit-texts.js';
import { visitWords } from './words.js';

interface HostChoiceProps {
  readonly label: string;
  readonly officers: readonly OfficerEntry[] | null;
  readonly chosen: Host | null;
  readonly onChoose: (host: Host | null) => void;
  /** Those that may be chosen as a whole. */
  readonly agencies?: readonly Agency[];
  /** Takes the focus when the window opens. */
  readonly first?: boolean;
}

const hostName = (host: Host): string => (host.kind === 'officer' ? host.officer.name : host.agency.name);
const hostKey = (host: Host): string =>
  host.kind === 'officer' ? host.officer.id : `agency-${host.agency.id}`;

export function HostChoice({ label, officers, chosen, onChoose, agencies = [], first }: HostChoiceProps) {
  const { config, language } = useHall();
  const say = visitWords[language];
  const listId = useId();
  const [text, setText] = useState(chosen ? hostName(chosen) : '');
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = findHosts(text, officers ?? [], config.agencies, { agencies });
  const isAsked = isOpen && text.trim() !== '';
  const shown = isAsked && found.length > 0;
  const optionId = (index: number): string => `${listId}-${index}`;
  const take = (host: Host): void => {
    onChoose(host);
    setText(hostName(host));
    setIsOpen(false);
  };
  const press = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const host = found[at];
    if (step !== undefined && found.length > 0) {
      setIsOpen(true);
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && shown && host) take(host);
    else if (event.key === 'Escape' && isAsked) setIsOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="host-choice">
      <label className="field">
        {label}
        <input
          role="combobox"
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && found[at] ? optionId(at) : undefined}
          autoComplete="off"
          placeholder={say.hostHint}
          data-first={first ? '' : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
            setIsOpen(true);
            if (chosen) onChoose(null);
          }}
          onKeyDown={press}
          onBlur={() => setIsOpen(false)}
        />
      </label>
      <div id={listId} role="listbox" aria-label={label} hidden={!shown}>
        {found.map((host, index) => (
          <div
            key={hostKey(host)}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              take(host);
            }}
          >
            <HostLine host={host} />
          </div>
        ))}
      </div>
      {isAsked && !shown && (
        <p role="status" className="quiet-text">
          {officers === null ? say.noDirectory : say.noHost}
        </p>
      )}
      {chosen?.kind === 'officer' && (
        <p>
          <PresenceMark presence={chosen.officer.presence} /> · {placeOf(chosen.officer, config, language)}
        </p>
      )}
    </div>
  );
}

function HostLine({ host }: { readonly host: Host }) {
  const { config, language } = useHall();
  if (host.kind === 'agency')
    return (
      <>
        <strong>{host.agency.name}</strong>
        <small>{visitWords[language].wholeAgency}</small>
      </>
    );
  const { officer } = host;
  return (
    <>
      <span>
        <strong>{officer.name}</strong> <PresenceMark presence={officer.presence} />
      </span>
      <small>
        {[officer.title, agencyOf(officer.agencyId, config), placeOf(officer, config, language)]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
    </>
  );
}
