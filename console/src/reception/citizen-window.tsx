/** A citizen who queues and must see an officer: her ticket's number, and then the visitor's form. */
import { ticketByNumber } from '@satuatap/shared/queue';
import { useState } from 'react';
import { AskForm } from '../hall/ask-form.js';
import { textOf } from '../hall/form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { words } from '../words/index.js';
import type { TicketOfCitizen } from './walk-in.js';
import { receptionWords } from './words.js';

interface CitizenWindowProps {
  readonly onFound: (ticket: TicketOfCitizen) => void;
  readonly onClose: () => void;
}

export function CitizenWindow({ onFound, onClose }: CitizenWindowProps) {
  const { view, language } = useHall();
  const say = receptionWords[language];
  const [isUnknown, setIsUnknown] = useState(false);
  return (
    <Frame title={say.citizen} onClose={onClose}>
      <AskForm
        verb={say.citizenFind}
        away={words[language].cancel}
        onSend={(form) => {
          const ticket = ticketByNumber(view.day, textOf(form, 'number'));
          setIsUnknown(!ticket);
          if (ticket) onFound({ id: ticket.id, number: ticket.number });
        }}
        onClose={onClose}
      >
        <p>{say.citizenWhy}</p>
        <label className="field">
          {say.citizenNumber}
          <input name="number" required data-first="" maxLength={12} autoComplete="off" />
        </label>
        <p role="alert">{isUnknown && say.citizenUnknown}</p>
      </AskForm>
    </Frame>
  );
}
