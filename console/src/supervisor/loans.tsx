/** What a counter helps out with by a loan, and one more. */
import { lentAt, servedAt, serviceOf, type Counter } from '@satuatap/shared/queue';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { ServiceOptions } from '../hall/service-options.js';

interface LoansProps {
  readonly counter: Counter;
  /** After an act, whose way back is on the page behind the window. */
  readonly onClose: () => void;
}

export function Loans({ counter, onClose }: LoansProps) {
  const { view, config, language, say, act, busy } = useHall();
  const [serviceId, setServiceId] = useState('');
  const counterId = counter.id;
  const lent = lentAt(view.day, counterId);
  const given = new Set(servedAt(view.day, counterId).map((served) => served.serviceId));
  const others = config.services.filter(({ id }) => !given.has(id));
  return (
    <fieldset className="stack">
      <legend>{say.lend}</legend>
      {lent.map((id) => {
        const name = serviceOf(config, id)?.name[language] ?? id;
        return (
          <p key={id} className="row spread">
            <span>{name}</span>
            <button
              type="button"
              disabled={busy}
              aria-label={`${say.endLoan}: ${name}`}
              onClick={() => {
                act({ type: 'endLoan', counterId, serviceId: id });
                onClose();
              }}
            >
              {say.endLoan}
            </button>
          </p>
        );
      })}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          act({ type: 'lendCounter', counterId, serviceId });
          onClose();
        }}
      >
        <label className="field">
          {say.lendFor}
          <select required value={serviceId} onChange={({ target }) => setServiceId(target.value)}>
            <option value="" disabled>
              …
            </option>
            <ServiceOptions services={others} />
          </select>
        </label>
        <button type="submit" disabled={busy || serviceId === ''}>
          {say.lendCounter}
        </button>
      </form>
    </fieldset>
  );
}
