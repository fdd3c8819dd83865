/**
 * Notices of the browser itself, for staff who have the console closed. They say that somebody waits, and nothing of whom.
 *
 *   GET  /buildings/:id/push                        -> PushState              staff
 *   POST /buildings/:id/push/subscriptions          PushSubscriptionBody      staff, her own browser; the same again is once
 *   POST /buildings/:id/push/subscriptions/remove   PushEndpointBody          staff, her own browser
 */
import type { Language } from '../queue/index.js';

export interface PushState {
  /** What the browser subscribes with, base64url; `null`: none are sent here. */
  readonly publicKey: string | null;
}

/** The browser's address is a secret, and stands in bodies only. */
export interface PushEndpointBody {
  readonly endpoint: string;
}

/** As the browser gives them: `PushSubscription.toJSON()`. */
export interface PushSubscriptionBody extends PushEndpointBody {
  readonly p256dh: string;
  readonly auth: string;
  readonly language: Language;
}

/** What a browser is sent, sealed for it alone. */
export interface PushWords {
  readonly title: string;
  readonly text: string;
  /** A page of ours. */
  readonly path: string;
  /** The same of the same notice: shown once, also where it comes twice. */
  readonly tag: string;
}
