/** What a scanner read, wherever at the kiosk it was read. */
import { countOfNumber, readCode } from '@satuatap/shared/visits';

const linkKinds = { a: 'appointment', i: 'invitation', t: 'ticket', v: 'visit' } as const;
export type LinkKind = (typeof linkKinds)[keyof typeof linkKinds];

/** The address of a page on somebody's phone, as its QR holds it. */
export interface ScannedLink {
  readonly kind: LinkKind;
  readonly code: string;
  /** The part of it that names what it is of. */
  readonly token: string;
}

export type Scanned =
  | ScannedLink
  /** An invitation's short code; a badge, or its number; nothing that this knows. */
  | { readonly kind: 'invitation' | 'badge' | 'unknown'; readonly code: string };

const badgeSpelling = /^[\w-]{22}$/;
const linkSpelling = /\/([aitv])\/([\w.-]+)\/?$/;

const isLinkLetter = (letter: string): letter is keyof typeof linkKinds => letter in linkKinds;

export function readLink(text: string): ScannedLink | null {
  const code = text.trim();
  const [, letter = '', token = ''] = linkSpelling.exec(code) ?? [];
  return isLinkLetter(letter) ? { kind: linkKinds[letter], code, token } : null;
}

export function readScan(text: string): Scanned {
  const code = text.trim();
  const link = readLink(code);
  if (link) return link;
  if (readCode(code) !== null) return { kind: 'invitation', code };
  const isBadge = badgeSpelling.test(code) || countOfNumber(code) !== null;
  return { kind: isBadge ? 'badge' : 'unknown', code };
}

/** Keys that a hand strikes by chance are not so many. */
const leastUnknown = 6;

/** Whether it was scanned, or typed in its place, and deserves an answer. `inField`: it may be words that are sought. */
export const isScan = (text: string, inField: boolean): boolean =>
  inField ? readLink(text) !== null : readScan(text).kind !== 'unknown' || text.trim().length >= leastUnknown;
