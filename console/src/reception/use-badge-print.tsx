/** Prints a badge: at the building's label printer, or else by this browser. */
import { newCommandId } from '@satuatap/shared/client';
import type { Badge } from '@satuatap/shared/contract';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useHall } from '../hall/hall-screen.js';
import type { FloorRequests } from '../hall/use-floor-requests.js';
import { BadgeSheet } from './badge-sheet.js';
import type { WayBack } from '../hall/use-way-back.js';
import { receptionWords } from './words.js';

export interface BadgePrint {
  readonly print: (visitId: string) => void;
  /** To be put somewhere in the page: what the browser prints. */
  readonly sheet: React.ReactNode;
}

export function useBadgePrint(requests: FloorRequests, wayBack: WayBack): BadgePrint {
  const say = receptionWords[useHall().language];
  /** Anew with each print, also of the same visit. */
  const [badge, setBadge] = useState<Badge | null>(null);
  const print = async (visitId: string): Promise<void> => {
    const body = { commandId: newCommandId() };
    const done = await requests.ask<Badge>('POST', `visits/${visitId}/badge`, body);
    if (!done) return;
    if (done.answer.printed) wayBack.tell(say.badgePrinted);
    else setBadge(done.answer);
  };
  return {
    print: (visitId) => void print(visitId),
    sheet:
      badge && createPortal(<BadgeSheet badge={badge} onPrinted={() => setBadge(null)} />, document.body),
  };
}
