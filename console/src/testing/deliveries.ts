/** Deliveries for tests of reception and recipients. */
import type { DeliveryEntry } from '@satuatap/shared/contract';
import { nine } from './visits.js';

export const deliveryOf = (count: number, more: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
  id: String(count),
  number: `K${count}`,
  state: 'received',
  recipientId: 'rina',
  agencyId: 'dukcapil',
  parcels: 1,
  sender: null,
  carrier: null,
  shelf: null,
  receivedAt: nine - 3_600_000,
  toldAt: null,
  toldBy: null,
  remindedAt: null,
  endedAt: null,
  takenBy: null,
  signed: false,
  returnReason: null,
  ...more,
});
