import { serviceOf, type Ticket } from '@satuatap/shared/queue';
import { stateWords } from '@satuatap/shared/words';
import { useHall } from '../hall/hall-screen.js';

interface RouteProps {
  readonly ticket: Ticket;
  /** Drops a stop whose turn has not come. */
  readonly onDrop?: (stop: number) => void;
}

/** Where the visit leads, one stop after another. */
export function Route({ ticket, onDrop }: RouteProps) {
  const { config, language, say } = useHall();
  return (
    <ol className="route" aria-label={say.route}>
      {ticket.stops.map((stop, index) => (
        <li key={index} data-state={stop.state}>
          <span>
            {index + 1}. {serviceOf(config, stop.serviceId)?.name[language]}
          </span>
          <span className="quiet-text">
            {stop.outcome === 'transferred' ? say.wasTransferred : stateWords(stop.state, language)}
          </span>
          {onDrop && stop.state === 'planned' && (
            <button type="button" onClick={() => onDrop(index)}>
              {say.dropStop}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
