/** The ticket as it moves. Its number shows at once; the rest when the live view has come. */
import type { TicketPage } from '@satuatap/shared/contract';
import {
  get,
  isLive,
  serviceOf,
  type BuildingConfig,
  type Language,
  type Stop,
  type Ticket,
} from '@satuatap/shared/queue';
import type { LiveView } from '@satuatap/shared/live';
import { useLive, useNow } from '@satuatap/shared/react';
import { stateWords } from '@satuatap/shared/words';
import { Suspense, useEffect } from 'react';
import { part } from '../part.js';
import type { Outbox } from '../survey/outbox.js';
import { usePrefetch } from '../use-prefetch.js';
import { Alarm } from './alarm.js';
import { Cancel } from './cancel.js';
import { dayText } from './day-text.js';
import { EvacuationBanner } from './evacuation-banner.js';
import { NotLive } from './not-live.js';
import { phoneWords } from './phone-words.js';
import { useSeen } from './standing.js';
import { stopAt } from './stop-at.js';
import { Turn } from './turn.js';
import { words } from './words.js';

// Not asked before the end; there long before it.
const loadSurvey = () => import('./survey.js');
const Survey = part(() => loadSurvey().then((code) => code.Survey));

interface FollowingProps {
  readonly page: TicketPage;
  readonly token: string;
  readonly outbox: Outbox;
  /** The live view has had time to come. */
  readonly isLate: boolean;
  readonly language: Language;
}

export function Following(props: FollowingProps) {
  const { client, view } = useLive({ buildingId: props.page.buildingId, view: 'public', pace: 'slow' });
  return <Followed {...props} view={view} now={useNow(client, 5000)} />;
}

interface FollowedProps extends FollowingProps {
  readonly view: LiveView;
  readonly now: number;
}

export function Followed({ page, token, outbox, isLate, language, view: live, now }: FollowedProps) {
  const say = words[language];
  const phone = phoneWords[language];
  usePrefetch(loadSurvey);
  const { view, expected, isKept } = useSeen(page, token, live, now, isLate);
  const { day } = view;
  const { config } = day;
  const isToday = day.date === page.date;
  const ticket = isToday ? get(day.tickets, page.ticketId) : undefined;
  const at = ticket && stopAt(ticket);
  const stop = at === undefined ? undefined : ticket?.stops[at];
  const counter = config?.counters.find(({ id }) => id === stop?.counterId);
  const isCalled = stop?.state === 'called';
  useEffect(() => {
    const goal = words[language].calledTo;
    document.title =
      isCalled && counter ? `${page.number} ➜ ${goal} ${counter.label}` : `${page.number} · Satu Atap`;
  }, [page.number, isCalled, counter, language]);
  return (
    <main>
      <section className="number" aria-label={say.yourNumber}>
        <p>{config?.name ?? say.yourNumber}</p>
        <h1 data-testid="number">{page.number}</h1>
        <p>{stop && config ? serviceOf(config, stop.serviceId)?.name[language] : ' '}</p>
      </section>
      <EvacuationBanner underWay={view.evacuation} language={language} />
      {config && view.state !== 'live' && (
        <NotLive
          isConnected={view.state === 'not-current'}
          at={view.lastAt}
          now={now}
          config={config}
          language={language}
        />
      )}
      {!config ? (
        <p role="status" className="card quiet">
          {isLate && view.state === 'offline' ? `${phone.offline} ${phone.reconnecting}` : say.loading}
        </p>
      ) : ticket && stop && at !== undefined ? (
        <>
          {/* Nobody is sent to a waiting area that people leave. */}
          {!view.evacuation && <Turn {...{ ticket, stop, at, view, expected, config, language, now }} />}
          <Alarm
            callSeq={isCalled && !isKept ? stop.callSeq : null}
            isWanted={!view.evacuation && (canBeCalled(stop) || at < ticket.stops.length - 1)}
            language={language}
          />
          <Route ticket={ticket} at={at} config={config} language={language} />
          <Documents ticket={ticket} at={at} config={config} language={language} />
          <Cancel token={token} stop={stop} language={language} />
        </>
      ) : (
        <p role="status" className="card">
          {isToday ? say.over : say.otherDay(dayText(page.date, language))}
        </p>
      )}
      {config && isToday && !view.evacuation && isServed(ticket) && (
        <Suspense>
          <Survey {...{ token, outbox, config, language }} />
        </Suspense>
      )}
    </main>
  );
}

/** The visit is over and something was given; of one that ended long ago the server knows. */
const isServed = (ticket: Ticket | undefined): boolean =>
  ticket === undefined || (!isLive(ticket) && ticket.stops.some(({ state }) => state === 'done'));

const canBeCalled = ({ state }: Stop): boolean => ['waiting', 'held', 'called', 'missed'].includes(state);

interface PartProps {
  readonly ticket: Ticket;
  /** Index of the stop where the citizen is. */
  readonly at: number;
  readonly config: BuildingConfig;
  readonly language: Language;
}

/** The whole visit, when it has more than one stop. */
function Route({ ticket, at, config, language }: PartProps) {
  if (ticket.stops.length < 2) return null;
  return (
    <ol className="card route">
      {ticket.stops.map((each, place) => (
        <li key={place} aria-current={place === at ? 'step' : undefined} data-state={each.state}>
          {serviceOf(config, each.serviceId)?.name[language]}{' '}
          <small>{stateWords(each.state, language)}</small>
        </li>
      ))}
    </ol>
  );
}

function Documents({ ticket, at, config, language }: PartProps) {
  const ahead = ticket.stops
    .slice(at)
    .flatMap(({ serviceId }) => serviceOf(config, serviceId)?.documents ?? []);
  const documents = [...new Set(ahead.map((document) => document[language]))];
  const stop = ticket.stops[at];
  if (documents.length === 0 || !stop || !canBeCalled(stop)) return null;
  return (
    <details className="card">
      <summary>
        {words[language].bring} ({documents.length})
      </summary>
      <ul>
        {documents.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
    </details>
  );
}
