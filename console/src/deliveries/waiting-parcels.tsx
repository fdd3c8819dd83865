/** That something lies at the front desk for the officer at this screen: one quiet line, until she says that she knows. */
import './deliveries.css';
import { newCommandId } from '@satuatap/shared/client';
import { useHall } from '../hall/hall-screen.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { useOwnOfficer } from '../visits/use-own-officer.js';
import { isToAnswer, parcelsFor } from './parcels-for.js';
import { useDeliveries } from './use-deliveries.js';
import { deliveryWords } from './words.js';

/** More numbers than these would push the page away. */
const most = 5;

export function WaitingParcels() {
  const { session, language } = useHall();
  const say = deliveryWords[language];
  const own = useOwnOfficer() ?? null;
  const answer = useDeliveries(own !== null || session.role === 'secretary').answer;
  const requests = useFloorRequests();
  const ownId = own?.id ?? null;
  const waiting = parcelsFor(answer ?? [], session, ownId).filter((each) => isToAnswer(each, ownId));
  const know = async (): Promise<void> => {
    for (const { id } of waiting)
      await requests.ask('POST', `deliveries/${id}/told`, { commandId: newCommandId() });
  };
  return (
    <div className="above-page waiting-parcels" role="status">
      {waiting.length > 0 && (
        <div className="banner">
          <p>
            <span aria-hidden="true">▣ </span>
            {say.waitsFor(waiting.length)}{' '}
            <strong>
              {waiting
                .slice(0, most)
                .map(({ number, shelf }) => (shelf === null ? number : `${number} (${shelf})`))
                .join(', ')}
              {waiting.length > most && ' …'}
            </strong>
          </p>
          <button type="button" disabled={requests.busy} onClick={() => void know()}>
            {say.iKnow}
          </button>
          {requests.problem !== '' && <p>{requests.problem}</p>}
        </div>
      )}
    </div>
  );
}
