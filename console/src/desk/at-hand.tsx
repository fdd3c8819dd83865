/** The ticket that the counter has called or serves. */
import { serviceOf, type CallReason, type Stop, type Ticket } from '@satuatap/shared/queue';
import { durationText } from '@satuatap/shared/time';
import { stateWords } from '@satuatap/shared/words';
import { useHall } from '../hall/hall-screen.js';
import { appointmentText } from '../words/appointment.js';
import type { Words } from '../words/index.js';
import { whyText } from '../words/why.js';
import { History } from './history.js';
import { Route } from './route.js';

interface AtHandProps {
  readonly ticket: Ticket;
  readonly stop: Stop;
  /** Why it was called; `null` when this page did not hear of the call: the history tells it then. */
  readonly why: CallReason | null;
}

export function AtHand({ ticket, stop, why }: AtHandProps) {
  const { config, language, say, now } = useHall();
  const service = serviceOf(config, stop.serviceId);
  const priority = config.priorityClasses.find(({ id }) => id === ticket.priority);
  const booked = appointmentText(stop, config, language);
  const since = stop.state === 'serving' ? stop.servingSince : stop.calledAt;
  return (
    <div className="at-hand" data-state={stop.state}>
      <div className="at-hand-head">
        <strong className="number">{ticket.number}</strong>
        <div>
          <p className="service">{service?.name[language]}</p>
          <p>
            <strong>{stateWords(stop.state, language)}</strong> {durationText(now - (since ?? now), language)}
            {stop.state === 'called' && ` · ${say.callNo}${stop.calls} · ${heardText(stop, say)}`}
          </p>
          <p>
            {say.hasWaited} {durationText(stop.waitedMs, language)}
            {service && ` · ${say.promisedAtMost} ${durationText(service.targetMinutes * 60_000, language)}`}
          </p>
          {booked && <p className="tag">◷ {booked}</p>}
          {priority && <p className="tag">★ {priority.name[language]}</p>}
        </div>
      </div>
      {ticket.stops.length > 1 && <Route ticket={ticket} />}
      {why && service && (
        <details className="why">
          <summary>{say.why}</summary>
          {whyText({ why, service, priority: ticket.priority }, config, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
      {service && service.documents.length > 0 && (
        <details>
          <summary>
            {say.documents} · {service.documents.length}
          </summary>
          <ul className="marked">
            {service.documents.map((document) => (
              <li key={document.id}>{document[language]}</li>
            ))}
          </ul>
        </details>
      )}
      <History ticket={ticket} />
    </div>
  );
}

const heardText = ({ heard }: Stop, say: Words): string =>
  heard === null
    ? say.unheard
    : heard === 'silent' || heard === 'skipped'
      ? `⚠ ${say.silent}`
      : `✓ ${say.heard}`;
