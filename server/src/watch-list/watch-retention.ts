/** An entry that has expired matches nobody any more, and goes some days later. */
import type { RetentionKind } from '../retention/retention-kind.js';

export const watchRetention: readonly RetentionKind[] = [
  {
    kind: 'watch-list',
    what: { id: 'Catatan daftar pantau yang berakhir', en: 'Watch list entries that expired' },
    days: ({ watchList }) => watchList,
    table: 'watch_entry',
    key: ['id'],
    due: 'expires_at < ?',
    becomes: 'deleted',
  },
  {
    kind: 'watch-list.signs',
    what: { id: 'Ciri pada catatan yang berakhir', en: 'What such entries were recognised by' },
    days: ({ watchList }) => watchList,
    table: 'watch_hash',
    key: ['hash', 'entry_id'],
    due: `NOT EXISTS (SELECT 1 FROM watch_entry WHERE watch_entry.building_id = watch_hash.building_id
      AND watch_entry.id = watch_hash.entry_id AND watch_entry.expires_at >= ?)`,
    becomes: 'deleted',
  },
  {
    kind: 'watch-list.hits',
    what: { id: 'Kecocokan dengan daftar pantau', en: 'Matches with the watch list' },
    days: ({ visits }) => visits,
    table: 'watch_hit',
    key: ['visit_id', 'entry_id'],
    due: 'at < ?',
    becomes: 'deleted',
  },
];
