/** The badges of those who came, printed once as soon as they may be. */
import { newCommandId, senderWith, untilAnswered } from '@satuatap/shared/client';
import type { Badge, SignedInVisit } from '@satuatap/shared/contract';
import { useEffect, useRef, useState } from 'react';
import { useKiosk } from '../../kiosk/kiosk-screen.js';

/** `none`: not before the host has answered. `failed`: reception has to print them. */
type BadgeState = 'none' | 'printing' | 'printed' | 'failed';

export interface Badges {
  readonly state: BadgeState;
  /** Those that the browser has to print. */
  readonly papers: readonly Badge[];
}

export function useBadges(visits: readonly SignedInVisit[]): Badges {
  const { buildingId, token } = useKiosk();
  const wanted = visits.filter(({ mayPrintBadge, already }) => mayPrintBadge && !already);
  const [badges, setBadges] = useState<Badges>({
    state: wanted.length > 0 ? 'printing' : 'none',
    papers: [],
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || wanted.length === 0) return;
    begun.current = true;
    const sender = senderWith({ authorization: `Bearer ${token}` });
    const one = ({ visitId }: SignedInVisit): Promise<Badge> => {
      const commandId = newCommandId();
      const path = `/buildings/${buildingId}/visits/${visitId}/badge`;
      return untilAnswered(() => sender.send<Badge>('POST', path, { commandId }));
    };
    Promise.all(wanted.map(one)).then(
      (made) => setBadges({ state: 'printed', papers: made.filter(({ printed }) => !printed) }),
      () => setBadges({ state: 'failed', papers: [] }),
    );
  });
  return badges;
}
