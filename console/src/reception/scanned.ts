/** What a scanner read, or what was typed in its place. */

export type Scanned =
  /** An invitation's link, with its token. */
  | { readonly kind: 'invitation'; readonly token: string }
  /** The link of a visitor's phone page. */
  | { readonly kind: 'visit'; readonly token: string }
  | { readonly kind: 'code'; readonly code: string };

export function readScan(text: string): Scanned {
  const code = text.trim();
  const [, kind, token = ''] = /\/([iv])\/([\w.-]+)\/?$/.exec(code) ?? [];
  if (kind === undefined) return { kind: 'code', code };
  return { kind: kind === 'i' ? 'invitation' : 'visit', token };
}
