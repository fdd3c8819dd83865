/** Opens a closed counter: for an officer who sits nowhere else, or for oneself. */
import type { Counter } from '@satuatap/shared/queue';
import { AskForm } from '../hall/ask-form.js';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';

interface OpenForProps {
  readonly counter: Counter;
  readonly onClose: () => void;
}

export function OpenFor({ counter, onClose }: OpenForProps) {
  const { view, session, names, say, act } = useHall();
  const sitting = new Set(
    Object.values(view.day.counters).flatMap(({ state, officerId }) =>
      state === 'closed' || officerId === null ? [] : officerId,
    ),
  );
  const free = [...names].filter(([id]) => !sitting.has(id) && id !== session.staffId);
  const open = (form: FormData): void => {
    const officerId = textOf(form, 'officer');
    act({ type: 'openCounter', counterId: counter.id, ...(officerId === '' ? {} : { officerId }) });
    onClose();
  };
  return (
    <AskForm verb={say.openCounter} onSend={open}>
      <label className="field">
        {say.openFor}
        <select name="officer" required={sitting.has(session.staffId)} defaultValue="">
          {sitting.has(session.staffId) ? (
            <option value="" disabled>
              …
            </option>
          ) : (
            <option value="">{say.myself}</option>
          )}
          {free.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </AskForm>
  );
}
