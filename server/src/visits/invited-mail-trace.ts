/** Where a guest was written to, as she is shown it. */
import type { TraceKind } from '../people/person-trace.js';
import { invitedMailContext } from './invited-mail-table.js';

interface Row {
  readonly invitation_id: string;
  readonly sealed: string;
  readonly from_at: number;
}

export const invitedMailTrace: TraceKind = {
  kind: 'invited-mail',
  what: { id: 'Surel undangan', en: 'Mail of invitations' },
  read: async (reader, sealing, { buildingId, personId }) => {
    const rows = await reader.read<Row>(
      `SELECT invitation_id, invited_mail.sealed, from_at FROM invited_mail
       JOIN invitation ON invitation.building_id = invited_mail.building_id AND invitation.id = invitation_id
       WHERE invited_mail.building_id = ? AND person_id = ? ORDER BY from_at, invitation_id`,
      [buildingId, personId],
    );
    return rows.map(({ invitation_id: invitationId, sealed, from_at: at }) => ({
      at,
      facts: {
        email: sealing.open<string>(invitedMailContext({ buildingId, invitationId, personId }), sealed),
      },
    }));
  },
  forget: async (tx, { buildingId, personId }) => {
    const rows = await tx.query(
      'DELETE FROM invited_mail WHERE building_id = ? AND person_id = ? RETURNING person_id',
      [buildingId, personId],
    );
    return rows.length;
  },
};
