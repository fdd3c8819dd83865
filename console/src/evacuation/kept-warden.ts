/** What the console knows of the wardens' page before it is loaded: who worked with it on this phone, and to wipe it. */
import type { Session } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';
import type { Place } from '../hall/place.js';
import { Kept } from './kept.js';

export interface KeptWarden {
  readonly session: Session;
  /** An evacuation is under way, as far as this phone knows. */
  readonly isUnderWay: boolean;
}

const nothing = (): void => undefined;

/** `null` where the place is another one, or nothing is kept. */
export function useKeptWarden(place: Place): KeptWarden | null {
  const buildingId = place.screen === 'evacuation' ? place.buildingId : null;
  const [found, setFound] = useState<KeptWarden | null>(null);
  useEffect(() => {
    if (buildingId === null) return;
    const kept = new Kept();
    Promise.all([kept.phone(buildingId), kept.parts(buildingId)])
      .then(([phone, parts]) => setFound(phone && { session: phone.session, isUnderWay: parts.length > 0 }))
      .catch(nothing);
  }, [buildingId]);
  return buildingId === null ? null : found;
}

/** At sign-out. */
export const wipeKept = (): void => void new Kept().wipe().catch(nothing);

/** The console's page opens without a network from now on, where the browser allows it (https, or this machine). */
export function openOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(nothing);
}
