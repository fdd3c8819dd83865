/** Prints badges: at the building's label printer, or else by this browser, all in one go. */
import '@satuatap/shared/theme/badge.css';
import { BadgeLabels } from '@satuatap/shared/badge';
import { newCommandId } from '@satuatap/shared/client';
import type { Badge } from '@satuatap/shared/contract';
import { useCallback, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import type { WayBack } from '../hall/use-way-back.js';
import { receptionWords } from './words.js';

export interface BadgePrint {
  readonly print: (...visitIds: readonly string[]) => void;
  /** To be put somewhere in the page: what the browser prints. */
  readonly sheet: React.ReactNode;
}

const none: readonly Badge[] = [];

export function useBadgePrint(requests: FloorRequests, wayBack: WayBack): BadgePrint {
  const { config } = useHall();
  /** Anew with each print, also of the same visits. */
  const [badges, setBadges] = useState(none);
  const print = async (visitIds: readonly string[]): Promise<void> => {
    const made: Badge[] = [];
    for (const visitId of visitIds) {
      const done = await requests.ask<Badge>('POST', `visits/${visitId}/badge`, {
        commandId: newCommandId(),
      });
      // Of the others too it will say why not.
      if (!done) break;
      made.push(done.answer);
    }
    const papers = made.filter(({ printed }) => !printed);
    if (papers.length < made.length)
      wayBack.tell((to) => receptionWords[to].badgesPrinted(made.length - papers.length));
    setBadges(papers);
  };
  const onPrinted = useCallback(() => setBadges(none), []);
  return {
    print: (...visitIds) => void print(visitIds),
    sheet: badges.length > 0 && <BadgeLabels badges={badges} config={config} onPrinted={onPrinted} />,
  };
}
