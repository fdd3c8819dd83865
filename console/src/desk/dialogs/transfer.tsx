/** To another service, and there to anyone, to one counter or to one officer; the number stays the same. */
import { servedAt, type Position, type TransferTarget } from '@satuatap/shared/queue';
import { useState } from 'react';
import { AskForm } from '../../hall/ask-form.js';
import { Frame } from '../../hall/frame.js';
import { textOf } from '../../hall/form.js';
import { useHall } from '../../hall/hall-screen.js';
import { ServiceSelect } from './service-select.js';

interface TransferProps {
  readonly counterId: string;
  readonly ticketId: number;
  readonly number: string;
  readonly serviceId: string;
  readonly onClose: () => void;
}

const positions = ['keep', 'head', 'tail'] as const satisfies readonly Position[];

export function Transfer({ counterId, ticketId, number, serviceId, onClose }: TransferProps) {
  const { view, config, names, say, act } = useHall();
  const { day } = view;
  const [to, setTo] = useState('');
  const open = config.counters.filter(
    ({ id }) =>
      id !== counterId &&
      (day.counters[id]?.state ?? 'closed') !== 'closed' &&
      servedAt(day, id).some((served) => served.serviceId === to),
  );
  const officers = open.flatMap(({ id }) => day.counters[id]?.officerId ?? []);
  const send = (form: FormData): void => {
    const [kind, id = ''] = textOf(form, 'who').split(':');
    const target: TransferTarget = {
      serviceId: to,
      ...(kind === 'counter' && { counterId: id }),
      ...(kind === 'officer' && { officerId: id }),
    };
    const position = positions.find((each) => each === textOf(form, 'position')) ?? 'keep';
    act({ type: 'transfer', ticketId, to: target, position, comeBack: form.get('back') === 'on' });
    onClose();
  };
  return (
    <Frame title={`${say.transfer}: ${number}`} onClose={onClose}>
      <AskForm verb={say.transfer} away={say.cancel} onSend={send} onClose={onClose}>
        <label className="field">
          {say.to}
          <ServiceSelect value={to} onValue={setTo} here={serviceId} />
        </label>
        <label className="field">
          {say.who}
          <select key={to} name="who" defaultValue="any">
            <option value="any">{say.anyone}</option>
            <optgroup label={say.counters}>
              {open.map(({ id, label }) => (
                <option key={id} value={`counter:${id}`}>
                  {say.counter} {label}
                </option>
              ))}
            </optgroup>
            <optgroup label={say.officers}>
              {officers.map((id) => (
                <option key={id} value={`officer:${id}`}>
                  {names.get(id) ?? say.someone}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label className="field">
          {say.position}
          <select name="position" defaultValue="keep">
            {positions.map((position) => (
              <option key={position} value={position}>
                {say[position]}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" name="back" /> {say.comeBack}
        </label>
      </AskForm>
    </Frame>
  );
}
