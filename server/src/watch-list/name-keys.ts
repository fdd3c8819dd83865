/**
 * What a name is compared by. Only keyed hashes of these stand in the database, so two names are alike if one of their
 * keys is the very same; how near they are cannot be asked.
 */
import { normalName } from '../personal/spelling.js';

/** Titles before or after a name, and particles that are left out as often as not. */
const titles = new Set(
  (
    'h hj hjh haji hajah k kh kyai ustad ustadz ustadzah dr drg drs dra ir prof bapak pak bpk ibu bu sdr sdri tn ny nn mr mrs ms ' +
    'se sh st sip spd skom ssi sos ssos mm msi mh mt mkom mpd mkes skm sked spog amd bin binti'
  ).split(' '),
);

/** Spellings of one sound: Dutch-time and today's, and those that people mix. The longer ones first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'ny'],
  [/sj|sy/g, 's'],
  [/ch|kh/g, 'h'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/oe/g, 'u'],
  [/ie/g, 'i'],
  [/ei/g, 'e'],
  [/[vp]/g, 'f'],
  [/z/g, 's'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  // Of old it was written with j, and what is j now with dj.
  [/[jy]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** The many ways to write the commonest first name. */
const muhammad = /^(m|md|muh|moh|moch|much|mohd|mhd|muham{1,2}[ae]d|mo[ch]?ham{1,2}[ae]d|muchammad)$/;

function soundOf(word: string): string {
  if (muhammad.test(word)) return 'muhammad';
  return sounds.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** The words of a name as they sound, in the order of the alphabet: who is called first by which is not written alike. */
function wordsOf(name: string): string[] {
  const words = normalName(name)
    // A degree's dots hold it together, other signs part words.
    .replaceAll(/[.'’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word));
  return words.map(soundOf);
}

/**
 * All its words, and the first with the last of more than two: one in the middle is often left out. None for a name
 * without a word.
 */
export function nameKeys(name: string): string[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  const all = words.toSorted().join(' ');
  const ends = [words.at(0) ?? '', words.at(-1) ?? ''].toSorted().join(' ');
  return words.length > 2 ? [all, ends] : [all];
}
