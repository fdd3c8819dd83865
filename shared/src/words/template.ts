/**
 * Fills facts into a sentence: `{until}` is a fact, `{seconds:second}` a count of what English has a plural for, and a
 * part in `[…]` is left out when one of its facts is missing.
 */
import type { Language } from '../queue/index.js';
import { dateText, timeText } from '../time/index.js';

export type Facts = Readonly<Record<string, string | number>>;

/** The zone in which times of day are said. */
export interface Zone {
  readonly timeZone: string;
  /** Said after the time: "WIB". */
  readonly zoneLabel: string;
}

export const defaultZone: Zone = { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' };

/** Facts that are service days, `YYYY-MM-DD`; one is the same in every zone. */
const days: ReadonlySet<string> = new Set(['date']);

/** Facts that are moments, in epoch milliseconds when they are numbers. */
const moments: ReadonlySet<string> = new Set(['at', 'until', 'since']);

/** In English the `…En` twin of a fact is said, where there is one. */
function factText(name: string, facts: Facts, language: Language, zone: Zone): string | null {
  const value = (language === 'en' ? facts[`${name}En`] : undefined) ?? facts[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'number' && moments.has(name)) return timeText(value, zone, language);
  if (days.has(name)) {
    const noon = Date.parse(`${value}T12:00:00Z`);
    if (!Number.isNaN(noon)) return dateText(noon, { timeZone: 'UTC', zoneLabel: '' }, language);
  }
  return String(value);
}

/** A sentence with its facts. */
export function fill(template: string, facts: Facts, language: Language, zone: Zone): string {
  const optional = template.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{(\w+)[^}]*\}/g)].map((match) => match[1] ?? '');
    return names.every((name) => factText(name, facts, language, zone) !== null) ? part : '';
  });
  return optional.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, counted: string | undefined) => {
    const text = factText(name, facts, language, zone) ?? '…';
    return counted === undefined ? text : `${text} ${text === '1' ? counted : `${counted}s`}`;
  });
}
