/** One line: the counters that help out with it by a loan, and who waits in it, to be moved or preferred. */
import { lentAt, servedAt, type Service } from '@satuatap/shared/queue';
import { useState } from 'react';
import { Transfer } from '../desk/dialogs/transfer.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { LineTickets, type LineTicket } from './line-tickets.js';

interface LineWindowProps {
  readonly service: Service;
  /** After an act too, whose way back is on the page behind the window. */
  readonly onClose: () => void;
}

export function LineWindow({ service, onClose }: LineWindowProps) {
  const { language, say } = useHall();
  const [moving, setMoving] = useState<LineTicket | null>(null);
  if (moving)
    return (
      <Transfer
        key={moving.ticketId}
        counterId=""
        ticketId={moving.ticketId}
        number={moving.number}
        serviceId={service.id}
        onClose={() => setMoving(null)}
      />
    );
  return (
    <Frame wide title={service.name[language]} onClose={onClose}>
      <Lenders service={service} onClose={onClose} />
      <LineTickets service={service} onMove={setMoving} onClose={onClose} />
      <button type="button" className="quiet" onClick={onClose}>
        {say.close}
      </button>
    </Frame>
  );
}

function Lenders({ service, onClose }: LineWindowProps) {
  const { view, config, say, names, act, busy } = useHall();
  const [counterId, setCounterId] = useState('');
  const { day } = view;
  const officerAt = (id: string): string => names.get(day.counters[id]?.officerId ?? '') ?? say.someone;
  const lending = config.counters.filter(({ id }) => lentAt(day, id).includes(service.id));
  const others = config.counters.filter(
    ({ id }) =>
      (day.counters[id]?.state ?? 'closed') !== 'closed' &&
      !servedAt(day, id).some(({ serviceId }) => serviceId === service.id),
  );
  return (
    <fieldset className="stack">
      <legend>{say.lendToLine}</legend>
      {lending.map(({ id, label }) => (
        <p key={id} className="row spread">
          <span>
            {say.counter} {label}
          </span>
          <button
            type="button"
            disabled={busy}
            aria-label={`${say.endLoan}: ${say.counter} ${label}`}
            onClick={() => {
              act({ type: 'endLoan', counterId: id, serviceId: service.id });
              onClose();
            }}
          >
            {say.endLoan}
          </button>
        </p>
      ))}
      {others.length === 0 ? (
        <p className="quiet-text">{say.noneToLend}</p>
      ) : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            act({ type: 'lendCounter', counterId, serviceId: service.id });
            onClose();
          }}
        >
          <label className="field">
            {say.counter}
            <select required value={counterId} onChange={({ target }) => setCounterId(target.value)}>
              <option value="" disabled>
                …
              </option>
              {others.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label} · {officerAt(id)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={busy || counterId === ''}>
            {say.lendCounter}
          </button>
        </form>
      )}
    </fieldset>
  );
}
