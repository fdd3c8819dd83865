/** Whatever beside the person's own row speaks of her. Deleting a person goes through all of them. */
import { deliveryTrace } from '../deliveries/delivery-trace.js';
import { evacuationTrace } from '../evacuation/evacuation-trace.js';
import { invitedMailTrace } from '../visits/invited-mail-trace.js';
import { visitTrace } from '../visits/visit-trace.js';
import type { TraceKind } from './person-trace.js';

export const traceKinds: readonly TraceKind[] = [
  visitTrace,
  invitedMailTrace,
  deliveryTrace,
  evacuationTrace,
];
