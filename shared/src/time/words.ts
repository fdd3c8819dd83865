/** Times and waits in words, in the building's zone. */
import type { BuildingConfig, Language } from '../queue/index.js';

type Place = Pick<BuildingConfig, 'timeZone' | 'zoneLabel'>;

/** Of `Intl`. */
export const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

const kinds = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDate: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

function format(language: Language, zone: string, kind: keyof typeof kinds): Intl.DateTimeFormat {
  const key = `${language}/${zone}/${kind}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...kinds[kind] });
    formats.set(key, known);
  }
  return known;
}

/** "13.05 WIB", or "13:05 WIB" in English. */
export const timeText = (at: number, { timeZone, zoneLabel }: Place, language: Language): string =>
  `${format(language, timeZone, 'time').format(at)} ${zoneLabel}`;

/** "09.00–11.00 WIB". */
export const timeRangeText = (from: number, until: number, place: Place, language: Language): string =>
  `${format(language, place.timeZone, 'time').format(from)}–${timeText(until, place, language)}`;

/** "Selasa, 24 November 2026". */
export const dateText = (at: number, { timeZone }: Place, language: Language): string =>
  format(language, timeZone, 'date').format(at);

/** "Sel, 24 Nov", for columns. */
export const shortDateText = (at: number, { timeZone }: Place, language: Language): string =>
  format(language, timeZone, 'shortDate').format(at);

/** "3 menit", "1 jam 5 menit"; under a minute "kurang dari 1 menit". */
export function durationText(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const id = language === 'id';
  if (minutes < 1) return id ? 'kurang dari 1 menit' : 'less than 1 minute';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourText = id ? `${hours} jam` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  const minuteText = id ? `${rest} menit` : `${rest} ${rest === 1 ? 'minute' : 'minutes'}`;
  if (hours === 0) return minuteText;
  return rest === 0 ? hourText : `${hourText} ${minuteText}`;
}
