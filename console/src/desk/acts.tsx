/** All acts beside the main one, in two groups: of the ticket at hand, and of the counter. */
import { useId } from 'react';
import { useHall } from '../hall/hall-screen.js';
import type { DeskAct } from '../keys/shortcuts.js';
import { ActButton } from './act-button.js';
import type { Offer } from './offer.js';

interface ActsProps {
  readonly offer: Offer;
  readonly onAct: (act: DeskAct) => void;
}

export function Acts({ offer, onAct }: ActsProps) {
  const { say, busy } = useHall();
  const ofTicket = useId();
  const ofCounter = useId();
  const one = (act: DeskAct, label: string, offered: boolean) => (
    <ActButton label={label} keyAct={act} offered={offered} busy={busy} onAct={() => onAct(act)} />
  );
  return (
    <div className="acts">
      <div role="group" className="of-ticket" aria-labelledby={ofTicket}>
        <h2 id={ofTicket}>{say.ofTicket}</h2>
        {one('recall', say.recall, offer.recall)}
        {one('hold', say.hold, offer.ticket)}
        {one('miss', say.miss, offer.miss)}
        {one('putBack', say.putBack, offer.ticket)}
        {one('transfer', say.transfer, offer.ticket)}
        {one('finishAs', say.finishAs, offer.finishAs)}
        {one('details', say.details, offer.ticket)}
        {one('cancelTicket', say.cancelTicket, offer.cancel)}
      </div>
      <div role="group" aria-labelledby={ofCounter}>
        <h2 id={ofCounter}>{say.ofCounter}</h2>
        {one('look', say.look, offer.choose)}
        {one('pause', offer.pause === 'resumeCounter' ? say.resume : say.pause, true)}
        {one('manageLines', say.manageLines, true)}
        {one('closeCounter', say.closeCounter, offer.close)}
      </div>
    </div>
  );
}
