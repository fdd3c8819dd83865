import type { Delivery } from './delivery-table.js';
import type { NoticesSent } from './recipients.js';

/** The delivery once these were put on their way; one of which somebody knows already stays as it is. */
export function toldOf(delivery: Delivery, { mail, push }: NoticesSent, now: number): Delivery {
  if (delivery.toldAt !== null || mail + push === 0) return delivery;
  return { ...delivery, state: 'told', toldAt: now, toldBy: mail > 0 ? 'mail' : 'push' };
}
