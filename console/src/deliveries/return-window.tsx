/** A delivery goes back, and why. */
import { newCommandId } from '@satuatap/shared/client';
import type { DeliveryEntry } from '@satuatap/shared/contract';
import { useId, useRef } from 'react';
import { AskForm } from '../hall/ask-form.js';
import { textOf } from '../hall/form.js';
import { Frame } from '../hall/frame.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import { words } from '../words/index.js';
import { Suggestions } from './suggestions.js';
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
  const commandId = useRef(newCommandId());
  const listId = useId();
  const send = async (reason: string): Promise<void> => {
    if (requests.busy) return;
    const done = await requests.ask<DeliveryEntry>('POST', `deliveries/${delivery.id}/return`, {
      commandId: commandId.current,
      ...(reason === '' ? {} : { reason }),
    });
    if (done) onReturned(done.answer);
    else commandId.current = newCommandId();
  };
  return (
    <Frame title={`${say.giveBack} ${delivery.number}`} onClose={onClose}>
      <AskForm
        verb={say.giveBack}
        away={words[language].close}
        onSend={(form) => void send(textOf(form, 'reason'))}
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
