/** The counters: who is there, with what, and for how many minutes; each opens a window of what can be done. */
import { counterFacts, lentAt, serviceOf, type Counter } from '@satuatap/shared/queue';
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { counterDoing } from './counter-doing.js';
import { CounterWindow } from './counter-window.js';
import { MessageWindow } from './message-window.js';

interface Chosen {
  readonly counter: Counter;
  readonly window: 'counter' | 'message';
}

export function CountersGrid() {
  const { view, config, say } = useHall();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  /** The counter that was chosen last. */
  const [last, setLast] = useState<string | null>(null);
  const isOpen = ({ id }: Counter): boolean => (view.day.counters[id]?.state ?? 'closed') !== 'closed';
  const open = config.counters.filter(isOpen);
  const facts = counterFacts(view.day);
  const closed = config.counters.filter((counter) => !isOpen(counter) && !counter.retired);
  const choose = (counter: Counter): void => {
    setChosen({ counter, window: 'counter' });
    setLast(counter.id);
  };
  const close = (): void => setChosen(null);
  const section = useRef<HTMLElement>(null);
  const isLastOpen = open.some(({ id }) => id === last);
  useEffect(() => {
    // A counter that opens or closes changes its button for another, and the focus with it.
    if (last !== null && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>(`[data-counter="${last}"]`)?.focus();
  }, [last, isLastOpen]);
  return (
    <section ref={section} aria-label={say.openCounters}>
      <h2>
        {say.openCounters} {facts.open} {say.of} {facts.open + facts.paused + facts.closed}
        {facts.paused > 0 && ` · ${facts.paused} ${say.pausedCount}`}
      </h2>
      {open.length === 0 && <p className="quiet-text">{say.noCounterOpen}</p>}
      <div className="counter-grid">
        {open.map((counter) => (
          <CounterCard key={counter.id} counter={counter} onChoose={() => choose(counter)} />
        ))}
      </div>
      {closed.length > 0 && (
        <div className="row closed-counters">
          <span className="quiet-text">{say.closedCounters}</span>
          {closed.map((counter) => (
            <button
              type="button"
              key={counter.id}
              data-counter={counter.id}
              aria-label={`${say.counter} ${counter.label}: ${say.closedState}`}
              onClick={() => choose(counter)}
            >
              {counter.label}
            </button>
          ))}
        </div>
      )}
      {chosen?.window === 'counter' && (
        <CounterWindow
          counter={chosen.counter}
          onMessage={() => setChosen({ ...chosen, window: 'message' })}
          onClose={close}
        />
      )}
      {chosen?.window === 'message' && <MessageWindow counters={[chosen.counter]} onClose={close} />}
    </section>
  );
}

interface CounterCardProps {
  readonly counter: Counter;
  readonly onChoose: () => void;
}

function CounterCard({ counter, onChoose }: CounterCardProps) {
  const hall = useHall();
  const { view, config, language, names, say } = hall;
  const state = view.day.counters[counter.id];
  if (!state) return null;
  const doing = counterDoing(counter, hall);
  const lent = lentAt(view.day, counter.id).flatMap((id) => serviceOf(config, id)?.name[language] ?? []);
  return (
    <button
      type="button"
      className="card"
      data-counter={counter.id}
      data-state={doing.state}
      onClick={onChoose}
    >
      <span className="row spread">
        <strong>
          {say.counter} {counter.label}
        </strong>
        <strong className="number">
          {state.state === 'paused' && !doing.ticket ? '❚❚' : (doing.ticket?.number ?? '')}
        </strong>
      </span>
      <span className="quiet-text">{names.get(state.officerId ?? '') ?? say.someone}</span>
      <span>{doing.text}</span>
      {lent.length > 0 && (
        <span className="tag">
          ⇄ {say.lentFor} {lent.join(', ')}
        </span>
      )}
    </button>
  );
}
