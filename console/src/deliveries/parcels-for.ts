/** Which deliveries wait for this account. */
import type { DeliveryEntry, Session } from '@satuatap/shared/contract';
import { liesHere } from '@satuatap/shared/deliveries';

/**
 * Those that lie there and are hers, and for a secretary all that she is shown.
 * @param ownId her own entry in the directory; `null`: she has none
 */
export const parcelsFor = (
  deliveries: readonly DeliveryEntry[],
  { role }: Pick<Session, 'role'>,
  ownId: string | null,
): DeliveryEntry[] =>
  deliveries.filter(
    ({ state, recipientId }) =>
      liesHere(state) && (role === 'secretary' || (ownId !== null && recipientId === ownId)),
  );

/**
 * Whether she is asked to say that she knows: nobody whom it concerns did yet, or not since they were reminded. What is
 * for another officer is for that officer to say.
 */
export function isToAnswer(
  { recipientId, toldBy, toldAt, remindedAt }: DeliveryEntry,
  ownId: string | null,
): boolean {
  if (recipientId !== null && recipientId !== ownId) return false;
  const isKnown = toldBy === 'screen' || (recipientId === null && toldBy === 'secretary');
  return !isKnown || (remindedAt !== null && remindedAt > (toldAt ?? 0));
}
