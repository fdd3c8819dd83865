/** The counters: who is there, with what, and for how many minutes; a supervisor can pause, resume or close one. */
import { counterFacts, get, type Counter } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { shortDuration } from '../words/durations.js';
import { CounterWindow } from './counter-window.js';

export function CountersGrid() {
  const { view, config, say } = useHall();
  const [chosen, setChosen] = useState<Counter | null>(null);
  const isOpen = ({ id }: Counter): boolean => (view.day.counters[id]?.state ?? 'closed') !== 'closed';
  const open = config.counters.filter(isOpen);
  const facts = counterFacts(view.day);
  const closed = config.counters.filter((counter) => !isOpen(counter) && !counter.retired);
  return (
    <section aria-label={say.openCounters}>
      <h2>
        {say.openCounters} {facts.open} {say.of} {facts.open + facts.paused + facts.closed}
        {facts.paused > 0 && ` · ${facts.paused} ${say.pausedCount}`}
      </h2>
      {open.length === 0 && <p className="quiet-text">{say.noCounterOpen}</p>}
      <div className="counter-grid">
        {open.map((counter) => (
          <CounterCard key={counter.id} counter={counter} onChoose={() => setChosen(counter)} />
        ))}
      </div>
      {closed.length > 0 && (
        <p className="quiet-text">
          {say.closedCounters} {closed.map(({ label }) => label).join(', ')}
        </p>
      )}
      {chosen && isOpen(chosen) && <CounterWindow counter={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface CounterCardProps {
  readonly counter: Counter;
  readonly onChoose: () => void;
}

function CounterCard({ counter, onChoose }: CounterCardProps) {
  const { view, config, language, names, say, now } = useHall();
  const state = view.day.counters[counter.id];
  if (!state) return null;
  const ticket = state.current ? get(view.day.tickets, state.current.ticketId) : undefined;
  const stop = state.current ? ticket?.stops[state.current.stop] : undefined;
  const paused = config.pauseReasons.find(({ id }) => id === state.pauseReason)?.name[language];
  const doing =
    ticket && stop
      ? { what: stateWords(stop.state, language), since: stop.servingSince ?? stop.calledAt ?? now }
      : state.state === 'paused'
        ? { what: paused ?? say.pausedState, since: state.since }
        : { what: say.idle, since: Math.max(state.since, state.idleSince ?? 0) };
  return (
    <button type="button" className="card" data-state={stop ? stop.state : state.state} onClick={onChoose}>
      <span className="row spread">
        <strong>
          {say.counter} {counter.label}
        </strong>
        <strong className="number">
          {state.state === 'paused' && !ticket ? '❚❚' : (ticket?.number ?? '')}
        </strong>
      </span>
      <span className="quiet-text">{names.get(state.officerId ?? '') ?? say.someone}</span>
      <span>
        {doing.what} · {shortDuration(now - doing.since, language)}
      </span>
    </button>
  );
}
