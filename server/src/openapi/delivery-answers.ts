/** The answers about deliveries. */
import { deliveryStates, deliveryTellings } from '@satuatap/shared/contract';
import {
  flag,
  maybeMoment,
  maybeText,
  moment,
  object,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

export const deliveryAnswers: Readonly<Record<string, Schema>> = {
  DeliveryEntry: object({
    id: text,
    number: text,
    state: oneOf(...deliveryStates),
    recipientId: maybeText,
    agencyId: text,
    parcels: whole,
    sender: maybeText,
    carrier: maybeText,
    shelf: maybeText,
    receivedAt: moment,
    toldAt: maybeMoment,
    toldBy: orNull({ type: 'string', enum: [...deliveryTellings, null] }),
    remindedAt: maybeMoment,
    endedAt: maybeMoment,
    takenBy: maybeText,
    signed: flag,
    returnReason: maybeText,
  }),
  DeliverySignature: object({ takenBy: text, signature: text, at: moment }),
};
