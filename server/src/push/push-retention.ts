import type { RetentionKind } from '../retention/retention-kind.js';

/** A browser says that it is there whenever the console is opened in it. */
export const pushRetention: readonly RetentionKind[] = [
  {
    kind: 'push',
    what: { id: 'Peramban petugas yang diberi tahu', en: "Staff's browsers that are told" },
    days: ({ visits }) => Math.min(visits, 30),
    table: 'push_subscription',
    key: ['id'],
    due: 'seen_at < ?',
    becomes: 'deleted',
  },
];
