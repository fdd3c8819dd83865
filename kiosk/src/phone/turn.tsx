/** Where the ticket stands now: people ahead and the wait, or the counter to go to, or what became of it. */
import type { LiveView } from '@satuatap/shared/live';
import {
  counterPlace,
  isEnded,
  waitingPlace,
  type BuildingConfig,
  type Expectation,
  type Language,
  type Stop,
  type Ticket,
} from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { stopEstimate, SteadyRanges, waitText } from '@satuatap/shared/wait';
import { stateWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { words } from './words.js';

/** So few ahead, and one had better be in the waiting area. */
const soonAhead = 2;

interface TurnProps {
  readonly ticket: Ticket;
  readonly stop: Stop;
  /** Its index. */
  readonly at: number;
  readonly view: LiveView;
  /** While it waits. */
  readonly expected: Expectation | null;
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly now: number;
}

export function Turn(props: TurnProps) {
  const { stop, view, language } = props;
  const say = words[language];
  const isAtCounter = stop.state === 'called' || stop.state === 'serving';
  return (
    <section className="state" data-state={stop.state} data-old={view.state === 'offline' || undefined}>
      {/* Heard when the state changes, not each time that the wait does. */}
      <h2 role="status">{stateWords(stop.state, language)}</h2>
      {isAtCounter ? <AtCounter {...props} /> : stop.state === 'waiting' ? <Waiting {...props} /> : null}
      {!isAtCounter && stop.state !== 'waiting' && <p>{say.states[stop.state]}</p>}
      {view.state === 'offline' && !isEnded(stop) && stop.state !== 'serving' && (
        <p className="old">{say.mayHaveMoved}</p>
      )}
    </section>
  );
}

function Waiting({ ticket, stop, at, view, expected, config, language, now }: TurnProps) {
  const say = words[language];
  const place = waitingPlace(config, stop.serviceId);
  const [ranges] = useState(() => new SteadyRanges());
  const estimate = stopEstimate(view, ticket.id, at, expected ?? undefined, now);
  return (
    <>
      {expected && (
        <>
          <p className="ahead">{say.ahead(expected.ahead)}</p>
          {/* What was last known says nothing of now. */}
          {view.state !== 'offline' && (
            <p>
              {say.wait}:{' '}
              <strong className="range">{waitText(estimate, language, { ranges, key: `${at}` })}</strong>
            </p>
          )}
          {expected.ahead <= soonAhead && expected.waitMs !== null && <p className="soon">{say.soon}</p>}
        </>
      )}
      {place && (
        <p>
          {say.waitIn} <strong>{place.zone.name[language]}</strong>, {place.floor?.name[language]}
        </p>
      )}
    </>
  );
}

function AtCounter({ stop, config, language }: TurnProps) {
  const say = words[language];
  const counter = config.counters.find(({ id }) => id === stop.counterId);
  const place = counterPlace(config, stop.counterId ?? '');
  return (
    <>
      <p>
        {stop.state === 'called' ? say.calledTo : say.servedAt}{' '}
        <strong className="counter">{counter?.label}</strong>
      </p>
      <p>
        <strong>{place?.zone.name[language]}</strong>, {place?.floor?.name[language]}
      </p>
      {stop.state === 'called' && stop.calledAt !== null && (
        // Nothing else on the screen changes when the number is called once more.
        <p role="status">
          {stop.calls > 1 ? say.calledAgainAt(stop.calls) : say.calledAt}
          {'\u00a0'}
          {timeText(stop.calledAt, config, language)}
        </p>
      )}
    </>
  );
}
