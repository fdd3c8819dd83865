/** What a transfer, a hold and a pause ask for. */
import { currentStop, type Position, type Ticket } from '@satuatap/shared/queue';
import { useEffect, useRef } from 'react';
import { textOf } from './form.js';
import type { HallScreen } from './use-sender.js';
import { words } from './words.js';

function Frame({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}

export function TransferDialog({
  config,
  language,
  sender,
  ticket,
  onClose,
}: HallScreen & { ticket: Ticket; onClose: () => void }) {
  const say = words[language];
  const here = ticket.stops[currentStop(ticket)]?.serviceId;
  const send = (form: FormData): void => {
    const to = { serviceId: textOf(form, 'service') };
    const command = {
      type: 'transfer',
      ticketId: ticket.id,
      to,
      position: form.get('position') as Position,
      comeBack: form.get('back') === 'on',
    } as const;
    void sender.act(command);
    onClose();
  };
  return (
    <Frame title={`${say.transfer} ${ticket.number}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <label>
          {say.to}
          <select name="service" required defaultValue="">
            <option value="" disabled>
              …
            </option>
            {config.agencies.map((agency) => (
              <optgroup key={agency.id} label={agency.short}>
                {config.services
                  .filter((service) => service.agencyId === agency.id && service.id !== here)
                  .map((service) => (
                    <option key={service.id} value={service.id}>
                      {service.name[language]}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          {say.position}
          <select name="position" defaultValue="keep">
            <option value="keep">{say.keep}</option>
            <option value="head">{say.head}</option>
            <option value="tail">{say.tail}</option>
          </select>
        </label>
        <label className="check">
          <input type="checkbox" name="back" /> {say.comeBack}
        </label>
        <div className="row">
          <button type="button" onClick={onClose}>
            {say.cancel}
          </button>
          <button type="submit" className="main">
            {say.transfer}
          </button>
        </div>
      </form>
    </Frame>
  );
}

const holdMinutes = [null, 10, 15, 30, 60] as const;

export function HoldDialog({
  config,
  language,
  sender,
  counterId,
  now,
  onClose,
}: HallScreen & { counterId: string; now: number; onClose: () => void }) {
  const say = words[language];
  const hold = (reason: string, minutes: number | null): void => {
    void sender.act({
      type: 'hold',
      counterId,
      reason,
      until: minutes === null ? null : Math.round(now + minutes * 60_000),
    });
    onClose();
  };
  return (
    <Frame title={say.hold} onClose={onClose}>
      {config.holdReasons.map((reason) => (
        <div key={reason.id} className="row">
          <strong>{reason.name[language]}</strong>
          {holdMinutes.map((minutes) => (
            <button type="button" key={minutes} onClick={() => hold(reason.id, minutes)}>
              {minutes === null ? say.hold : `${minutes} min`}
            </button>
          ))}
        </div>
      ))}
      <button type="button" onClick={onClose}>
        {say.cancel}
      </button>
    </Frame>
  );
}

export function PauseDialog({
  config,
  language,
  sender,
  counterId,
  onClose,
}: HallScreen & { counterId: string; onClose: () => void }) {
  const say = words[language];
  return (
    <Frame title={say.pause} onClose={onClose}>
      <div className="row">
        {config.pauseReasons.map((reason) => (
          <button
            type="button"
            key={reason.id}
            onClick={() => {
              void sender.act({ type: 'pauseCounter', counterId, reason: reason.id });
              onClose();
            }}
          >
            {reason.name[language]}
          </button>
        ))}
      </div>
      <button type="button" onClick={onClose}>
        {say.cancel}
      </button>
    </Frame>
  );
}
