/** Tells an officer who took her counter: else her desk would be gone without a word. */
import { useEffect, useState } from 'react';
import { useHall } from './hall-screen.js';

export function TakenOver() {
  const { client, session, names, say } = useHall();
  const [by, setBy] = useState<string | null>(null);
  useEffect(
    () =>
      client.onEvents((events) => {
        for (const event of events) {
          if (event.type !== 'counter.opened') continue;
          if (event.takenOverFrom === session.staffId) setBy(event.officerId);
          if (event.officerId === session.staffId) setBy(null);
        }
      }),
    [client, session.staffId],
  );
  if (by === null) return null;
  return (
    <p role="alert" className="banner bad">
      <span>
        {say.takenFrom} {names.get(by) ?? say.someone}.
      </span>
      <button type="button" className="quiet" onClick={() => setBy(null)}>
        {say.close}
      </button>
    </p>
  );
}
