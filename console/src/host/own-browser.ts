/** This browser, as the push service of its maker knows it. */
import { senderWith } from '@satuatap/shared/client';
import type { PushEndpointBody, PushState, PushSubscriptionBody } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';

/** Who let this browser be told: another officer who signs in here is asked anew. */
const kept = 'satuatap.push';
/** Where the console stands, with its service worker. */
const base = '/console/';

/** `unsupported`: the browser cannot, or the installation sends none. `denied`: its settings say no. */
export type BrowserPush = 'unsupported' | 'denied' | 'off' | 'on';

interface Asker {
  readonly buildingId: string;
  readonly staffId: string;
  readonly language: Language;
}

const can = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const doorOf = ({ buildingId }: Asker): string => `/buildings/${buildingId}/push`;
const nameOf = ({ buildingId, staffId }: Asker): string => `${buildingId}/${staffId}`;

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** How it stands; where it is on, the server hears that the browser is still there. @throws ProblemError */
export async function lookAtBrowser(asker: Asker): Promise<BrowserPush> {
  if (!can()) return 'unsupported';
  const { publicKey } = await senderWith({}).send<PushState>('GET', doorOf(asker));
  if (publicKey === null) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const known = await subscription();
  if (!known || localStorage.getItem(kept) !== nameOf(asker)) return 'off';
  await tell(asker, known);
  return 'on';
}

/** @throws Error where the browser or the server does not */
export async function letBrowserBeTold(asker: Asker): Promise<BrowserPush> {
  if ((await Notification.requestPermission()) !== 'granted')
    return Notification.permission === 'denied' ? 'denied' : 'off';
  const { publicKey } = await senderWith({}).send<PushState>('GET', doorOf(asker));
  await navigator.serviceWorker.register(`${base}sw.js`);
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  await tell(asker, made);
  localStorage.setItem(kept, nameOf(asker));
  return 'on';
}

/** @throws ProblemError where the server does not hear it; the browser takes nothing any more all the same */
export async function letBrowserBe(asker: Asker): Promise<BrowserPush> {
  const known = await subscription();
  localStorage.removeItem(kept);
  if (!known) return 'off';
  const { endpoint } = known;
  await known.unsubscribe();
  await senderWith({}).send('POST', `${doorOf(asker)}/subscriptions/remove`, {
    endpoint,
  } satisfies PushEndpointBody);
  return 'off';
}

async function tell(asker: Asker, known: PushSubscription): Promise<void> {
  const { endpoint = '', keys = {} } = known.toJSON();
  await senderWith({}).send('POST', `${doorOf(asker)}/subscriptions`, {
    endpoint,
    p256dh: keys['p256dh'] ?? '',
    auth: keys['auth'] ?? '',
    language: asker.language,
  } satisfies PushSubscriptionBody);
}
