/** Where a ticket stands whose code was scanned, as its page on the phone says it. Nothing is done with it here. */
import type { TicketPage } from '@satuatap/shared/contract';
import { forecast, get, isEnded, serviceOf, stopKey, type Day } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { Check, LoaderCircle } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useKiosk } from '../kiosk/kiosk-screen.js';
import { stopAt } from '../phone/stop-at.js';
import { Turn } from '../phone/turn.js';
import { useAnswer } from '../phone/use-answer.js';
import { words as ticketWords } from '../phone/words.js';
import { useBuildingName, whyNotShown } from './of-link.js';
import { Plain } from './plain.js';
import { Scanner } from './scanner.js';
import { scanWords } from './scan-words.js';

interface TicketAnswerProps {
  readonly token: string;
  readonly onDone: () => void;
}

type Named = Pick<TicketPage, 'buildingId' | 'date' | 'ticketId' | 'number'>;

export function TicketAnswer({ token, onDone }: TicketAnswerProps) {
  const { buildingId, view, config, language } = useKiosk();
  const say = scanWords[language];
  const { value, problem, isAway } = useAnswer<TicketPage>(`/tickets/${token}`);
  // Without a line the link itself says which it is; what the kiosk knows of it is public.
  const named: Named | null = value ?? (isAway ? namedBy(token, view.day) : null);
  const isElsewhere = named !== null && named.buildingId !== buildingId;
  const building = useBuildingName(isElsewhere ? named.buildingId : null);
  if (problem) {
    const why = whyNotShown(problem, ticketWords[language], language, config);
    return <Plain title={say.ticket} text={why} onDone={onDone} />;
  }
  if (isElsewhere)
    return <Plain title={say.otherBuilding} text={say.otherBuildingHow(building)} onDone={onDone} />;
  if (named) return <Found named={named} onDone={onDone} />;
  if (isAway) return <Plain title={say.ticket} text={say.notNow} onDone={onDone} />;
  return (
    <main className="message" aria-busy="true">
      <LoaderCircle aria-hidden className="turning" />
      <p role="status">{ticketWords[language].loading}</p>
    </main>
  );
}

interface FoundProps extends Omit<TicketAnswerProps, 'token'> {
  readonly named: Named;
}

/** It moves on with the live view while it is looked at. */
function Found({ named, onDone }: FoundProps) {
  const { view, config, language, now, say: kiosk, onScan } = useKiosk();
  const say = scanWords[language];
  const told = ticketWords[language];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { day } = view;
  const ticket = named.date === day.date ? get(day.tickets, named.ticketId) : undefined;
  const at = ticket ? stopAt(ticket) : -1;
  const stop = ticket?.stops[at];
  const expected =
    (ticket && stop?.state === 'waiting' && forecast(day, now).stops.get(stopKey(ticket.id, at))) || null;
  const names =
    ticket?.stops.map(({ serviceId }) => serviceOf(config, serviceId)?.name[language] ?? '') ?? [];
  const isToCome = stop !== undefined && !isEnded(stop);
  const hints = [
    ...(stop?.state === 'booked' ? [say.bookedHow] : []),
    ...(isToCome ? [say.follow, say.giveUp] : []),
    say.help,
  ];
  return (
    <>
      <header className="hero given">
        <p>{told.yourNumber}</p>
        <h1 ref={title} tabIndex={-1} data-testid="number">
          {named.number}
        </h1>
        <p>
          <Together text={names.join(' → ')} />
        </p>
      </header>
      <main className="issued answer">
        {ticket && stop ? (
          <Turn {...{ ticket, stop, at, view, expected, config, language, now }} />
        ) : (
          <p role="status">{view.state === 'live' ? told.over : say.notNow}</p>
        )}
        <ul>
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
        <div className="row">
          <button type="button" className="main" onClick={onDone}>
            <Check aria-hidden /> {kiosk.done}
          </button>
        </div>
      </main>
      <Scanner onScan={onScan} />
    </>
  );
}

/** By the link alone, of what the kiosk's own view holds. `null`: it holds nothing of it. */
function namedBy(token: string, day: Day): Named | null {
  const [, buildingId = '', date = '', id = ''] =
    /^([a-z0-9-]+)\.(\d{4}-\d\d-\d\d)\.(\d+)\./.exec(token) ?? [];
  if (buildingId !== day.buildingId || date !== day.date) return null;
  const ticket = get(day.tickets, Number(id));
  return ticket ? { buildingId, date, ticketId: ticket.id, number: ticket.number } : null;
}
