import type { CallReason } from '@satuatap/shared/queue';
import { useEffect, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';

/** Why the counter's newest call was made, with its ticket; `null` before this page has heard of one. */
export function useCallReason(counterId: string): { ticketId: number; why: CallReason } | null {
  const { client } = useHall();
  const [reason, setReason] = useState<{ ticketId: number; why: CallReason } | null>(null);
  useEffect(
    () =>
      client.onEvents((events) => {
        for (const event of events) {
          if (event.type === 'ticket.called' && event.counterId === counterId)
            setReason({ ticketId: event.ticketId, why: event.why });
        }
      }),
    [client, counterId],
  );
  return reason;
}
