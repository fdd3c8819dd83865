/** Why a ticket is held, and until when: it comes back by itself with its waiting time, or when it is released. */
import { atLocal } from '@satuatap/shared/time';
import { useState } from 'react';
import { AskForm } from '../../hall/ask-form.js';
import { Frame } from '../../hall/frame.js';
import { textOf } from '../../hall/form.js';
import { useHall } from '../../hall/hall-screen.js';

interface HoldProps {
  readonly counterId: string;
  readonly number: string;
  readonly onClose: () => void;
}

const minutesOffered = [10, 15, 30, 60] as const;

export function Hold({ counterId, number, onClose }: HoldProps) {
  const { view, config, language, say, now, act } = useHall();
  const [back, setBack] = useState('hand');
  const until = (form: FormData): number | null => {
    if (back === 'hand') return null;
    if (back !== 'at') return Math.round(now) + Number(back) * 60_000;
    return atLocal(view.day.date, textOf(form, 'at'), config.timeZone);
  };
  const hold = (form: FormData): void => {
    act({ type: 'hold', counterId, reason: textOf(form, 'reason'), until: until(form) });
    onClose();
  };
  const choice = (value: string, label: string) => (
    <label key={value} className="check">
      <input
        type="radio"
        name="back"
        value={value}
        checked={back === value}
        onChange={() => setBack(value)}
      />
      {label}
    </label>
  );
  return (
    <Frame title={`${say.hold}: ${number}`} onClose={onClose}>
      <AskForm verb={say.hold} away={say.cancel} onSend={hold} onClose={onClose}>
        <label className="field">
          {say.holdWhy}
          <select name="reason" required>
            {config.holdReasons.map((reason) => (
              <option key={reason.id} value={reason.id}>
                {reason.name[language]}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="stack">
          <legend>{say.holdUntil}</legend>
          {choice('hand', say.byHand)}
          {minutesOffered.map((minutes) => choice(String(minutes), `${minutes} ${say.inMinutes}`))}
          {choice('at', say.atTime)}
          {back === 'at' && <input type="time" name="at" aria-label={say.atTime} required />}
        </fieldset>
      </AskForm>
    </Frame>
  );
}
