/** One parcel from the glass to the server: with it, on its way, kept for later, or refused. */
import { ProblemError } from '@satuatap/shared/client';
import type { Problem } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { openParcels } from './open-parcels.js';
import type { Parcel } from './parcels.js';

export type Delivery<Answer> =
  | { readonly state: 'sending' }
  /** Kept, and sent when the network is back; or, where nothing can be kept safely, lost when the person goes. */
  | { readonly state: 'later'; readonly isKept: boolean }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'refused'; readonly problem: Problem };

/** Without an answer for so long nobody is made to wait for one. */
const patienceMs = 6000;

/** Hands the parcel in once, and says how it goes. `isOffline`: there is nothing to wait for. */
export function useDelivery<Answer>(token: string, parcel: Parcel, isOffline: boolean): Delivery<Answer> {
  const [delivery, setDelivery] = useState<Delivery<Answer>>({ state: 'sending' });
  const begun = useRef(false);
  const offline = useRef(isOffline);
  const handed = useRef<() => void>(() => undefined);
  useEffect(() => {
    // A page that is built twice still hands it in once.
    if (begun.current) return;
    begun.current = true;
    void openParcels(token)
      .then((parcels) => parcels.handIn<Answer>(parcel))
      .then(({ isKept, answer, leave }) => {
        handed.current = leave;
        const later = (): void =>
          setDelivery((before) => (before.state === 'sending' ? { state: 'later', isKept } : before));
        const timer = setTimeout(later, offline.current ? 0 : patienceMs);
        answer
          .then((given) => setDelivery({ state: 'answered', answer: given }))
          .catch((error: unknown) => {
            if (!(error instanceof ProblemError)) throw error;
            // Whoever still stands here is told, and nobody else has to be.
            handed.current = () => undefined;
            setDelivery({ state: 'refused', problem: error.problem });
          })
          .finally(() => clearTimeout(timer));
      });
  }, [token, parcel]);
  useEffect(() => () => handed.current(), []);
  return delivery;
}
