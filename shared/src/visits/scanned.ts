/** What a scanner read, or what was typed in its place. */
import { countOfNumber } from './badge-rules.js';
import { readCode } from './short-code.js';

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
/** What an app that passed the address on has put behind it, counts for nothing. */
const linkSpelling = /\/([aitv])\/([\w.-]+)\/?(?:[?#]\S*)?$/;

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
