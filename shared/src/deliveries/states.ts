/** What can be done with a delivery in each state: a table. What is not in it is refused. */
import type { DeliveryState } from '../contract/index.js';

export type DeliveryAct = 'tell' | 'direct' | 'handOver' | 'return';

const acts: Readonly<Record<DeliveryState, Readonly<Partial<Record<DeliveryAct, DeliveryState>>>>> = {
  received: { tell: 'told', direct: 'received', handOver: 'handed-over', return: 'returned' },
  told: { tell: 'told', direct: 'received', handOver: 'handed-over', return: 'returned' },
  'handed-over': {},
  returned: {},
};

/** The state afterwards; `null`: it is over. */
export const deliveryAfter = (state: DeliveryState, act: DeliveryAct): DeliveryState | null =>
  acts[state][act] ?? null;

/** It lies at the front desk. */
export const openDeliveryStates = ['received', 'told'] as const satisfies DeliveryState[];
export const liesHere = (state: DeliveryState): boolean =>
  (openDeliveryStates as readonly DeliveryState[]).includes(state);
