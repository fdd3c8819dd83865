import type { RetentionKind } from '../retention/retention-kind.js';

/** What was sent is kept as long as somebody may ask whether it was; recipient and words go when it has ended. */
export const noticesRetention: readonly RetentionKind[] = [
  {
    kind: 'notice',
    what: { id: 'Pemberitahuan surel dan peramban', en: 'Notices by mail and browser' },
    days: ({ visits }) => Math.min(visits, 30),
    table: 'notice',
    key: ['id'],
    due: 'expires_at < ?',
    becomes: 'deleted',
  },
];
