import type { RetentionDays, Text } from '@satuatap/shared/queue';
import type { Dialect } from '../storage/dialect.js';

/** One kind of personal data: where it stands, how long it is kept, and what becomes of it. */
export interface RetentionKind {
  /** `person.photo`; its name in the audit log and on the auditor's page. */
  readonly kind: string;
  readonly what: Text;
  /** Days that the building keeps it. */
  readonly days: (days: RetentionDays) => number;
  readonly table: string;
  /** Its key beside `building_id`. */
  readonly key: readonly string[];
  /**
   * A condition on the table's columns with one parameter, epoch ms: true of what was last needed before then, and no
   * longer once it is gone.
   */
  readonly due: string | ((dialect: Dialect) => string);
  /** `deleted`, or the columns that are set, as in an UPDATE: `sealed = NULL`. */
  readonly becomes: 'deleted' | { readonly set: string };
}
