/** A ticket that exists: printed first, and only then shown as given; or shown large with its code. */
import type { IssuedTicket } from '@satuatap/shared/contract';
import { ticketPaper } from '@satuatap/shared/paper';
import { forecast, serviceOf, stopKey, waitingPlace } from '@satuatap/shared/queue';
import { freshEstimate, SteadyRanges, waitText } from '@satuatap/shared/wait';
import { Check, Clock, MapPin, Printer, PrinterX, Users, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { Qr } from '@satuatap/shared/qr';
import { Idle } from '../idle.js';
import { useKiosk } from '../kiosk-screen.js';
import { keepPrinted, keptIssue } from './issue.js';
import { Paper } from './paper.js';
import { print, type Printed } from './print.js';
import { printInBrowser } from './print-in-browser.js';

/** Until the warning; longer when the screen is the only ticket that there is. */
const quietMs: Readonly<Record<Printed, number>> = { server: 15_000, browser: 30_000, not: 60_000 };

interface IssuedProps {
  readonly ticket: IssuedTicket;
  readonly serviceIds: readonly string[];
  readonly patient: boolean;
  /** What is to be said of it besides. */
  readonly note?: string | undefined;
  readonly onDone: () => void;
}

export function Issued({ ticket, serviceIds, patient, note, onDone }: IssuedProps) {
  const { buildingId, token, language, view, config, say } = useKiosk();
  // Loaded again after the paper came out, it prints no second one by itself.
  const [printed, setPrinted] = useState<Printed | null>(() => keptIssue()?.printed ?? null);
  const [printing, setPrinting] = useState(false);
  const begun = useRef(printed !== null);

  const expected = forecast(view.day, view.day.at).stops.get(stopKey(ticket.ticketId, 0));
  const service = serviceOf(config, serviceIds[0] ?? '');
  const estimate = freshEstimate(view, ticket.ticketId, service?.id ?? '', expected, view.day.at);
  const [ranges] = useState(() => new SteadyRanges());
  const wait = expected ? waitText(estimate, language, { ranges, key: '' }) : '';
  const place = service ? waitingPlace(config, service.id) : null;
  const paper = ticketPaper(
    view.day,
    {
      id: ticket.ticketId,
      number: ticket.number,
      issuedAt: ticket.issuedAt,
      stops: serviceIds.map((serviceId) => ({ serviceId })),
    },
    language,
    view.day.at,
    view.state === 'live' ? view.forecast : null,
  );
  const aloud = (): void =>
    void import('./aloud.js').then(({ sayTicket }) =>
      sayTicket({ number: ticket.number, service: service?.name[language] ?? '', wait }, language),
    );

  const printIt = (): void => {
    setPrinting(true);
    void print(buildingId, token, ticket.ticketId, language).then((how) => {
      keepPrinted(how);
      // The browser prints what the page holds: the paper must be in it.
      flushSync(() => {
        setPrinted(how);
        setPrinting(false);
      });
      if (how === 'browser') printInBrowser();
      aloud();
    });
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    printIt();
  });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [printed]);

  if (printed === null) {
    return (
      <main className="message" aria-busy="true">
        <Printer aria-hidden className="beating" />
        <p role="status">{say.printing}</p>
      </main>
    );
  }
  return (
    <>
      <header className="hero given">
        <p>{say.yourNumber}</p>
        <h1 ref={title} tabIndex={-1} data-testid="number">
          {ticket.number}
        </h1>
        <p>{paper?.services.join(' → ')}</p>
        {note !== undefined && <p role="status">{note}</p>}
      </header>
      <main className="issued" data-printed={printed}>
        <p role="status" className="outcome">
          <Outcome printed={printed} printing={printing} />
        </p>
        <div className="where">
          <ul className="facts">
            {place && (
              <li>
                <MapPin aria-hidden />
                <span>
                  {say.where} <strong>{place.zone.name[language]}</strong>, {place.floor?.name[language]}
                </span>
              </li>
            )}
            {expected && (
              <>
                <li>
                  <Users aria-hidden />
                  <strong>{say.ahead(expected.ahead)}</strong>
                </li>
                <li>
                  <Clock aria-hidden />
                  <span>
                    {say.wait}: <strong>{wait}</strong>
                  </span>
                </li>
              </>
            )}
          </ul>
          <figure>
            <Qr text={ticket.url} label={say.scan} />
            <figcaption>{say.scan}</figcaption>
          </figure>
        </div>
        <div className="row">
          <button type="button" disabled={printing} onClick={printIt}>
            <Printer aria-hidden /> {say.reprint}
          </button>
          <button type="button" onClick={aloud}>
            <Volume2 aria-hidden /> {say.hear}
          </button>
          <button type="button" className="main" onClick={onDone}>
            <Check aria-hidden /> {say.done}
          </button>
        </div>
        {paper && createPortal(<Paper paper={paper} url={ticket.url} />, document.body)}
        <Idle language={language} patient={patient} quietMs={quietMs[printed]} onIdle={onDone} />
      </main>
    </>
  );
}

/** Only the network printer tells that paper came out; the browser just hands it on. */
function Outcome({ printed, printing }: { printed: Printed; printing: boolean }) {
  const { say } = useKiosk();
  if (printing) {
    return (
      <>
        <Printer aria-hidden /> <span>{say.printing}</span>
      </>
    );
  }
  const text = { server: say.printed, browser: say.sentToPrint, not: say.notPrinted }[printed];
  return (
    <>
      {printed === 'not' ? <PrinterX aria-hidden /> : <Printer aria-hidden />} <span>{text}</span>
    </>
  );
}
