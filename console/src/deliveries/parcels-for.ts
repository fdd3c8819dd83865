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

/** Whether nobody said yet that she knows, or not since she was reminded. */
export const isToAnswer = ({ toldBy, toldAt, remindedAt }: DeliveryEntry): boolean =>
  toldBy !== 'screen' || (remindedAt !== null && remindedAt > (toldAt ?? 0));
