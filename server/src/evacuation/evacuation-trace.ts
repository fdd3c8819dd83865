/** Evacuations on whose lists a person was, as she is shown them; the lists themselves name nobody. */
import type { TraceKind } from '../people/person-trace.js';

interface Row {
  readonly started_at: number;
  readonly drill: number;
  readonly outcome: string | null;
}

export const evacuationTrace: TraceKind = {
  kind: 'evacuation',
  what: { id: 'Daftar evakuasi', en: 'Evacuation lists' },
  read: async (reader, _sealing, { buildingId, personId }) => {
    const rows = await reader.read<Row>(
      `SELECT started_at, drill, outcome FROM evacuation
       WHERE building_id = ? AND EXISTS (
         SELECT 1 FROM evacuation_part part, visit
         WHERE part.building_id = evacuation.building_id AND part.evacuation_id = evacuation.id
           AND visit.building_id = part.building_id AND visit.person_id = ?
           AND (part.content LIKE '%"visit/' || visit.id || '"%' OR part.content LIKE '%"visit/' || visit.id || '/%'))
       ORDER BY started_at DESC`,
      [buildingId, personId],
    );
    return rows.map(({ started_at, drill, outcome }) => ({
      at: started_at,
      facts: { drill: drill === 1 ? 'yes' : 'no', outcome },
    }));
  },
  // Who was on a list is known by her visit, which does not know her any more.
  forget: () => Promise.resolve(0),
};
