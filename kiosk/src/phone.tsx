/** The phone page of one ticket: its number, its place, and where to go. Installs nothing. */
import { newCommandId, ProblemError, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { TicketPage } from '@satuatap/shared/contract';
import {
  currentStop,
  forecast,
  get,
  serviceOf,
  stopKey,
  type BuildingConfig,
  type Language,
  type Stop,
  type Ticket,
} from '@satuatap/shared/queue';
import type { LiveView } from '@satuatap/shared/live';
import { useLive, useNow } from '@satuatap/shared/react';
import { timeText, waitRangeText } from '@satuatap/shared/time';
import { refusalWords, stateWords } from '@satuatap/shared/words';
import { useEffect, useRef, useState } from 'react';
import { words } from './words.js';

export function Phone({ token }: { token: string }) {
  const [page, setPage] = useState<TicketPage | null>(null);
  const [lost, setLost] = useState(false);
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('en') ? 'en' : 'id');
  useEffect(() => {
    const stopped = new AbortController();
    const open = senderWith({});
    untilAnswered(() => open.send<TicketPage>('GET', `/tickets/${token}`), { signal: stopped.signal }).then(
      setPage,
      () => setLost(true),
    );
    return () => stopped.abort();
  }, [token]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const say = words[language];
  return (
    <main className="phone">
      <button type="button" className="plain" onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}>
        {say.otherLanguage}
      </button>
      {lost ? (
        <p role="alert" className="banner">
          {say.notFound}
        </p>
      ) : page ? (
        <Following page={page} token={token} language={language} />
      ) : (
        <p role="status">{say.reconnecting}</p>
      )}
    </main>
  );
}

function Following({ page, token, language }: { page: TicketPage; token: string; language: Language }) {
  const { client, view } = useLive({ buildingId: page.buildingId, view: 'public', pace: 'slow' });
  const now = useNow(client, 5000);
  const say = words[language];
  const { day } = view;
  const { config } = day;
  const ticket = day.date === page.date ? get(day.tickets, page.ticketId) : undefined;
  useCalled(ticket);
  if (!config) return <p role="status">{say.reconnecting}</p>;
  return (
    <>
      <p>{config.name}</p>
      <h1 data-testid="number">{page.number}</h1>
      {view.state !== 'live' && view.lastAt !== null && (
        <p role="alert" className="banner">
          {say.reconnecting} {say.lastData}: {timeText(view.lastAt, config, language)}
        </p>
      )}
      {ticket ? <State {...{ ticket, view, config, language, now }} /> : <p>{say.notFound}</p>}
      {ticket && <Cancel token={token} ticket={ticket} language={language} />}
    </>
  );
}

interface StateProps {
  readonly ticket: Ticket;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly language: Language;
  readonly now: number;
}

function State({ ticket, view, config, language, now }: StateProps) {
  const say = words[language];
  const index = currentStop(ticket);
  const stop = ticket.stops[index] ?? ticket.stops.findLast(({ state }) => state !== 'planned');
  if (!stop) return null;
  const expected = forecast(view.day, now).stops.get(stopKey(ticket.id, index));
  return (
    <>
      <section className="state" data-state={stop.state} aria-live="assertive">
        <h2>{stateWords(stop.state, language)}</h2>
        {(stop.state === 'called' || stop.state === 'serving') && (
          <Where stop={stop} config={config} language={language} />
        )}
        {stop.state === 'waiting' && expected && (
          <p>
            <strong>{say.ahead(expected.ahead)}</strong>
            <br />
            {say.wait}: <strong>{waitRangeText(expected.waitMs, language)}</strong>
          </p>
        )}
      </section>
      <ol className="route">
        {ticket.stops.map((each, place) => (
          <li key={place} aria-current={place === index ? 'step' : undefined}>
            {serviceOf(config, each.serviceId)?.name[language]} · {stateWords(each.state, language)}
          </li>
        ))}
      </ol>
    </>
  );
}

function Where({ stop, config, language }: { stop: Stop; config: BuildingConfig; language: Language }) {
  const counter = config.counters.find(({ id }) => id === stop.counterId);
  const zone = config.zones.find(({ id }) => id === counter?.zoneId);
  const floor = config.floors.find(({ id }) => id === zone?.floorId);
  return (
    <p>
      {words[language].calledTo} <strong className="counter">{counter?.label}</strong>
      <br />
      {zone?.name[language]}, {floor?.name[language]}
    </p>
  );
}

/** Vibrates and sounds at each new call; a phone that may do neither shows it all the same. */
function useCalled(ticket: Ticket | undefined): void {
  const callSeq = ticket?.stops[currentStop(ticket)]?.callSeq ?? null;
  const known = useRef<number | null | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = callSeq;
    if (callSeq === null || before === undefined || before === callSeq) return;
    if ('vibrate' in navigator) navigator.vibrate([400, 200, 400, 200, 400]);
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.frequency.value = 880;
    tone.connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 0.8);
    tone.onended = () => void context.close();
  }, [callSeq]);
}

function Cancel({ token, ticket, language }: { token: string; ticket: Ticket; language: Language }) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const [commandId] = useState(newCommandId);
  const say = words[language];
  const stop = ticket.stops[currentStop(ticket)];
  if (!stop || stop.state === 'serving') return null;
  const cancel = (): void => {
    untilAnswered(() => senderWith({}).send('POST', `/tickets/${token}/cancel`, { commandId })).catch(
      (error: unknown) => {
        if (error instanceof ProblemError)
          setProblem(refusalWords(error.problem.code, language, error.problem.facts ?? {}));
      },
    );
  };
  return asked ? (
    <section>
      <p role="alert">{problem || say.cancelSure}</p>
      <div className="row">
        <button type="button" onClick={() => setAsked(false)}>
          {say.keep}
        </button>
        <button type="button" className="danger" onClick={cancel}>
          {say.cancel}
        </button>
      </div>
    </section>
  ) : (
    <button type="button" className="plain" onClick={() => setAsked(true)}>
      {say.cancel}
    </button>
  );
}
