/** One ticket, whichever and wherever: its state, its stops, its priority, its history, and what can be done. */
import { currentStop, isLive, type Ticket } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { Frame } from '../../hall/frame.js';
import { useHall } from '../../hall/hall-screen.js';
import { appointmentText } from '../../words/appointment.js';
import { History } from '../history.js';
import { Route } from '../route.js';
import { ServiceSelect } from './service-select.js';

interface DetailsProps {
  readonly ticket: Ticket;
  readonly counterId: string;
  /** Whether this counter may call somebody of its choice now. */
  readonly mayCall: boolean;
  readonly onCancelTicket: () => void;
  readonly onTransfer: () => void;
  readonly onClose: () => void;
}

export function Details(props: DetailsProps) {
  return (
    <Frame title={props.ticket.number} onClose={props.onClose}>
      <TicketFacts {...props} />
    </Frame>
  );
}

function TicketFacts({ ticket, counterId, mayCall, onCancelTicket, onTransfer, onClose }: DetailsProps) {
  const { config, say, act, busy, language } = useHall();
  const ticketId = ticket.id;
  const at = currentStop(ticket);
  const stop = ticket.stops[at] ?? ticket.stops.at(-1);
  const booked = appointmentText(stop, config, language);
  const live = isLive(ticket);
  const one = (label: string, offered: boolean, onAct: () => void) =>
    offered && (
      <button type="button" disabled={busy} onClick={onAct}>
        {label}
      </button>
    );
  const thenClose = (after: () => void) => () => {
    after();
    onClose();
  };
  return (
    <>
      <p>
        <strong>{stop && stateWords(stop.state, language)}</strong>
        {booked && ` · ${booked}`}
      </p>
      <div className="row">
        {one(
          say.callThis,
          mayCall && stop?.state === 'waiting',
          thenClose(() => act({ type: 'callTicket', counterId, ticketId })),
        )}
        {one(say.comesIn, stop?.state === 'booked', () => act({ type: 'checkIn', ticketId }))}
        {one(say.release, stop?.state === 'held', () => act({ type: 'release', ticketId }))}
        {one(say.reinstate, stop?.state === 'missed', () => act({ type: 'reinstate', ticketId }))}
        {one(say.transfer, live && at >= 0, onTransfer)}
        {one(say.cancelTicket, live && stop?.state !== 'serving', onCancelTicket)}
      </div>
      <Route ticket={ticket} onDrop={(index) => act({ type: 'dropStop', ticketId, stop: index })} />
      {live && <AddStop ticket={ticket} here={stop?.serviceId ?? ''} />}
      {live && <Priority ticket={ticket} />}
      <History ticket={ticket} />
      <button type="button" className="quiet" onClick={onClose}>
        {say.close}
      </button>
    </>
  );
}

function AddStop({ ticket, here }: { readonly ticket: Ticket; readonly here: string }) {
  const { say, act, busy } = useHall();
  const [serviceId, setServiceId] = useState('');
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        act({ type: 'addStop', ticketId: ticket.id, serviceId });
        setServiceId('');
      }}
    >
      <label className="field">
        {say.addStop}
        <ServiceSelect value={serviceId} onValue={setServiceId} here={here} />
      </label>
      <button type="submit" disabled={busy || serviceId === ''}>
        {say.addStop}
      </button>
    </form>
  );
}

function Priority({ ticket }: { readonly ticket: Ticket }) {
  const { config, language, say, act, busy } = useHall();
  return (
    <label className="field">
      {say.priority}
      <select
        value={ticket.priority ?? ''}
        disabled={busy}
        onChange={({ target }) =>
          act({
            type: 'setPriority',
            ticketId: ticket.id,
            priority: target.value === '' ? null : target.value,
          })
        }
      >
        <option value="">{say.noPriority}</option>
        {config.priorityClasses.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
