/** Numbers and days in words. */
import type { Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';

export const wholeText = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(value);

/** Two decimals, as the regulation's classes have; a dash for `null`. */
export const decimalText = (value: number | null, language: Language): string =>
  value === null
    ? '–'
    : new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
        value,
      );

/** "24 November 2026": a service day is the same in every zone. */
export const dayText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
