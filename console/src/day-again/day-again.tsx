/** A day again: any moment of any past day, the hall as it was, played at speed. */
import type { ServiceDay } from '@satuatap/shared/contract';
import { plusDays } from '@satuatap/shared/time';
import { useEffect, useMemo, useRef } from 'react';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { hrefOf } from '../looking-back/route.js';
import { today } from '../looking-back/today.js';
import { Trouble } from '../looking-back/trouble.js';
import { useAnswer } from '../looking-back/use-answer.js';
import { dateInWords } from '../words/dates.js';
import './day-again.css';
import { CountersThen, LinesThen } from './hall-then.js';
import { Happenings } from './happenings.js';
import { peopleWaiting, type Replay } from './replay.js';
import { Scrubber } from './scrubber.js';
import { useDayEvents } from './use-day-events.js';
import { usePlayer } from './use-player.js';
import { usePlayerKeys } from './use-player-keys.js';
import { useReplay } from './use-replay.js';

interface DayAgainProps {
  readonly buildingId: string;
  /** YYYY-MM-DD; empty: none was chosen. */
  readonly date: string;
  /** Epoch ms to begin at; `null`: the beginning. */
  readonly at: number | null;
}

export function DayAgain({ buildingId, date, at }: DayAgainProps) {
  const { language, buildings, say } = useLookingBack();
  const chosen = buildings.find(({ id }) => id === buildingId)?.id ?? buildings[0]?.id ?? '';
  const day = date === '' ? plusDays(today(), -1) : date;
  const around = useAnswer<readonly ServiceDay[]>(
    `/buildings/${encodeURIComponent(chosen)}/days?from=${plusDays(day, -31)}&to=${plusDays(day, 31)}`,
  );
  // Weekends and holidays have no record: they are passed over where it is known.
  const before = around.answer?.findLast((each) => each.date < day)?.date ?? plusDays(day, -1);
  const after = around.answer?.find((each) => each.date > day)?.date ?? plusDays(day, 1);
  const go = (change: { readonly buildingId?: string; readonly date?: string }): void => {
    location.hash = hrefOf({ view: 'day', buildingId: chosen, date: day, at: null, ...change });
  };
  return (
    <main className="wide-page day-again">
      <h1 className="only-heard">{say.dayAgain}</h1>
      <div className="row">
        <select
          aria-label={say.building}
          value={chosen}
          onChange={({ target }) => go({ buildingId: target.value })}
        >
          {buildings.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => go({ date: before })}>
          ‹ {say.dayBefore}
        </button>
        <input
          type="date"
          aria-label={say.date}
          value={day}
          onChange={({ target }) => target.value !== '' && go({ date: target.value })}
        />
        <button type="button" onClick={() => go({ date: after })}>
          {say.dayAfter} ›
        </button>
        <strong>{dateInWords(day, language)}</strong>
      </div>
      {chosen !== '' && <OneDay key={`${chosen}/${day}`} buildingId={chosen} date={day} at={at} />}
    </main>
  );
}

function OneDay({ buildingId, date, at }: DayAgainProps) {
  const { say } = useLookingBack();
  const reading = useDayEvents(buildingId, date);
  const { replay, progress } = useReplay(buildingId, reading.answer);
  const { problem } = reading;
  if (problem?.code === 'not-found' || replay?.events.length === 0) {
    return (
      <div role="status">
        <p>
          <strong>{say.noSuchDay}</strong>
        </p>
        <p className="quiet-text">{say.noSuchDayHint}</p>
      </div>
    );
  }
  if (problem?.code === 'forbidden') return <p role="alert">{say.forbiddenDay}</p>;
  if (problem) return <Trouble reading={reading} />;
  if (!replay) {
    // How many events there are is known when they have come: making the hall of them is the second half.
    const read = reading.read === 0 ? '' : ` ${reading.read} ${say.event.toLowerCase()}`;
    return (
      <p className="row" role="status">
        {say.readingDay}
        {read} <progress {...(reading.answer && { value: progress })} aria-label={say.readingDay} />
      </p>
    );
  }
  return <Played replay={replay} buildingId={buildingId} date={date} at={at} />;
}

interface PlayedProps extends DayAgainProps {
  readonly replay: Replay;
}

function Played({ replay, buildingId, date, at: start }: PlayedProps) {
  const { language, say } = useLookingBack();
  const player = usePlayer(replay, start);
  usePlayerKeys(player);
  const { count, at } = player.position;
  useAddress({ buildingId, date, at, still: !player.playing });
  const day = useMemo(() => replay.dayAfter(count), [replay, count]);
  // The newest configuration of the day names also what an earlier moment did not have yet.
  const config = day.config ?? replay.dayAfter(replay.events.length).config;
  if (!config) return null;
  const then = { day, config, at, language, say };
  return (
    <>
      <Scrubber
        replay={replay}
        player={player}
        config={config}
        waiting={peopleWaiting(day)}
        language={language}
        say={say}
      />
      <div className="then-columns">
        <LinesThen {...then} />
        <div className="stack">
          <Happenings
            replay={replay}
            count={count}
            buildingId={buildingId}
            date={date}
            config={config}
            language={language}
            say={say}
          />
          <CountersThen {...then} />
        </div>
      </div>
    </>
  );
}

/** Puts the moment into the page's address when it has stood still for a while, without a step of "back". */
function useAddress({
  buildingId,
  date,
  at,
  still,
}: {
  readonly buildingId: string;
  readonly date: string;
  readonly at: number;
  readonly still: boolean;
}): void {
  const moved = useRef(false);
  useEffect(() => {
    if (!still) return undefined;
    // As it was opened the address already says where it is.
    if (!moved.current) {
      moved.current = true;
      return undefined;
    }
    const timer = setTimeout(
      () =>
        history.replaceState(
          history.state,
          '',
          hrefOf({ view: 'day', buildingId, date, at: Math.round(at) }),
        ),
      400,
    );
    return () => clearTimeout(timer);
  }, [buildingId, date, at, still]);
}
