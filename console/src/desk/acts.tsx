/** All acts beside the main one, in two groups: of the ticket at hand, and of the counter. */
import { useHall } from '../hall/hall-screen.js';
import type { KeyAct } from '../keys/keys.js';
import { ActButton } from './act-button.js';
import type { Offer } from './offer.js';

interface ActsProps {
  readonly offer: Offer;
  readonly onAct: (act: KeyAct) => void;
}

export function Acts({ offer, onAct }: ActsProps) {
  const { say, busy } = useHall();
  const one = (act: KeyAct, label: string, offered: boolean) => (
    <ActButton label={label} keyAct={act} disabled={busy || !offered} onAct={() => onAct(act)} />
  );
  return (
    <div className="acts">
      <div role="group" aria-label={say.ofTicket}>
        {one('recall', say.recall, offer.recall)}
        {one('miss', say.miss, offer.miss)}
        {one('transfer', say.transfer, offer.ticket)}
        {one('hold', say.hold, offer.ticket)}
        {one('putBack', say.putBack, offer.ticket)}
        {one('finishAs', say.finishAs, offer.finishAs)}
        {one('details', say.details, offer.ticket)}
        {one('cancelTicket', say.cancelTicket, offer.cancel)}
      </div>
      <div role="group" aria-label={say.ofCounter}>
        {one('look', say.look, offer.choose)}
        {one('pause', offer.pause === 'resumeCounter' ? say.resume : say.pause, true)}
        {one('manageLines', say.manageLines, true)}
        {one('closeCounter', say.closeCounter, offer.close)}
      </div>
    </div>
  );
}
