/** Today's messages that concern whoever asks, read again whenever something changed on the floor. */
import { senderWith, untilAnswered } from '@satuatap/shared/client';
import type { DeskMessage } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';
import { useHall } from './hall-screen.js';

const door = senderWith({});

/** @param wanted what must be known: a new value asks anew, an empty one does not ask */
export function useDeskMessages(wanted: string): readonly DeskMessage[] {
  const { config } = useHall();
  const [messages, setMessages] = useState<readonly DeskMessage[]>([]);
  useEffect(() => {
    if (wanted === '') return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    untilAnswered(() => door.send<DeskMessage[]>('GET', `/buildings/${config.id}/messages`), { signal }).then(
      (list) => {
        if (!signal.aborted) setMessages(list);
      },
      // Refused, as after the session's end: what was known stays until something changes again.
      () => {},
    );
    return () => controller.abort();
  }, [config.id, wanted]);
  return messages;
}
