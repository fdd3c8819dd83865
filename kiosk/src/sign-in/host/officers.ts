/** Whom one can visit: what each agency lets out of its officers, kept for when the network is gone. */
import { senderWith } from '@satuatap/shared/client';
import type { KioskOfficer } from '@satuatap/shared/contract';
import { useEffect, useState } from 'react';

const keyOf = (buildingId: string): string => `satuatap.directory.${buildingId}`;

export function keptOfficers(buildingId: string): readonly KioskOfficer[] | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(buildingId)) ?? 'null') as KioskOfficer[] | null;
  } catch {
    // Written by something else.
    return null;
  }
}

/** Asks for them, and keeps them without what is true only now. @throws ProblemError */
async function askForOfficers(buildingId: string, token: string): Promise<readonly KioskOfficer[]> {
  const sender = senderWith({ authorization: `Bearer ${token}` });
  const officers = await sender.send<KioskOfficer[]>('GET', `/buildings/${buildingId}/directory`);
  const lasting = officers.map((officer) => ({ ...officer, isIn: null }));
  try {
    localStorage.setItem(keyOf(buildingId), JSON.stringify(lasting));
  } catch {
    // Without a network agencies can still be chosen.
  }
  return officers;
}

/** Fetched ahead, so that they are at hand without a network. */
export const fetchOfficers = (buildingId: string, token: string): void =>
  void askForOfficers(buildingId, token).catch(() => undefined);

/** `null` while there are none to choose from. */
export function useOfficers(buildingId: string, token: string): readonly KioskOfficer[] | null {
  const [officers, setOfficers] = useState(() => keptOfficers(buildingId));
  useEffect(() => {
    let over = false;
    askForOfficers(buildingId, token).then(
      (found) => {
        if (!over) setOfficers(found);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [buildingId, token]);
  return officers;
}
