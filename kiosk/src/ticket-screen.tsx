/** The ticket: asked for once, printed, shown large with its code. */
import { ProblemError } from '@satuatap/shared/client';
import type { IssuedTicket, Problem } from '@satuatap/shared/contract';
import type { LiveView } from '@satuatap/shared/live';
import { forecast, serviceOf, stopKey, type BuildingConfig, type Language } from '@satuatap/shared/queue';
import { waitRangeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useCallback, useEffect, useRef, useState } from 'react';
import { beginIssue, issue, pendingIssue, print, type Printed } from './issue.js';
import { printInBrowser } from './print-in-browser.js';
import { Qr } from './qr.js';
import { words } from './words.js';

const shownMs = 15_000;

interface TicketScreenProps {
  readonly buildingId: string;
  readonly token: string;
  readonly language: Language;
  readonly view: LiveView;
  readonly config: BuildingConfig;
  readonly serviceIds: readonly string[];
  readonly priority: string | null;
  readonly onDone: () => void;
}

export function TicketScreen(props: TicketScreenProps) {
  const { buildingId, token, language, config, serviceIds, priority, onDone } = props;
  const say = words[language];
  const [ticket, setTicket] = useState<IssuedTicket | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState(false);
  const begun = useRef(false);
  useEffect(() => {
    // A page that is built twice, or loaded again, still asks once.
    if (begun.current) return;
    begun.current = true;
    const body = pendingIssue() ?? beginIssue(serviceIds, priority, language);
    issue(buildingId, token, body, () => setWaiting(true)).then(setTicket, (error: unknown) => {
      if (error instanceof ProblemError) setProblem(error.problem);
    });
  }, [buildingId, token, serviceIds, priority, language]);
  if (problem) {
    return (
      <main className="issued">
        <p role="alert" className="banner">
          {refusalWords(problem.code, language, problem.facts ?? {}, config)}
        </p>
        <button type="button" className="main" onClick={onDone}>
          {say.start}
        </button>
      </main>
    );
  }
  if (!ticket) {
    return (
      <main className="issued" aria-busy="true">
        <p role="status">{waiting ? say.stillSending : say.sending}</p>
      </main>
    );
  }
  return <Issued {...props} ticket={ticket} />;
}

/** Only the network printer tells that paper came out; the browser just hands it on. */
const outcomeWords = (printed: Printed, language: Language): string =>
  ({
    server: words[language].printed,
    browser: words[language].sentToPrint,
    not: words[language].notPrinted,
  })[printed];

function Issued({
  buildingId,
  token,
  language,
  view,
  config,
  serviceIds,
  onDone,
  ticket,
}: TicketScreenProps & { ticket: IssuedTicket }) {
  const say = words[language];
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [turn, setTurn] = useState(0);
  const url = `${location.origin}${ticket.path}`;
  const service = serviceOf(config, serviceIds[0] ?? '');
  const expected = forecast(view.day, view.day.at).stops.get(stopKey(ticket.ticketId, 0));
  const zone = config.zones.find(({ id }) =>
    config.counters.some(
      (counter) =>
        counter.zoneId === id &&
        counter.services.some((each) => each.serviceId === service?.id && each.rank === 'own'),
    ),
  );
  const floor = config.floors.find(({ id }) => id === zone?.floorId);

  const printIt = useCallback(async () => {
    setPrinted(null);
    const how = await print(buildingId, token, ticket.ticketId, language);
    if (how === 'browser') printInBrowser();
    setPrinted(how);
  }, [buildingId, token, ticket.ticketId, language]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void printIt();
  }, [printIt]);
  useEffect(() => {
    const timer = setTimeout(onDone, shownMs);
    return () => clearTimeout(timer);
  }, [onDone, turn, printed]);

  const lines = expected ? `${say.ahead(expected.ahead)} · ${waitRangeText(expected.waitMs, language)}` : '';
  return (
    <main className="issued">
      <p>{say.yourNumber}</p>
      <h1 data-testid="number">{ticket.number}</h1>
      <p className="facts">{service?.name[language]}</p>
      <p>{lines}</p>
      <p>
        {say.where}: <strong>{zone?.name[language]}</strong>, {floor?.name[language]}
      </p>
      <Qr text={url} label={say.scan} />
      <p>{say.scan}</p>
      <p role="status" className={printed === 'not' ? 'banner' : ''}>
        {printed === null ? say.printing : outcomeWords(printed, language)}
      </p>
      <div className="row">
        <button type="button" onClick={() => void printIt().then(() => setTurn(turn + 1))}>
          {say.reprint}
        </button>
        <button type="button" className="main" onClick={onDone}>
          {say.done}
        </button>
      </div>
      <article className="paper" aria-hidden="true">
        <p>{config.name}</p>
        <p>{config.agencies.find(({ id }) => id === service?.agencyId)?.short}</p>
        <p>{service?.name[language]}</p>
        <strong>{ticket.number}</strong>
        <p>
          {new Date(ticket.issuedAt).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', {
            timeZone: config.timeZone,
          })}
        </p>
        <p>{lines}</p>
        <Qr text={url} label="" />
        <ul>
          {service?.documents.map((each) => (
            <li key={each.id}>{each[language]}</li>
          ))}
        </ul>
      </article>
    </main>
  );
}
