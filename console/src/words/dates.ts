/** Dates that know no zone, in words. */
import type { Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';

const kinds = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  tick: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Selasa, 24 November 2026", "24 Nov 2026", "24 Nov", "November 2026" or "Nov 2026". @param date YYYY-MM-DD */
export function dateInWords(date: string, language: Language, kind: keyof typeof kinds = 'long'): string {
  const key = `${language}/${kind}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      ...kinds[kind],
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  const at = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(at) ? date : format.format(at);
}

/** "Sen". @param weekday 1 is Monday, 7 Sunday */
export const weekdayName = (weekday: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    timeZone: 'UTC',
    // 1 January 2024 was a Monday.
  }).format(Date.UTC(2024, 0, weekday));

/**
 * "25 November 2026 pukul 21.05 WIB", where the reader is: for what is of no one building. The zone has its name here
 * in English too, to which it would be "GMT+7".
 */
export const momentText = (at: number, language: Language): string => {
  const options = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  } as const;
  const zone = new Intl.DateTimeFormat(locales.id, options).formatToParts(at);
  const zoneName = zone.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return new Intl.DateTimeFormat(locales[language], options)
    .formatToParts(at)
    .map(({ type, value }) => (type === 'timeZoneName' ? zoneName : value))
    .join('');
};

/** "08.00", or "08:00" in English. */
export const hourText = (hour: number | string, language: Language): string =>
  `${String(hour).padStart(2, '0')}${language === 'id' ? '.' : ':'}00`;
