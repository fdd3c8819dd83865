/** What can be taken back: the last thing that was done with a delivery, and how it was before. */
import type { DeliveryAct } from '@satuatap/shared/deliveries';
import type { Delivery } from './delivery-table.js';

const kept = [
  'state',
  'recipientId',
  'agencyId',
  'toldAt',
  'toldBy',
  'remindAt',
  'remindedAt',
  'endedAt',
  'endedDate',
] as const satisfies readonly (keyof Delivery)[];

export interface LastAct {
  readonly act: DeliveryAct;
  /** The account. */
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly before: Pick<Delivery, (typeof kept)[number]>;
}

/** The delivery as it is afterwards, which remembers how it was. */
export function withLastAct(before: Delivery, after: Delivery, act: Omit<LastAct, 'before'>): Delivery {
  const asItWas = Object.fromEntries(kept.map((name) => [name, before[name]]));
  return { ...after, undo: JSON.stringify({ ...act, before: asItWas }) };
}

export const lastActOf = ({ undo }: Pick<Delivery, 'undo'>): LastAct | null =>
  undo === null ? null : (JSON.parse(undo) as LastAct);
