/** What lies at the front desk, by agency, the oldest first. */
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { moveInColumn } from '../keys/move-in-column.js';
import { useHall } from '../hall/hall-screen.js';
import { agencyOf } from '../visits/visit-texts.js';
import { contentText, daysThere, momentText, recipientText, toldText } from './delivery-texts.js';
import type { AgencyShelf } from './sorted-deliveries.js';
import { deliveryWords } from './words.js';

interface OpenActs {
  readonly busy: boolean;
  readonly onHandOver: (delivery: DeliveryEntry) => void;
  readonly onTell: (delivery: DeliveryEntry) => void;
  readonly onDirect: (delivery: DeliveryEntry) => void;
  readonly onReturn: (delivery: DeliveryEntry) => void;
}

interface OpenListProps extends OpenActs {
  readonly shelves: readonly AgencyShelf[];
  readonly officers: readonly OfficerEntry[];
  readonly isFiltered: boolean;
}

export function OpenList({ shelves, officers, isFiltered, ...acts }: OpenListProps) {
  const { config, language } = useHall();
  const say = deliveryWords[language];
  const count = shelves.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  return (
    <section aria-labelledby="open-deliveries">
      <h2 id="open-deliveries">
        {say.here} <span className="quiet-text">{count}</span>
      </h2>
      {count === 0 ? (
        !isFiltered && (
          <p className="empty">
            {say.nothingHere} <span className="quiet-text">{say.nothingHereHow}</span>
          </p>
        )
      ) : (
        <table className="table folding">
          <thead>
            <tr>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.recipient}</th>
              <th scope="col">{say.content}</th>
              <th scope="col">{say.shelf}</th>
              <th scope="col">{say.since}</th>
              <th scope="col">{say.state}</th>
              <th scope="col">{say.acts}</th>
            </tr>
          </thead>
          {shelves.map(({ agencyId, deliveries }) => (
            <tbody key={agencyId}>
              <tr className="agency">
                <th scope="rowgroup" colSpan={7}>
                  {agencyOf(agencyId, config)} <span className="quiet-text">{deliveries.length}</span>
                </th>
              </tr>
              {deliveries.map((delivery) => (
                <OpenRow key={delivery.id} delivery={delivery} officers={officers} {...acts} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

interface OpenRowProps extends OpenActs {
  readonly delivery: DeliveryEntry;
  readonly officers: readonly OfficerEntry[];
}

function OpenRow({ delivery, officers, busy, onHandOver, onTell, onDirect, onReturn }: OpenRowProps) {
  const { config, language, now } = useHall();
  const say = deliveryWords[language];
  const { number, state, shelf, receivedAt, remindedAt } = delivery;
  const days = daysThere(receivedAt, now, config);
  const isLong = days >= visitorRulesOf(config).deliveries.reminderDays;
  return (
    <tr data-state={state}>
      <td className="number">{number}</td>
      <th scope="row">{recipientText(delivery, officers, language)}</th>
      <td>{contentText(delivery, language)}</td>
      <td className="shelf" data-name={say.shelf}>
        {shelf ?? '–'}
      </td>
      <td className="since" data-name={say.since} data-long={isLong}>
        {momentText(receivedAt, now, config, language)}
        {days > 0 && (
          <small>
            {isLong && <span aria-hidden="true">▲ </span>}
            {say.days(days)}
          </small>
        )}
      </td>
      <td className="state">
        <span aria-hidden="true">{state === 'received' ? '◔' : '✓'}</span>{' '}
        {toldText(delivery, now, config, language)}
        {state === 'received' && (
          <button
            type="button"
            className="quiet"
            disabled={busy}
            aria-label={`${say.tell}: ${number}`}
            onClick={() => onTell(delivery)}
          >
            {say.tell}
          </button>
        )}
        {remindedAt !== null && (
          <small>
            {say.reminded} {momentText(remindedAt, now, config, language)}
          </small>
        )}
      </td>
      <td>
        <span className="row">
          <button
            type="button"
            disabled={busy}
            aria-haspopup="dialog"
            aria-label={`${say.handOver}: ${number}`}
            onClick={() => onHandOver(delivery)}
            onKeyDown={moveInColumn}
          >
            {say.handOver}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={busy}
            aria-haspopup="dialog"
            aria-label={`${say.direct}: ${number}`}
            onClick={() => onDirect(delivery)}
          >
            {say.direct}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={busy}
            aria-haspopup="dialog"
            aria-label={`${say.giveBack}: ${number}`}
            onClick={() => onReturn(delivery)}
          >
            {say.giveBack}
          </button>
        </span>
      </td>
    </tr>
  );
}
