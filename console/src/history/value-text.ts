/** Figures as people read them, by `Intl`; and in words how one differs from another. Pure. */
import type { Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';

/** `duration`: ms. `hours`: ms too, said in hours. `share`: 0 to 1. */
export type ValueKind = 'count' | 'duration' | 'hours' | 'share' | 'rate';

const formats = new Map<string, Intl.NumberFormat>();

function number(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const key = `${language}/${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], options);
    formats.set(key, format);
  }
  return format.format(value);
}

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** "1.234", "12,4 mnt", "1 j 05 mnt", "45 dtk", "83,2%"; "–" where nothing was measured. */
export function valueText(kind: ValueKind, value: number | null, language: Language): string {
  if (value === null) return '–';
  switch (kind) {
    case 'count':
      return number(value, language, { maximumFractionDigits: 0 });
    case 'rate':
      return number(value, language, oneDigit);
    case 'share':
      return number(value, language, { style: 'percent', ...oneDigit });
    case 'hours':
      return `${number(value / 3_600_000, language, oneDigit)} ${language === 'id' ? 'jam' : 'h'}`;
    case 'duration':
      return durationText(value, language);
  }
}

function durationText(ms: number, language: Language): string {
  const id = language === 'id';
  if (ms < 59_500) return `${number(ms / 1000, language, { maximumFractionDigits: 0 })} ${id ? 'dtk' : 's'}`;
  if (ms < 3_597_000) return `${number(ms / 60_000, language, oneDigit)} ${id ? 'mnt' : 'min'}`;
  const minutes = Math.round(ms / 60_000);
  const rest = String(minutes % 60).padStart(2, '0');
  return `${Math.floor(minutes / 60)} ${id ? 'j' : 'h'} ${rest} ${id ? 'mnt' : 'min'}`;
}

/** In one piece: "1 j 05 mnt" torn in two is read as two figures. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/**
 * How the first differs from the second: counts in part of it, durations in time, shares in points of a percent.
 * @param brief without the value that it is compared with, for the rows of a table
 */
export function differenceText(
  kind: ValueKind,
  now: number | null,
  before: number | null,
  language: Language,
  brief = false,
): string {
  const id = language === 'id';
  if (brief && (now === null || before === null)) return '';
  if (now === null && before === null) return id ? 'tanpa data di kedua periode' : 'no data in either period';
  if (before === null) return id ? 'tanpa data pembanding' : 'nothing to compare with';
  const value = valueText(kind, before, language);
  const was = (from: string): string => unbroken(`(${from} ${value})`);
  if (now === null) return id ? `tanpa data ${was('sebelumnya')}` : `no data ${was('from')}`;
  if (valueText(kind, now, language) === value) return id ? 'tidak berubah' : 'no change';
  const more = now > before;
  const direction = more ? (id ? '▲ naik' : '▲ up') : id ? '▼ turun' : '▼ down';
  const change = unbroken(`${direction} ${amountOf(kind, Math.abs(now - before), before, language)}`);
  return brief ? change : `${change} ${was(id ? 'dari' : 'from')}`;
}

function amountOf(kind: ValueKind, by: number, before: number, language: Language): string {
  if (kind === 'share')
    return `${number(by * 100, language, oneDigit)} ${language === 'id' ? 'poin' : 'points'}`;
  if (kind === 'duration') return valueText(kind, by, language);
  if (before === 0) return valueText(kind, by, language);
  const part = by / before;
  // What differs never differs by nothing.
  const digits = part < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 };
  return number(part, language, { style: 'percent', ...digits });
}
