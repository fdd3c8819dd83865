/** Deliveries that somebody brought, as she is shown them. */
import { deliveryNumber } from '@satuatap/shared/deliveries';
import type { TraceKind } from '../people/person-trace.js';
import { openPart } from './delivery-details.js';
import { deliveriesOfPerson } from './delivery-table.js';

export const deliveryTrace: TraceKind = {
  kind: 'delivery',
  what: { id: 'Kiriman yang diantar', en: 'Deliveries that were brought' },
  read: async (reader, sealing, { buildingId, personId }) =>
    (await deliveriesOfPerson(reader, buildingId, personId)).map((delivery) => {
      const { number, state, parcels, agencyId, recipientId, receivedAt } = delivery;
      const details = openPart(sealing, delivery, 'details', delivery.sealed);
      return {
        at: receivedAt,
        facts: {
          number: deliveryNumber(number),
          state,
          parcels,
          agency: agencyId,
          recipient: recipientId,
          sender: details?.sender ?? null,
          carrier: details?.carrier ?? null,
        },
      };
    }),
  // It still lies there for somebody, without the name of who brought it.
  forget: async (tx, { buildingId, personId }) => {
    const rows = await tx.query(
      'UPDATE delivery SET person_id = NULL, sealed = NULL WHERE building_id = ? AND person_id = ? RETURNING id',
      [buildingId, personId],
    );
    return rows.length;
  },
};
