/** What becomes of a scan at reception, or of what was typed in its place. */
import { readScan } from '@satuatap/shared/visits';

export type ReceptionScan =
  /** An invitation's link, with its token. */
  | { readonly kind: 'invitation'; readonly token: string }
  /** The link of a visitor's phone page. */
  | { readonly kind: 'visit'; readonly token: string }
  | { readonly kind: 'code'; readonly code: string }
  /** What is no code that is known here: a name, perhaps. */
  | { readonly kind: 'words'; readonly code: string };

export function receptionScan(text: string): ReceptionScan {
  const scanned = readScan(text);
  const { kind, code } = scanned;
  if ('token' in scanned)
    return kind === 'invitation' || kind === 'visit'
      ? { kind, token: scanned.token }
      : { kind: 'words', code };
  return { kind: kind === 'unknown' ? 'words' : 'code', code };
}
