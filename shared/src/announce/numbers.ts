/** Whole numbers from 0 to 9999 as clips, the way people say them. */
import type { Language } from '../queue/index.js';

const upToNine = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;
const english = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const englishTens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

const digit = (n: number): string => upToNine[n] ?? '';

function indonesian(n: number): string[] {
  if (n < 10) return [digit(n)];
  if (n === 10) return ['sepuluh'];
  if (n === 11) return ['sebelas'];
  if (n < 20) return [digit(n - 10), 'belas'];
  if (n < 100) return [digit(Math.floor(n / 10)), 'puluh', ...rest(n % 10)];
  if (n < 200) return ['seratus', ...rest(n - 100)];
  if (n < 1000) return [digit(Math.floor(n / 100)), 'ratus', ...rest(n % 100)];
  if (n < 2000) return ['seribu', ...rest(n - 1000)];
  return [digit(Math.floor(n / 1000)), 'ribu', ...rest(n % 1000)];
}
const rest = (n: number): string[] => (n === 0 ? [] : indonesian(n));

function inEnglish(n: number): string[] {
  if (n < 20) return [english[n] ?? ''];
  if (n < 100) return [englishTens[Math.floor(n / 10) - 2] ?? '', ...englishRest(n % 10)];
  if (n < 1000) return [english[Math.floor(n / 100)] ?? '', 'hundred', ...englishRest(n % 100)];
  return [english[Math.floor(n / 1000)] ?? '', 'thousand', ...englishRest(n % 1000)];
}
const englishRest = (n: number): string[] => (n === 0 ? [] : inEnglish(n));

/** Words of a number; above 9999 digit by digit. */
export function numberWords(n: number, language: Language): string[] {
  if (n > 9999) return Array.from(String(n)).flatMap((each) => numberWords(Number(each), language));
  return language === 'id' ? indonesian(n) : inEnglish(n);
}

/** Every word that a number can have. */
export const allNumberWords: Readonly<Record<Language, readonly string[]>> = {
  id: [...upToNine, 'sepuluh', 'sebelas', 'belas', 'puluh', 'seratus', 'ratus', 'seribu', 'ribu'],
  en: [...english, ...englishTens, 'hundred', 'thousand'],
};
