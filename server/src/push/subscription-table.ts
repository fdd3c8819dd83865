/** What of a browser's subscription is sealed. */
import type { Sealer } from '../personal/sealer.js';

export interface Address {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export const subscriptionContext = (buildingId: string, id: string): string => `push/${buildingId}/${id}`;

export const sealSubscription = (sealer: Sealer, buildingId: string, id: string, address: Address): string =>
  sealer.seal(subscriptionContext(buildingId, id), address);

export const openSubscription = (sealer: Sealer, buildingId: string, id: string, sealed: string): Address =>
  sealer.open(subscriptionContext(buildingId, id), sealed);

/** By which a browser is known again. */
export const hashOfEndpoint = (sealer: Pick<Sealer, 'hash'>, endpoint: string): string =>
  sealer.hash('push', endpoint);
