/** A short message to the desks of these counters. */
import { newCommandId } from '@satuatap/shared/client';
import { longestMessage, type DeskMessageBody } from '@satuatap/shared/contract';
import type { Counter } from '@satuatap/shared/queue';
import { useState } from 'react';
import { AskForm } from '../hall/ask-form.js';
import { Frame } from '../hall/frame.js';
import { textOf } from '../hall/form.js';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';

interface MessageWindowProps {
  readonly counters: readonly Counter[];
  readonly onClose: () => void;
}

export function MessageWindow({ counters, onClose }: MessageWindowProps) {
  const { say } = useHall();
  const requests = useFloorRequests();
  // The same until it has gone: pressed twice it is one message.
  const [id] = useState(newCommandId);
  const send = async (form: FormData): Promise<void> => {
    const text = textOf(form, 'text');
    if (text === '' || requests.busy) return;
    const body: DeskMessageBody = { id, counterIds: counters.map((counter) => counter.id), text };
    if (await requests.ask('POST', 'messages', body)) onClose();
  };
  return (
    <Frame
      title={`${say.messageTo} ${say.counter.toLowerCase()} ${counters.map(({ label }) => label).join(', ')}`}
      onClose={onClose}
    >
      <p className="quiet-text">{say.messageHint}</p>
      <AskForm verb={say.sendMessage} away={say.cancel} onSend={(form) => void send(form)} onClose={onClose}>
        <label className="field">
          {say.messageText}
          <input name="text" required maxLength={longestMessage} autoComplete="off" data-first />
        </label>
      </AskForm>
      <ProblemLine problem={requests.problem} />
    </Frame>
  );
}
