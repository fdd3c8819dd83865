/** What the apps' screens have in common: the paired device, the live view, the server's time. */
import { pairDevice, storedToken } from '../client/index.js';
import type { DeviceKind } from '../contract/index.js';
import { followBuilding, type FollowOptions, type LiveClient, type LiveView } from '../live/index.js';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** The device's token, or the code to show until it has one. */
export function useDevice(
  kind: DeviceKind,
  buildingId: string,
  place: string,
): { token: string | null; code: string } {
  const [token, setToken] = useState(() => storedToken(kind, buildingId));
  const [code, setCode] = useState('');
  useEffect(() => {
    if (token !== null) return undefined;
    const stop = new AbortController();
    pairDevice(kind, buildingId, place, setCode, stop.signal).then(setToken, () => setCode(''));
    return () => stop.abort();
  }, [kind, buildingId, place, token]);
  return { token, code };
}

/** A live client for as long as the component stands. */
export function useLive({ buildingId, view, pace, deviceToken }: FollowOptions): {
  client: LiveClient;
  view: LiveView;
} {
  const client = useMemo(
    () => followBuilding({ buildingId, view, pace, ...(deviceToken === undefined ? {} : { deviceToken }) }),
    [buildingId, view, pace, deviceToken],
  );
  useEffect(() => () => client.close(), [client]);
  const live = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.getView(),
  );
  return { client, view: live };
}

/** The server's time, again every `everyMs`. */
export function useNow(client: LiveClient, everyMs = 1000): number {
  const [now, setNow] = useState(() => client.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(client.now()), everyMs);
    // The first word from the server may set a wrong clock right by years.
    const unsubscribe = client.subscribe(() =>
      setNow((before) => (Math.abs(client.now() - before) > 2 * everyMs ? client.now() : before)),
    );
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [client, everyMs]);
  return now;
}
