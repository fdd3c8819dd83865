/** Guests who are invited for another day and stand here today: found by name, and signed in like new visitors. */
import { soughtSpelling, type VisitEntry } from '@satuatap/shared/contract';
import { timeText } from '@satuatap/shared/time';
import { otherDaysWindow, visitorRulesOf } from '@satuatap/shared/visits';
import { useEffect, useRef, useState } from 'react';
import { CloseRow } from '../hall/close-row.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { hostText } from '../visits/visit-texts.js';
import { visitWords } from '../visits/words.js';
import { draftOf, type Draft } from './draft.js';
import { nearDay } from './near-day.js';
import { useReception } from './reception-context.js';
import { receptionWords } from './words.js';

interface OtherDaysWindowProps {
  /** What was looked for among those of today. */
  readonly text: string;
  readonly onGuest: (draft: Draft) => void;
  readonly onClose: () => void;
}

export function OtherDaysWindow({ text: first, onGuest, onClose }: OtherDaysWindowProps) {
  const { config, language, now } = useHall();
  const { officers, requests } = useReception();
  const say = receptionWords[language];
  const [text, setText] = useState(first);
  const [found, setFound] = useState<{
    readonly text: string;
    readonly visits: readonly VisitEntry[];
  } | null>(null);
  const mayAsk = soughtSpelling.test(text);
  const ask = (): void => {
    const sought = text.trim();
    void requests
      .ask<VisitEntry[]>('POST', 'visits/find', { text: sought })
      .then((done) => setFound(done && { text: sought, visits: done.answer }));
  };
  // Who did not come is shown without a name, and was found by all of it.
  const nameIn = ({ visitor }: VisitEntry): string => visitor?.name ?? found?.text ?? '';
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (mayAsk) ask();
  });
  return (
    <Frame wide title={say.otherDays} onClose={onClose}>
      <p className="quiet-text">{say.otherDaysHow(otherDaysWindow)}</p>
      <form
        role="search"
        className="row other-days"
        onSubmit={(event) => {
          event.preventDefault();
          if (mayAsk && !requests.busy) ask();
        }}
      >
        <label className="field">
          {say.guestName}
          <input
            data-first=""
            autoComplete="off"
            maxLength={80}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="submit" className={found ? '' : 'main'} disabled={!mayAsk || requests.busy}>
          {say.knownFind}
        </button>
      </form>
      <ProblemLine problem={requests.problem} />
      <p role="status">
        {requests.busy
          ? say.looking
          : found &&
            (found.visits.length === 0 ? say.noGuest(found.text) : say.guestsFound(found.visits.length))}
      </p>
      {found && found.visits.length > 0 && (
        <ul className="side-list">
          {found.visits.map((visit) => (
            <li key={visit.id}>
              <span>
                <strong>{nameIn(visit)}</strong>
                <small>
                  {[visit.visitor?.company, hostText(visit, officers, config, language)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <small className="day">
                  <strong>{nearDay(visit.expectedAt ?? now, now, config, language)}</strong>
                  {visit.expectedAt !== null && `, ${timeText(visit.expectedAt, config, language)}`}
                  {visit.state !== 'invited' && ` · ${visitWords[language].states[visit.state]}`}
                </small>
              </span>
              <button
                type="button"
                aria-label={`${say.receiveToday}: ${nameIn(visit)}`}
                onClick={() => onGuest(draftOf(visit, found.text, officers, config, visitorRulesOf(config)))}
              >
                {say.receiveToday}
              </button>
            </li>
          ))}
        </ul>
      )}
      <CloseRow onClose={onClose} />
    </Frame>
  );
}
