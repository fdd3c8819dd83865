import { localDate } from '@satuatap/shared/time';

/** Today where the reader is, YYYY-MM-DD: no one building's zone is that of all. */
export const today = (): string => localDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
