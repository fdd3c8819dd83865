/**
 * The hall as it was: its lines against their promise, and its counters. Nothing can be done there any more, and who
 * sat at a counter is not told: a day again is no record of anybody's work.
 */
import {
  byUrgency,
  get,
  lineAt,
  lineStandings,
  needsAttention,
  type BuildingConfig,
  type Counter,
  type Day,
  type Language,
} from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { stateWords } from '@satuatap/shared/words';
import { shortDuration } from '../words/durations.js';
import { words } from '../words/index.js';
import type { LookingBackWords } from '../words/looking-back.js';

interface ThenProps {
  readonly day: Day;
  readonly config: BuildingConfig;
  /** Epoch ms. */
  readonly at: number;
  readonly language: Language;
  readonly say: LookingBackWords;
}

export function LinesThen({ day, at, language, say }: ThenProps) {
  const lines = byUrgency(lineStandings(day).map((standing) => lineAt(standing, at))).filter(
    (line) => line.waiting > 0 || needsAttention(line),
  );
  return (
    <section aria-label={say.linesThen}>
      <h2>{say.linesThen}</h2>
      {lines.length === 0 ? (
        <p className="quiet-text">{say.nobodyWaited}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say.service}</th>
              {[say.waitingPeople, say.longest, say.beyond, say.openCounters].map((head) => (
                <th key={head} scope="col" className="figure">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ service, waiting, longestMs, due, openCounters, stopped }) => (
              <tr key={service.id} data-due={due > 0}>
                <th scope="row">
                  <Together text={service.name[language]} />
                  {stopped && (
                    <span className="quiet-text">
                      {' '}
                      · ■ {words[language].stopped}: {stopped.reason}
                    </span>
                  )}
                </th>
                <td className="figure">{waiting}</td>
                <td className="figure">{waiting > 0 ? shortDuration(longestMs, language) : '–'}</td>
                <td className="figure">{due > 0 ? `▲ ${due}` : '–'}</td>
                <td className="figure">
                  {waiting > 0 && openCounters === 0 ? `▲ ${words[language].noCounter}` : openCounters}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function CountersThen(props: ThenProps) {
  const { day, config, say } = props;
  const open = config.counters.filter(({ id }) => (day.counters[id]?.state ?? 'closed') !== 'closed');
  return (
    <section aria-label={say.countersThen}>
      <h2>
        {say.countersThen} <span className="quiet-text">{open.length}</span>
      </h2>
      {open.length === 0 && <p className="quiet-text">{say.noCounterOpen}</p>}
      <ul className="counter-grid">
        {open.map((counter) => (
          <CounterThen key={counter.id} counter={counter} {...props} />
        ))}
      </ul>
    </section>
  );
}

interface CounterThenProps extends ThenProps {
  readonly counter: Counter;
}

function CounterThen({ counter, day, config, at, language }: CounterThenProps) {
  const common = words[language];
  const state = day.counters[counter.id];
  if (!state) return null;
  const ticket = state.current ? get(day.tickets, state.current.ticketId) : undefined;
  const stop = state.current ? ticket?.stops[state.current.stop] : undefined;
  const paused = config.pauseReasons.find(({ id }) => id === state.pauseReason)?.name[language];
  const doing =
    ticket && stop
      ? { what: stateWords(stop.state, language), since: stop.servingSince ?? stop.calledAt ?? at }
      : state.state === 'paused'
        ? { what: paused ?? common.pausedState, since: state.since }
        : { what: common.idle, since: Math.max(state.since, state.idleSince ?? 0) };
  return (
    <li className="card still" data-state={stop ? stop.state : state.state}>
      <span className="row spread">
        <strong>
          {common.counter} {counter.label}
        </strong>
        <strong className="number">
          {state.state === 'paused' && !ticket ? '❚❚' : (ticket?.number ?? '')}
        </strong>
      </span>
      <span>
        {doing.what} · {shortDuration(Math.max(0, at - doing.since), language)}
      </span>
    </li>
  );
}
