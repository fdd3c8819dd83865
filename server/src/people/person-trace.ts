import type { PersonTrace } from '@satuatap/shared/contract';
import type { Text } from '@satuatap/shared/queue';
import type { Sealing } from '../personal/sealing.js';
import type { Reader, Transaction } from '../storage/database.js';

interface Of {
  readonly buildingId: string;
  readonly personId: string;
}

/** One kind of row that speaks of a person: how it is shown to her, and what becomes of it when she asks. */
export interface TraceKind {
  readonly kind: string;
  readonly what: Text;
  /** Whether the person may not be forgotten yet, because she is in the building. */
  readonly isInside?: (reader: Reader, of: Of) => Promise<boolean>;
  readonly read: (reader: Reader, sealing: Sealing, of: Of) => Promise<PersonTrace['rows']>;
  /** @returns rows that were deleted or emptied */
  readonly forget: (tx: Transaction, of: Of) => Promise<number>;
}
