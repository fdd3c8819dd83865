/** Visits, as the person whom they speak of is shown them. */
import type { TraceKind } from '../people/person-trace.js';
import { forgetHits } from '../watch-list/watch-table.js';
import { openDetails } from './visit-details.js';
import { insideCondition, visitsOfPerson } from './visit-table.js';

export const visitTrace: TraceKind = {
  kind: 'visit',
  what: { id: 'Kunjungan', en: 'Visits' },
  isInside: async (reader, { buildingId, personId }) => {
    const rows = await reader.read(
      `SELECT id FROM visit WHERE building_id = ? AND person_id = ? AND ${insideCondition}`,
      [buildingId, personId],
    );
    return rows.length > 0;
  },
  read: async (reader, sealing, { buildingId, personId }) =>
    (await visitsOfPerson(reader, buildingId, personId)).map((visit) => {
      const { date, number, state, people, purposeId, hostId, agencyId, ticketNumber, badgeAt, leftAt } =
        visit;
      const { plate, belongings, declineReason } = openDetails(sealing, visit);
      return {
        at: visit.arrivedAt ?? visit.expectedAt,
        facts: {
          date,
          number,
          state,
          people,
          purpose: purposeId,
          agency: agencyId,
          host: hostId,
          ticket: ticketNumber,
          badge: badgeAt === null ? null : new Date(badgeAt).toISOString(),
          left: leftAt === null ? null : new Date(leftAt).toISOString(),
          plate,
          belongings,
          declined: declineReason,
        },
      };
    }),
  // The visit itself is counted on, without a name.
  forget: async (tx, { buildingId, personId }) => {
    // Not counted: reception need not know whether there was any.
    await forgetHits(tx, buildingId, personId);
    const rows = await tx.query(
      `UPDATE visit SET person_id = NULL, sealed = NULL, phone_hash = NULL, identity_hash = NULL, undo = NULL
       WHERE building_id = ? AND person_id = ? RETURNING id`,
      [buildingId, personId],
    );
    return rows.length;
  },
};
