/** The phone for as long as its page is open: it hears what changed, and asks again while it is not heard. */
import { senderWith } from '@satuatap/shared/client';
import type { Session, StaffName } from '@satuatap/shared/contract';
import { followBuilding, type LiveView } from '@satuatap/shared/live';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { openOffline } from './kept-warden.js';
import { Kept } from './kept.js';
import { WardenPhone, type PhoneState } from './warden-phone.js';

const againMs = 4000;
const preparedMs = 60_000;
const sender = senderWith({});
/** What cannot be had now is had at the next look. */
const later = (): void => undefined;

export function useWardenPhone(
  buildingId: string,
  session: Session,
): { phone: WardenPhone; state: PhoneState } {
  // Another warden is another page.
  const [phone] = useState(() => new WardenPhone(buildingId, session, new Kept(), sender));
  const state = useSyncExternalStore(
    (listener) => phone.subscribe(listener),
    () => phone.getState(),
  );
  const { signIns } = state;
  const isUnderWay = state.picture !== null;
  useEffect(() => {
    openOffline();
    void phone.load().then(() => phone.sync());
    const look = (): void => void phone.sync();
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [phone]);
  useEffect(() => follow(buildingId, phone), [buildingId, phone, signIns]);
  useEffect(() => {
    const timer = setInterval(() => void phone.sync(), againMs);
    return () => clearInterval(timer);
  }, [phone]);
  useEffect(() => {
    if (!state.isLoaded || isUnderWay) return undefined;
    const prepare = (): void => void phone.prepare().catch(later);
    prepare();
    const timer = setInterval(prepare, preparedMs);
    return () => clearInterval(timer);
  }, [phone, state.isLoaded, isUnderWay, signIns]);
  const isReached = state.reach === 'reached';
  useEffect(() => {
    if (!isReached) return;
    sender
      .send<BuildingConfig>('GET', `/buildings/${buildingId}`)
      .then(({ id, name, timeZone, zoneLabel, floors, zones }) =>
        phone.know({ sites: { id, name, timeZone, zoneLabel, floors, zones } }),
      )
      .catch(later);
    sender
      .send<StaffName[]>('GET', '/staff')
      .then((list) => phone.know({ staff: Object.fromEntries(list.map(({ id, name }) => [id, name])) }))
      .catch(later);
  }, [buildingId, phone, isReached, signIns]);
  return { phone, state };
}

/** Other wardens' marks arrive live; and after each connection it is asked what was missed. */
function follow(buildingId: string, phone: WardenPhone): () => void {
  const client = followBuilding({ buildingId, view: 'staff', pace: 'slow' });
  let heard: Pick<LiveView, 'state' | 'news' | 'evacuation'> = client.getView();
  client.subscribe(() => {
    const view = client.getView();
    const isNews =
      view.news['evacuation'] !== heard.news['evacuation'] || view.evacuation !== heard.evacuation;
    const isBack = view.state === 'live' && heard.state !== 'live';
    heard = view;
    if (isNews || isBack) void phone.sync();
  });
  return () => client.close();
}
