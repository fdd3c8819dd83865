import { dayMs } from '@satuatap/shared/time';
import type { Dialect } from '../storage/dialect.js';
import type { RetentionKind } from '../retention/retention-kind.js';

/** The table refuses to lose what is younger than a year by the database's own clock, whatever ours says. */
const yearMs = 366 * dayMs;

export const auditRetention: readonly RetentionKind[] = [
  {
    kind: 'audit',
    what: { id: 'Log audit', en: 'Audit log' },
    days: ({ audit }) => audit,
    table: 'audit_entry',
    key: ['id'],
    due: ({ now }: Dialect) => `at < ? AND at < ${now} - ${yearMs}`,
    becomes: 'deleted',
  },
];
