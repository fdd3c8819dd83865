/** A service day in words; a date is the same in every zone. */
import type { Language } from '@satuatap/shared/queue';
import { dateText } from '@satuatap/shared/time';

export const dayText = (date: string, language: Language): string =>
  dateText(Date.parse(`${date}T12:00:00Z`), { timeZone: 'UTC', zoneLabel: '' }, language);
