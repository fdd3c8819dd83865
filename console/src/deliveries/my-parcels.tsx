/** On an officer's own page: what lies at the front desk for her, or for a secretary's agencies. */
import './deliveries.css';
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { newCommandId } from '@satuatap/shared/client';
import { useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { ProblemLine } from '../hall/problem-line.js';
import { Refused } from '../hall/refused.js';
import { useFloorRequests } from '../hall/use-floor-requests.js';
import { contentText, momentText, recipientText, toldText } from './delivery-texts.js';
import { isToAnswer, parcelsFor } from './parcels-for.js';
import { useDeliveries } from './use-deliveries.js';
import { deliveryWords } from './words.js';

/** More would push what stands below away. */
const most = 8;

interface MyParcelsProps {
  /** Her own entry in the directory; `null`: she has none. */
  readonly ownId: string | null;
  readonly officers: readonly OfficerEntry[];
}

export function MyParcels({ ownId, officers }: MyParcelsProps) {
  const { session, language } = useHall();
  const say = deliveryWords[language];
  const deliveries = useDeliveries(ownId !== null || session.role === 'secretary');
  const requests = useFloorRequests();
  const [showsAll, setShowsAll] = useState(false);
  const isForOthers = session.role === 'secretary';
  const hers = parcelsFor(deliveries.answer ?? [], session, ownId);
  const know = (delivery: DeliveryEntry): void => {
    void requests.ask('POST', `deliveries/${delivery.id}/told`, { commandId: newCommandId() });
  };
  const { problem } = deliveries;
  return (
    <section aria-labelledby="my-parcels">
      <h2 id="my-parcels">{say.mine}</h2>
      <Refused problem={problem} onAgain={deliveries.again} />
      <ProblemLine problem={requests.problem} />
      {hers.length === 0 && !problem && (
        <p className="quiet-text">{isForOthers ? say.noneForAgency : say.noneForYou}</p>
      )}
      <ul className="visit-lines parcels">
        {(showsAll ? hers : hers.slice(0, most)).map((delivery) => (
          <li key={delivery.id}>
            <ParcelLine delivery={delivery} officers={isForOthers ? officers : null} />
            {isToAnswer(delivery, ownId) && (
              <button
                type="button"
                disabled={requests.busy}
                aria-label={`${say.iKnow}: ${delivery.number}`}
                onClick={() => know(delivery)}
              >
                {say.iKnow}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!showsAll && hers.length > most && (
        <button type="button" className="quiet" onClick={() => setShowsAll(true)}>
          {say.showAll(hers.length)}
        </button>
      )}
    </section>
  );
}

interface ParcelLineProps {
  readonly delivery: DeliveryEntry;
  /** `null`: all are hers. */
  readonly officers: readonly OfficerEntry[] | null;
}

function ParcelLine({ delivery, officers }: ParcelLineProps) {
  const { config, language, now } = useHall();
  const say = deliveryWords[language];
  const { number, shelf, receivedAt } = delivery;
  return (
    <span>
      <strong>{number}</strong>
      {officers && ` · ${recipientText(delivery, officers, language)}`}
      {` · ${contentText(delivery, language)}`}
      <small>
        {[
          shelf,
          `${say.since} ${momentText(receivedAt, now, config, language)}`,
          officers && toldText(delivery, now, config, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  );
}
