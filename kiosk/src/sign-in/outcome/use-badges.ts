/** The badges of those who came, printed once as soon as they may be. */
import { newCommandId, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Badge, SignedInVisit } from '@satuatap/shared/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKiosk } from '../../kiosk/kiosk-screen.js';

/** `none`: not before the host has answered. `had`: they were signed in before. `failed`: reception has to print them. */
type BadgeState = 'none' | 'had' | 'printing' | 'printed' | 'failed';

export interface Badges {
  readonly state: BadgeState;
  /** Those that the browser has to print. */
  readonly papers: readonly Badge[];
  readonly onPrinted: () => void;
}

const isWanted = ({ mayPrintBadge, already }: SignedInVisit): boolean => mayPrintBadge && !already;

export const firstStateOf = (visits: readonly SignedInVisit[]): BadgeState =>
  visits.some(isWanted) ? 'printing' : visits.some(({ mayPrintBadge }) => mayPrintBadge) ? 'had' : 'none';

export function useBadges(visits: readonly SignedInVisit[]): Badges {
  const { buildingId, token } = useKiosk();
  const wanted = visits.filter(isWanted);
  const [state, setState] = useState<BadgeState>(firstStateOf(visits));
  const [papers, setPapers] = useState<readonly Badge[]>([]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || wanted.length === 0) return;
    begun.current = true;
    const sender = senderWith({ authorization: `Bearer ${token}` });
    // One after another, as they come out of the printer.
    const make = async (): Promise<void> => {
      const made: Badge[] = [];
      try {
        for (const { visitId } of wanted) {
          const commandId = newCommandId();
          const path = `/buildings/${buildingId}/visits/${visitId}/badge`;
          made.push(await untilAnswered(() => sender.send<Badge>('POST', path, { commandId })));
        }
        setState('printed');
      } catch {
        setState('failed');
      }
      setPapers(made.filter(({ printed }) => !printed));
    };
    void make();
  });
  return { state, papers, onPrinted: useCallback(() => setPapers([]), []) };
}
