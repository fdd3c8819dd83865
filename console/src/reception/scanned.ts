/** What a scanner read, or what was typed in its place. */
import { countOfNumber, readCode } from '@satuatap/shared/visits';

export type Scanned =
  /** An invitation's link, with its token. */
  | { readonly kind: 'invitation'; readonly token: string }
  /** The link of a visitor's phone page. */
  | { readonly kind: 'visit'; readonly token: string }
  | { readonly kind: 'code'; readonly code: string }
  /** What is no code that is known here: a name, perhaps. */
  | { readonly kind: 'words'; readonly code: string };

const badgeSpelling = /^[\w-]{22}$/;

export function readScan(text: string): Scanned {
  const code = text.trim();
  const [, kind, token = ''] = /\/([iv])\/([\w.-]+)\/?$/.exec(code) ?? [];
  if (kind === undefined) {
    const isCode = readCode(code) !== null || countOfNumber(code) !== null || badgeSpelling.test(code);
    return { kind: isCode ? 'code' : 'words', code };
  }
  return { kind: kind === 'i' ? 'invitation' : 'visit', token };
}
