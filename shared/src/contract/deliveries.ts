/**
 * Deliveries: what is handed in at the front desk for somebody in the building. Names stand in these answers only; the
 * live view tells by `news` that `deliveries` changed.
 *
 *   GET  /buildings/:id/deliveries?date=               -> DeliveryEntry[]   reception all; others those that concern them
 *   POST /buildings/:id/deliveries                     ReceiveDeliveryBody -> DeliveryEntry (201)   reception
 *   POST /buildings/:id/deliveries/:deliveryId/told    CommandBody -> DeliveryEntry      reception, recipient, secretary
 *   POST /buildings/:id/deliveries/:deliveryId/direct  DirectDeliveryBody -> DeliveryEntry          reception
 *   POST /buildings/:id/deliveries/:deliveryId/hand-over  HandOverBody -> DeliveryEntry             reception
 *   POST /buildings/:id/deliveries/:deliveryId/return  ReturnDeliveryBody -> DeliveryEntry          reception
 *   POST /buildings/:id/deliveries/:deliveryId/undo    CommandBody -> DeliveryEntry                 who did it
 *   GET  /buildings/:id/deliveries/:deliveryId/signature  -> DeliverySignature   reception, recipient, secretary
 */
import type { CommandBody } from './api.js';

/**
 * `received`: lies at the front desk, and nobody knows. `told`: whom it is for knows, or was written to. `handed-over`:
 * somebody took it, and signed. `returned`: refused, or taken back.
 */
export const deliveryStates = ['received', 'told', 'handed-over', 'returned'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * `mail`, `push`: a notice was put on its way, to her address or her browser. `screen`: she said herself that she
 * knows. `secretary`: her agency's secretary knows. `reception`: the front desk told her.
 */
export const deliveryTellings = ['mail', 'push', 'screen', 'secretary', 'reception'] as const;
export type DeliveryTelling = (typeof deliveryTellings)[number];

/** One of `recipientId`, an officer, and `agencyId`, where the officer is not known. */
export interface DirectDeliveryBody extends CommandBody {
  readonly recipientId?: string;
  readonly agencyId?: string;
}

export interface ReceiveDeliveryBody extends DirectDeliveryBody {
  readonly sender?: string;
  readonly carrier?: string;
  /** 1 without. */
  readonly parcels?: number;
  /** Where it lies. */
  readonly shelf?: string;
  /** The visit of whoever brought it, if she was signed in: then it stands among what is kept of her. */
  readonly visitId?: string;
}

/** `signature`: an SVG path of at most 15,000 characters, where the building wants one. */
export interface HandOverBody extends CommandBody {
  readonly takenBy: string;
  readonly signature?: string;
}

export interface ReturnDeliveryBody extends CommandBody {
  readonly reason?: string;
}

/** Without a date those that lie there, and those that went today; with one those that came or went on that day. */
export interface DeliveriesQuery {
  readonly date?: string;
}

export interface DeliveryEntry {
  readonly id: string;
  /** What stands on the parcel: `K12`, of the building. */
  readonly number: string;
  readonly state: DeliveryState;
  readonly recipientId: string | null;
  readonly agencyId: string;
  readonly parcels: number;
  /** `null`: nobody said, or the retention is over; so it is with all that can be read here. */
  readonly sender: string | null;
  readonly carrier: string | null;
  readonly shelf: string | null;
  /** Epoch ms; so are the others. */
  readonly receivedAt: number;
  readonly toldAt: number | null;
  readonly toldBy: DeliveryTelling | null;
  /** When she was reminded last. */
  readonly remindedAt: number | null;
  /** When it was handed over, or returned. */
  readonly endedAt: number | null;
  readonly takenBy: string | null;
  readonly signed: boolean;
  readonly returnReason: string | null;
}

export interface DeliverySignature {
  readonly takenBy: string;
  /** An SVG path in a box of 600 by 200. */
  readonly signature: string;
  readonly at: number;
}
