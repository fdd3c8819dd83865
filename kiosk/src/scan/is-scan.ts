import { readLink, readScan } from '@satuatap/shared/visits';

/** Keys that a hand strikes by chance are not so many. */
const leastUnknown = 6;

/** Whether it was scanned, or typed in its place, and deserves an answer. `inField`: it may be words that are sought. */
export const isScan = (text: string, inField: boolean): boolean =>
  inField ? readLink(text) !== null : readScan(text).kind !== 'unknown' || text.trim().length >= leastUnknown;
