/** A time of day to the second, as a day that is played again needs it. */
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';

type Place = Pick<BuildingConfig, 'timeZone' | 'zoneLabel'>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "13.05.09 WIB", or "13:05:09 WIB" in English. */
export function clockText(at: number, { timeZone, zoneLabel }: Place, language: Language): string {
  const key = `${language}/${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return `${format.format(at)} ${zoneLabel}`;
}
