/** A list beside the lines: who is held, who was missed. */
import { get, serviceOf, stopKey, type StopRef } from '@satuatap/shared/queue';
import { durationText, timeText } from '@satuatap/shared/time';
import { useHall } from '../hall/hall-screen.js';

interface AsideProps {
  readonly title: string;
  readonly refs: readonly StopRef[];
  readonly verb: string;
  readonly onAct: (ticketId: number) => void;
  readonly onOpen: (ticketId: number) => void;
}

export function Aside({ title, refs, verb, onAct, onOpen }: AsideProps) {
  const { view, config, language, say, now, busy } = useHall();
  if (refs.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} · {refs.length}
      </h3>
      <ol className="rows">
        {refs.map(({ ticketId, stop: index }) => {
          const ticket = get(view.day.tickets, ticketId);
          const stop = ticket?.stops[index];
          if (!ticket || !stop) return null;
          const reason = config.holdReasons.find(({ id }) => id === stop.hold?.reason)?.name[language];
          return (
            <li key={stopKey(ticketId, index)}>
              <button type="button" className="number" onClick={() => onOpen(ticketId)}>
                {ticket.number}
              </button>
              <span>
                {serviceOf(config, stop.serviceId)?.name[language]}
                {reason && <span className="quiet-text"> · {reason}</span>}
              </span>
              <span className="quiet-text">
                {stop.hold
                  ? stop.hold.until === null
                    ? say.byHand
                    : timeText(stop.hold.until, config, language)
                  : durationText(now - (stop.endedAt ?? now), language)}
              </span>
              <button
                type="button"
                disabled={busy}
                aria-label={`${verb} ${ticket.number}`}
                onClick={() => onAct(ticketId)}
              >
                {verb}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
