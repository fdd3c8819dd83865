/** How long deliveries know who sent and took them; how many came when, and for which agency, is kept. */
import type { RetentionKind } from '../retention/retention-kind.js';

const delivery = { table: 'delivery', key: ['id'] } as const;

export const deliveriesRetention: readonly RetentionKind[] = [
  {
    kind: 'delivery',
    what: { id: 'Pengirim dan pengambil kiriman', en: 'Who sent and who took deliveries' },
    days: ({ deliveries }) => deliveries,
    ...delivery,
    due: `(sealed IS NOT NULL OR end_sealed IS NOT NULL OR person_id IS NOT NULL OR undo IS NOT NULL)
      AND coalesce(ended_at, received_at) < ?`,
    becomes: { set: 'sealed = NULL, end_sealed = NULL, person_id = NULL, undo = NULL' },
  },
  {
    // Needed as long as it lies there.
    kind: 'delivery.shelf',
    what: { id: 'Tempat kiriman', en: 'Where deliveries lay' },
    days: ({ deliveries }) => deliveries,
    ...delivery,
    due: 'shelf_sealed IS NOT NULL AND ended_at < ?',
    becomes: { set: 'shelf_sealed = NULL' },
  },
  {
    kind: 'delivery-command',
    what: { id: 'Jejak perintah kiriman', en: 'Traces of commands about deliveries' },
    days: ({ deliveries }) => Math.min(deliveries, 7),
    table: 'delivery_command',
    key: ['command_id'],
    due: 'at < ?',
    becomes: 'deleted',
  },
];
