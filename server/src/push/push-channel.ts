import { createECDH } from 'node:crypto';
import type { PushWords } from '@satuatap/shared/contract';
import { Undelivered, type Channel, type Message } from '../notices/channel.js';
import type { PushSettings } from '../settings/push-settings.js';
import { isPushAddress } from './push-hosts.js';
import type { Subscriptions } from './subscriptions.js';

const patienceMs = 20_000;
/** Seconds for which the service keeps it for a browser that is away. */
const keptSeconds = 3600;
/** The connection was never there, so that nothing went out. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** By what a browser's service knows who sends. @param privateKey 32 bytes */
export const publicKeyOf = (privateKey: Buffer): string => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  return pair.getPublicKey('base64url');
};

/** Browsers, by the push service of their maker. A notice's `to` is `building/ID` of a subscription. */
export class PushChannel implements Channel {
  private readonly publicKey: string;
  private readonly privateKey: string;

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly settings: PushSettings,
    key: Buffer,
  ) {
    this.publicKey = publicKeyOf(key);
    this.privateKey = key.toString('base64url');
  }

  async send({ to, title, text, path }: Message, messageId: string): Promise<void> {
    const [buildingId = '', id = ''] = to.split('/');
    const address = await this.subscriptions.address(buildingId, id);
    if (!address) throw new Undelivered('never', 'push-unsubscribed');
    if (!isPushAddress(address.endpoint, this.settings.hosts)) throw new Undelivered('never', 'push-host');
    const words: PushWords = { title, text, path: path ?? '/console/', tag: messageId };
    const status = await this.post(address, JSON.stringify(words));
    if (status < 300) return;
    if (status === 404 || status === 410) await this.subscriptions.drop(buildingId, id);
    const isLater = status === 429 || status >= 500;
    throw new Undelivered(isLater ? 'later' : 'never', `push-${status}`);
  }

  private async post(
    { endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string },
    payload: string,
  ): Promise<number> {
    const { default: webPush } = await import('web-push');
    const { method, headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      payload,
      {
        TTL: keptSeconds,
        urgency: 'high',
        vapidDetails: {
          subject: this.settings.contact,
          publicKey: this.publicKey,
          privateKey: this.privateKey,
        },
      },
    );
    try {
      const answer = await fetch(endpoint, {
        method,
        headers: headers as Record<string, string>,
        body: new Uint8Array(body ?? []),
        // Whoever may be sent to does not choose where else we go.
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      await answer.body?.cancel();
      return answer.status === 0 ? 400 : answer.status;
    } catch (error) {
      const code: unknown = Reflect.get(Object(error instanceof Error ? error.cause : null), 'code');
      const isSure = typeof code === 'string' && unreached.has(code);
      throw new Undelivered(isSure ? 'later' : 'unsure', typeof code === 'string' ? code : 'push-fault');
    }
  }
}
