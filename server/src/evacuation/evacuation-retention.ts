/** How long it is kept who was on the list and what wardens wrote; an evacuation's numbers stay. */
import type { RetentionKind } from '../retention/retention-kind.js';

export const evacuationRetention: readonly RetentionKind[] = [
  {
    kind: 'evacuation',
    what: { id: 'Daftar orang pada evakuasi', en: 'Lists of people in evacuations' },
    days: ({ evacuation }) => evacuation,
    table: 'evacuation_part',
    key: ['evacuation_id', 'id'],
    due: `EXISTS (SELECT 1 FROM evacuation ended WHERE ended.building_id = evacuation_part.building_id
            AND ended.id = evacuation_part.evacuation_id AND ended.ended_at < ?)`,
    becomes: 'deleted',
  },
];
