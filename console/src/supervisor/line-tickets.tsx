/** Who waits in a line: to its head, to another line or counter, or with another priority. */
import { get, lineOf, shareOf, type Service } from '@satuatap/shared/queue';
import { useHall } from '../hall/hall-screen.js';
import { shortDuration } from '../words/durations.js';
import { paceText } from '../words/pace.js';

/** So many rows are enough to act on; the rest is a count. */
const shownRows = 30;

export interface LineTicket {
  readonly ticketId: number;
  readonly number: string;
}

interface LineTicketsProps {
  readonly service: Service;
  readonly onMove: (ticket: LineTicket) => void;
  readonly onClose: () => void;
}

export function LineTickets({ service, onMove, onClose }: LineTicketsProps) {
  const { view, config, language, say, now, act, busy } = useHall();
  const waiting = Object.values(lineOf(view.day, service.id).waiting)
    .flat()
    .map((entry) => ({ ...entry, share: shareOf(entry, service.targetMinutes, now) }))
    .sort((a, b) => (a.frontAt ?? Infinity) - (b.frontAt ?? Infinity) || b.share - a.share);
  if (waiting.length === 0) return <p className="quiet-text">{say.empty}</p>;
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.number}</th>
            <th scope="col">{say.waited}</th>
            <th scope="col">{say.promiseUsed}</th>
            <th scope="col">{say.priority}</th>
            <th scope="col">{say.keyAct}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.slice(0, shownRows).map(({ ticketId, since, frontAt, share, pace }) => {
            const ticket = get(view.day.tickets, ticketId);
            const number = ticket?.number ?? '';
            return (
              <tr key={ticketId} data-due={share >= 1}>
                <th scope="row">
                  {number}
                  {frontAt !== null && <span className="tag"> ⤒ {say.head}</span>}
                </th>
                <td className="figure">{shortDuration(now - since, language)}</td>
                <td className="figure">
                  {share >= 1 && '▲ '}
                  {Math.round(share * 100)}%{pace !== 1 && <small> · {paceText(pace, language)}</small>}
                </td>
                <td>
                  <select
                    aria-label={`${say.priority}: ${number}`}
                    value={ticket?.priority ?? ''}
                    disabled={busy}
                    onChange={({ target }) =>
                      act({
                        type: 'setPriority',
                        ticketId,
                        priority: target.value === '' ? null : target.value,
                      })
                    }
                  >
                    <option value="">{say.noPriority}</option>
                    {config.priorityClasses.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name[language]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <div className="row row-acts">
                    <button
                      type="button"
                      disabled={busy || frontAt !== null}
                      aria-label={`${say.toHead}: ${number}`}
                      onClick={() => {
                        act({ type: 'transfer', ticketId, to: { serviceId: service.id }, position: 'head' });
                        onClose();
                      }}
                    >
                      {say.toHead}
                    </button>
                    <button
                      type="button"
                      aria-label={`${say.transfer}: ${number}`}
                      onClick={() => onMove({ ticketId, number })}
                    >
                      {say.transfer}…
                    </button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {waiting.length > shownRows && (
        <p className="quiet-text">
          + {waiting.length - shownRows} {say.more}
        </p>
      )}
    </>
  );
}
