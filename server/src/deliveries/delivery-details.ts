/** What of a delivery is personal, or typed in freely: sealed in its row. */
import type { Sealing } from '../personal/sealing.js';
import type { Delivery } from './delivery-table.js';

interface DeliveryDetails {
  readonly sender: string | null;
  readonly carrier: string | null;
}

/** How it left the front desk. */
export interface DeliveryEnd {
  readonly takenBy: string | null;
  /** An SVG path. */
  readonly signature: string | null;
  readonly returnReason: string | null;
}

interface Parts {
  readonly details: DeliveryDetails;
  readonly shelf: string;
  readonly end: DeliveryEnd;
}
type Named = Pick<Delivery, 'buildingId' | 'id'>;

export const sealPart = <Part extends keyof Parts>(
  sealing: Sealing,
  delivery: Named,
  part: Part,
  value: Parts[Part],
): string => sealing.seal(deliveryContext(delivery, part), value);

/** `null`: there is none, or no longer. */
export const openPart = <Part extends keyof Parts>(
  sealing: Sealing,
  delivery: Named,
  part: Part,
  sealed: string | null,
): Parts[Part] | null =>
  sealed === null ? null : sealing.open<Parts[Part]>(deliveryContext(delivery, part), sealed);

export const deliveryContext = ({ buildingId, id }: Named, part: keyof Parts): string =>
  `delivery/${buildingId}/${id}/${part}`;
