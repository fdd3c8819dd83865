/** The paired device that this page is, and the live view that it follows. */
import { forgetToken, pairDevice, storedToken } from '@satuatap/shared/client';
import type { DeviceKind } from '@satuatap/shared/contract';
import { followBuilding, type LiveClient, type LiveView } from '@satuatap/shared/live';
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

export { forgetToken };

/** A live client for as long as the component stands. */
export function useLive(buildingId: string, deviceToken: string): { client: LiveClient; view: LiveView } {
  const client = useMemo(
    () => followBuilding({ buildingId, view: 'public', pace: 'fast', deviceToken }),
    [buildingId, deviceToken],
  );
  useEffect(() => () => client.close(), [client]);
  const view = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.getView(),
  );
  return { client, view };
}

/** The server's time, again every `everyMs`. */
export function useNow(client: LiveClient, everyMs = 1000): number {
  const [now, setNow] = useState(() => client.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(client.now()), everyMs);
    return () => clearInterval(timer);
  }, [client, everyMs]);
  return now;
}
