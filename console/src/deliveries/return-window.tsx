/** A delivery goes back, and why. */
import type { DeliveryEntry } from '@satuatap/shared/contract';
import { useId } from 'react';
import { AskForm } from '../hall/ask-form.js';
import { textOf } from '../hall/form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import { words } from '../words/index.js';
import { Suggestions } from './suggestions.js';
import { useDeliveryCommand } from './use-delivery-command.js';
import { deliveryWords } from './words.js';

interface ReturnWindowProps {
  readonly delivery: DeliveryEntry;
  readonly requests: FloorRequests;
  readonly onReturned: (delivery: DeliveryEntry) => void;
  readonly onClose: () => void;
}

export function ReturnWindow({ delivery, requests, onReturned, onClose }: ReturnWindowProps) {
  const { language } = useHall();
  const say = deliveryWords[language];
  const listId = useId();
  const send = useDeliveryCommand(requests, onReturned);
  const giveBack = (reason: string): Promise<void> =>
    send(`deliveries/${delivery.id}/return`, reason === '' ? {} : { reason });
  return (
    <Frame title={`${say.giveBack} ${delivery.number}`} onClose={onClose}>
      <AskForm
        verb={say.giveBack}
        away={words[language].close}
        onSend={(form) => void giveBack(textOf(form, 'reason'))}
        onClose={onClose}
      >
        <label className="field">
          {say.reason}
          <input name="reason" data-first="" maxLength={200} autoComplete="off" list={listId} />
        </label>
        <Suggestions id={listId} texts={say.reasons} />
        <ProblemLine problem={requests.problem} />
      </AskForm>
    </Frame>
  );
}
