/** The sign above one counter: whose turn it is here, or why nobody's. */
import type { LiveView } from '@satuatap/shared/live';
import { get, serviceOf, type BuildingConfig, type Day, type Text } from '@satuatap/shared/queue';
import { timeText } from '@satuatap/shared/time';
import { isStale, Stale } from './stale.js';

interface SignProps {
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly counterId: string;
  readonly now: number;
}

const calledMs = 14_000;

export function Sign({ view, config, counterId, now }: SignProps) {
  const counter = config.counters.find(({ id }) => id === counterId);
  const { state, words, number, agencyId } = stateOf(view.day, config, counterId, now);
  const agency = config.agencies.find(({ id }) => id === (agencyId ?? counter?.agencyId));
  return (
    <main className="sign" data-state={state}>
      <header>
        <h1>
          <small>
            Loket <span lang="en">Counter</span>
          </small>
          {counter?.label ?? counterId}
        </h1>
        <div>
          <p className="agency">{agency?.short ?? config.name}</p>
          <p>{agency?.name ?? config.city}</p>
        </div>
      </header>
      <section aria-live="polite">
        {number !== undefined && <strong className="number">{number}</strong>}
        <p className="words">
          {words.id} <span lang="en">{words.en}</span>
        </p>
      </section>
      <footer>
        {isStale(view) ? <Stale view={view} config={config} /> : <p>{config.name}</p>}
        <p>{timeText(now, config, 'id')}</p>
      </footer>
    </main>
  );
}

interface SignState {
  readonly state: 'new' | 'called' | 'serving' | 'free' | 'paused' | 'closed';
  readonly words: Text;
  readonly number?: string;
  /** Of the service that is given now: a counter may serve several agencies. */
  readonly agencyId?: string | undefined;
}

function stateOf(day: Day, config: BuildingConfig, counterId: string, now: number): SignState {
  const counter = day.counters[counterId];
  if (!counter || counter.state === 'closed')
    return { state: 'closed', words: { id: 'Tutup', en: 'Closed' } };
  const ticket = counter.current && get(day.tickets, counter.current.ticketId);
  const stop = counter.current ? ticket?.stops[counter.current.stop] : undefined;
  if (ticket && stop) {
    const common = { number: ticket.number, agencyId: serviceOf(config, stop.serviceId)?.agencyId };
    if (stop.state !== 'called')
      return { ...common, state: 'serving', words: { id: 'Sedang dilayani', en: 'Being served' } };
    const state = now - (stop.calledAt ?? 0) < calledMs ? 'new' : 'called';
    return { ...common, state, words: { id: 'Silakan ke loket ini', en: 'Please come to this counter' } };
  }
  if (counter.state === 'paused') {
    const reason = config.pauseReasons.find(({ id }) => id === counter.pauseReason)?.name;
    const words = reason && { id: `Jeda · ${reason.id}`, en: `Paused · ${reason.en}` };
    return { state: 'paused', words: words ?? { id: 'Jeda sebentar', en: 'Back in a moment' } };
  }
  return { state: 'free', words: { id: 'Silakan menunggu panggilan', en: 'Please wait to be called' } };
}
