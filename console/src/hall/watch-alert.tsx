/** Says quietly that somebody who signed in is on the watch list: a number and no name, for a visitor may see it too. */
import { watchRoles, type WatchAlert as Alert } from '@satuatap/shared/contract';
import { useFresh } from './use-fresh.js';
import { useHall } from './hall-screen.js';

interface WatchAlertProps {
  readonly onOpen: () => void;
}

export function WatchAlert({ onOpen }: WatchAlertProps) {
  const { config, session, say } = useHall();
  const isTold = watchRoles.includes(session.role);
  const { answer } = useFresh<Alert>(
    isTold ? `/buildings/${config.id}/watch-list/alert` : null,
    'watch-list',
  );
  return (
    <div role="status">
      {answer && answer.visits.length > 0 && (
        <p className="banner">
          <span>
            {say.watchNote} <strong>{answer.visits.join(', ')}</strong>
          </span>
          <button type="button" onClick={onOpen}>
            {say.watchOpen}
          </button>
        </p>
      )}
    </div>
  );
}
