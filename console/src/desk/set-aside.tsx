/** Those who are out of the line for now: held, or missed. */
import { get, serviceOf, type StopRef } from '@satuatap/shared/queue';
import { Together } from '@satuatap/shared/react';
import { timeText } from '@satuatap/shared/time';
import { ActsHead } from '../hall/acts-head.js';
import { useHall } from '../hall/hall-screen.js';
import { moveInColumn } from '../keys/move-in-column.js';
import { shortDuration } from '../words/durations.js';
import { NumberButton } from './number-button.js';

interface SetAsideProps {
  readonly refs: readonly StopRef[];
  readonly kind: 'held' | 'missed';
  readonly onOpen: (ticketId: number) => void;
}

export function SetAside({ refs, kind, onOpen }: SetAsideProps) {
  const { view, config, language, say, now, busy, act } = useHall();
  const verb = kind === 'held' ? say.release : say.reinstate;
  if (refs.length === 0) return <p className="nothing">{kind === 'held' ? say.noneHeld : say.noneMissed}</p>;
  return (
    <table className="queue">
      <thead>
        <tr>
          <th scope="col">{say.number}</th>
          <th scope="col">{say.service}</th>
          <th scope="col">{kind === 'held' ? say.returns : say.missedFor}</th>
          <ActsHead />
        </tr>
      </thead>
      <tbody>
        {refs.map(({ ticketId, stop: index }) => {
          const ticket = get(view.day.tickets, ticketId);
          const stop = ticket?.stops[index];
          if (!ticket || !stop) return null;
          const reason = config.holdReasons.find(({ id }) => id === stop.hold?.reason)?.name[language];
          return (
            <tr key={ticketId}>
              <td>
                <NumberButton number={ticket.number} onOpen={() => onOpen(ticketId)} />
              </td>
              <td>
                <Together text={serviceOf(config, stop.serviceId)?.name[language] ?? ''} />
                {reason && <span className="quiet-text"> · {reason}</span>}
              </td>
              <td>
                {stop.hold
                  ? stop.hold.until === null
                    ? say.byHand
                    : timeText(stop.hold.until, config, language)
                  : shortDuration(now - (stop.endedAt ?? now), language)}
              </td>
              <td>
                <button
                  type="button"
                  aria-disabled={busy}
                  aria-label={`${verb} ${ticket.number}`}
                  onKeyDown={moveInColumn}
                  onClick={() => {
                    if (!busy) act({ type: kind === 'held' ? 'release' : 'reinstate', ticketId });
                  }}
                >
                  {verb}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
