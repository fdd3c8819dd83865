/** The staff's live view. After a new sign-in it connects anew, and until then goes on showing what it had. */
import { followBuilding, type LiveClient, type LiveView } from '@satuatap/shared/live';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** @param signIns how often was signed in: a socket keeps the cookie that it was opened with */
export function useStaffLive(buildingId: string, signIns: number): { client: LiveClient; view: LiveView } {
  const client = useMemo(
    () => ({ signIns, live: followBuilding({ buildingId, view: 'staff', pace: 'fast' }) }),
    [buildingId, signIns],
  ).live;
  useEffect(() => () => client.close(), [client]);
  const view = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.getView(),
  );
  const [known, setKnown] = useState(view);
  if (view.day.config && view !== known) setKnown(view);
  const shown =
    view.day.config || known.day.buildingId !== buildingId
      ? view
      : { ...known, state: view.state, problem: view.problem };
  return { client, view: shown };
}
