/** What a scanner read at a screen that waits for nothing in particular. */
import { countOfNumber, readCode } from '@satuatap/shared/visits';

export type Scanned =
  /** An invitation's code or link. */
  | { readonly kind: 'invitation'; readonly code: string }
  /** The link of an appointment. */
  | { readonly kind: 'appointment'; readonly code: string }
  /** A badge, its number, or a visit's link. */
  | { readonly kind: 'badge'; readonly code: string };

const badgeSpelling = /^[\w-]{22}$/;

/** `null`: nothing that this knows. */
export function readScan(text: string): Scanned | null {
  const code = text.trim();
  const link = /\/([aiv])\/[\w.-]+\/?$/.exec(code)?.[1];
  if (link === 'a') return { kind: 'appointment', code };
  if (link === 'i' || readCode(code) !== null) return { kind: 'invitation', code };
  if (link === 'v' || badgeSpelling.test(code) || countOfNumber(code) !== null)
    return { kind: 'badge', code };
  return null;
}
