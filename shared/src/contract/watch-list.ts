/**
 * The watch list: of whom reception is told quietly when they sign in. Each entry ends by itself, and is shown to those
 * whom it names only.
 *
 *   GET    /buildings/:id/watch-list                        -> WatchEntry[]             reception: what the asker may see
 *   PUT    /buildings/:id/watch-list/:entryId               WatchEntryBody -> WatchEntry   new, or in place of the old one
 *   DELETE /buildings/:id/watch-list/:entryId
 *   GET    /buildings/:id/watch-list/alert                  -> WatchAlert               nothing personal
 *   GET    /buildings/:id/watch-list/hits                   -> WatchHit[]               the newest first
 *   POST   /buildings/:id/watch-list/hits/:visitId/dismiss  DismissHitBody
 */
import type { Role } from '../queue/index.js';
import { receptionRoles } from './roles.js';

/** What somebody is recognised by; a name alone is a hint and no more. */
export const watchSigns = ['identity', 'phone', 'name'] as const;
export type WatchSign = (typeof watchSigns)[number];

/** Who may be let to see an entry; those without a name see it by their role. */
export const watchRoles: readonly Role[] = [...receptionRoles, 'warden', 'secretary'];
export const usualWatchRoles: readonly Role[] = receptionRoles;
/** The longest that an entry may stand before somebody decides anew. */
export const longestWatchDays = 366;

/** At least one of name, phone and identity. Those that are absent stay as they were; `null`: there is none. */
export interface WatchEntryBody {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly identity?: string | null;
  /** Why, and what to do. */
  readonly reason: string;
  /** Epoch ms. */
  readonly expiresAt: number;
  readonly roles: readonly Role[];
  /** Accounts that see it beside those roles. */
  readonly staffIds: readonly string[];
}

export interface WatchEntry {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  /** Masked. */
  readonly identity: string | null;
  readonly reason: string;
  readonly expiresAt: number;
  readonly roles: readonly Role[];
  readonly staffIds: readonly string[];
  readonly addedBy: string;
  readonly addedAt: number;
  /** It matches nobody any more. */
  readonly expired: boolean;
  readonly mayChange: boolean;
}

/** Numbers of visits, for a screen that a visitor may see too. */
export interface WatchAlert {
  readonly visits: readonly string[];
}

export const dismissReasons = ['other-person', 'entry-wrong', 'settled', 'test'] as const;
export type DismissReason = (typeof dismissReasons)[number];

export interface DismissHitBody {
  readonly why: DismissReason;
}

export interface WatchHit {
  readonly visitId: string;
  readonly visitNumber: string;
  readonly at: number;
  readonly signs: readonly WatchSign[];
  readonly entry: WatchEntry;
  readonly dismissed: { readonly at: number; readonly by: string; readonly why: DismissReason } | null;
}
