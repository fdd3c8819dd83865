/** How long persons are kept: photo and identity number go first, who wants to be known again stays longest. */
import type { RetentionKind } from '../retention/retention-kind.js';

const person = { table: 'person', key: ['id'] } as const;
/** A visit lets go of its person when its own time is over, and one that is expected has not begun. */
const unvisited = `NOT EXISTS (SELECT 1 FROM visit WHERE visit.building_id = person.building_id AND visit.person_id = person.id)`;

export const peopleRetention: readonly RetentionKind[] = [
  {
    kind: 'person.photo',
    what: { id: 'Foto tamu', en: "Visitors' photos" },
    days: ({ photo }) => photo,
    ...person,
    due: 'photo_sealed IS NOT NULL AND seen_at < ?',
    becomes: { set: 'photo_sealed = NULL' },
  },
  {
    kind: 'person.identity',
    what: { id: 'Nomor identitas tamu', en: "Visitors' identity numbers" },
    days: ({ identity }) => identity,
    ...person,
    due: '(identity_sealed IS NOT NULL OR identity_hash IS NOT NULL) AND seen_at < ?',
    becomes: { set: 'identity_sealed = NULL, identity_hash = NULL' },
  },
  {
    kind: 'person',
    what: { id: 'Tamu yang tidak minta diingat', en: 'Visitors who did not ask to be remembered' },
    days: ({ visits }) => visits,
    ...person,
    due: `remembered = 0 AND seen_at < ? AND ${unvisited}`,
    becomes: 'deleted',
  },
  {
    kind: 'person.remembered',
    what: { id: 'Tamu yang minta diingat', en: 'Visitors who asked to be remembered' },
    days: ({ visits, remembered }) => Math.max(visits, remembered),
    ...person,
    due: `remembered = 1 AND seen_at < ? AND ${unvisited}`,
    becomes: 'deleted',
  },
];
