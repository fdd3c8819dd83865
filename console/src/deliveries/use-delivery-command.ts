/** A command about a delivery, as a form sends it. */
import { newCommandId } from '@satuatap/shared/client';
import type { DeliveryEntry } from '@satuatap/shared/contract';
import { useRef } from 'react';
import type { FloorRequests } from '../hall/use-floor-requests.js';

/** Sends it unless another is on its way. `onDone` hears the delivery as it is then; a refusal stands at `requests`. */
export function useDeliveryCommand(
  requests: FloorRequests,
  onDone: (delivery: DeliveryEntry) => void,
): (path: string, body: object) => Promise<void> {
  const commandId = useRef(newCommandId());
  return async (path, body) => {
    if (requests.busy) return;
    const done = await requests.ask<DeliveryEntry>('POST', path, { commandId: commandId.current, ...body });
    if (done) onDone(done.answer);
    // Whatever is sent next is another one.
    else commandId.current = newCommandId();
  };
}
