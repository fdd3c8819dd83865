/** How long visits know who came; how many came when, to whom and for what is kept. */
import type { RetentionKind } from '../retention/retention-kind.js';

const visit = { table: 'visit', key: ['id'] } as const;
const over = 'coalesce(left_at, arrived_at, expected_at, 0) < ?';

export const visitsRetention: readonly RetentionKind[] = [
  {
    kind: 'visit.identity',
    what: { id: 'Sidik nomor identitas pada kunjungan', en: 'Traces of identity numbers on visits' },
    days: ({ identity }) => identity,
    ...visit,
    due: `identity_hash IS NOT NULL AND ${over}`,
    becomes: { set: 'identity_hash = NULL' },
  },
  {
    kind: 'visit',
    what: { id: 'Siapa yang berkunjung', en: 'Who came on a visit' },
    days: ({ visits }) => visits,
    ...visit,
    due: `(person_id IS NOT NULL OR sealed IS NOT NULL OR phone_hash IS NOT NULL OR undo IS NOT NULL) AND ${over}`,
    becomes: { set: 'person_id = NULL, sealed = NULL, phone_hash = NULL, undo = NULL' },
  },
  {
    kind: 'invitation',
    what: { id: 'Catatan pada undangan', en: 'Notes on invitations' },
    days: ({ visits }) => visits,
    table: 'invitation',
    key: ['id'],
    due: 'sealed IS NOT NULL AND ends_at < ?',
    becomes: { set: 'sealed = NULL' },
  },
  {
    kind: 'invited-mail',
    what: { id: 'Alamat surel tamu undangan', en: 'Mail addresses of invited guests' },
    days: () => 0,
    table: 'invited_mail',
    key: ['invitation_id', 'person_id'],
    due: 'ends_at < ?',
    becomes: 'deleted',
  },
  {
    kind: 'visit-command',
    what: { id: 'Jejak perintah kunjungan', en: 'Traces of commands about visits' },
    days: ({ visits }) => Math.min(visits, 7),
    table: 'visit_command',
    key: ['command_id'],
    due: 'at < ?',
    becomes: 'deleted',
  },
];
