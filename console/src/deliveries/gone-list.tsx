/** What went out on a day, the last first; who took it, and the signature on request. */
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { localDate, timeText } from '@satuatap/shared/time';
import { refusalWords } from '@satuatap/shared/words';
import { useState } from 'react';
import { useFresh } from '../hall/use-fresh.js';
import { useHall } from '../hall/hall-screen.js';
import { agencyOf } from '../visits/visit-texts.js';
import { recipientText } from './delivery-texts.js';
import { goneOf } from './sorted-deliveries.js';
import { deliveryWords } from './words.js';

interface GoneListProps {
  /** Today's. */
  readonly gone: readonly DeliveryEntry[];
  /** Today's that fit what was typed. */
  readonly isFiltered: boolean;
  readonly officers: readonly OfficerEntry[];
  readonly onSignature: (delivery: DeliveryEntry) => void;
}

export function GoneList({ gone, isFiltered, officers, onSignature }: GoneListProps) {
  const { config, language, now } = useHall();
  const say = deliveryWords[language];
  const today = localDate(now, config.timeZone);
  const [date, setDate] = useState(today);
  const isToday = date === today || date === '';
  const past = useFresh<readonly DeliveryEntry[]>(
    isToday ? null : `/buildings/${config.id}/deliveries?date=${date}`,
    'deliveries',
  );
  const shown = isToday
    ? gone
    : goneOf(past.answer ?? []).filter(
        ({ endedAt }) => endedAt !== null && localDate(endedAt, config.timeZone) === date,
      );
  return (
    <section aria-labelledby="gone-deliveries">
      <h2 id="gone-deliveries">{say.gone}</h2>
      <input
        type="date"
        aria-labelledby="gone-deliveries"
        max={today}
        value={date}
        onChange={({ target }) => setDate(target.value)}
      />
      {past.problem ? (
        <p role="alert" className="banner bad">
          {refusalWords(past.problem.code, language, past.problem.facts ?? {}, config)}
        </p>
      ) : !isToday && past.answer === null ? (
        <p role="status">{say.loading}</p>
      ) : shown.length === 0 ? (
        !(isToday && isFiltered) && <p className="empty">{say.nothingGone}</p>
      ) : (
        <ul className="side-list">
          {shown.map((delivery) => (
            <li key={delivery.id}>
              <span>
                <strong>
                  {delivery.number} ·{' '}
                  {delivery.state === 'returned' ? say.wasReturned : (delivery.takenBy ?? say.noName)}
                </strong>
                <small>
                  {[
                    delivery.endedAt !== null && timeText(delivery.endedAt, config, language),
                    recipientText(delivery, officers, language),
                    agencyOf(delivery.agencyId, config),
                    delivery.returnReason,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              {delivery.signed && (
                <button
                  type="button"
                  className="quiet"
                  aria-haspopup="dialog"
                  aria-label={`${say.signature}: ${delivery.number}`}
                  onClick={() => onSignature(delivery)}
                >
                  ✎
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
