import { createHash } from 'node:crypto';
import type { Actor, QueueCommand } from '@satuatap/shared/queue';

/**
 * What a command asks and who asks it, so that an id that is used again for something else, or by somebody else, is
 * known for that: it must not get the answer of the first, which may hold the secret link of a ticket.
 */
export function fingerprintOf(command: QueueCommand, by: Actor): string {
  const asker = 'id' in by ? by.id : '';
  return createHash('sha256')
    .update(JSON.stringify([by.kind, asker, command]))
    .digest('base64url')
    .slice(0, 22);
}
