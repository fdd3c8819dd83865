/** Every kind of personal data that is kept. A table with sealed text that is missing here fails a test. */
import { auditRetention } from '../audit/audit-retention.js';
import { deliveriesRetention } from '../deliveries/deliveries-retention.js';
import { evacuationRetention } from '../evacuation/evacuation-retention.js';
import { noticesRetention } from '../notices/notices-retention.js';
import { peopleRetention } from '../people/people-retention.js';
import { pushRetention } from '../push/push-retention.js';
import { visitsRetention } from '../visits/visits-retention.js';
import { watchRetention } from '../watch-list/watch-retention.js';
import type { RetentionKind } from './retention-kind.js';

export const retentionKinds: readonly RetentionKind[] = [
  // Before the persons, whom visits hold.
  ...visitsRetention,
  ...deliveriesRetention,
  ...peopleRetention,
  ...watchRetention,
  ...evacuationRetention,
  ...noticesRetention,
  ...pushRetention,
  ...auditRetention,
];
