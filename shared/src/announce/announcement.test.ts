import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allClips, announcementClips, announcementText } from './announcement.js';
import { numberWords } from './numbers.js';

/** Reads Indonesian number words back, by other means than they were made. */
function valueOf(words: readonly string[]): number {
  const digits: Readonly<Record<string, number>> = {
    nol: 0,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
  };
  let total = 0;
  let last = 0;
  for (const word of words) {
    if (word === 'belas') [total, last] = [total + 10 + last, 0];
    else if (word === 'puluh') [total, last] = [total + last * 10, 0];
    else if (word === 'ratus') [total, last] = [total + last * 100, 0];
    else if (word === 'ribu') [total, last] = [total + last * 1000, 0];
    else if (word === 'sepuluh') total += 10;
    else if (word === 'sebelas') total += 11;
    else if (word === 'seratus') total += 100;
    else if (word === 'seribu') total += 1000;
    else last = digits[word] ?? Number.NaN;
  }
  return total + last;
}

/** The same for English. */
function englishValueOf(words: readonly string[]): number {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  let total = 0;
  let part = 0;
  for (const word of words) {
    if (word === 'thousand') [total, part] = [part * 1000, 0];
    else if (word === 'hundred') part *= 100;
    else if (tens.includes(word)) part += (tens.indexOf(word) + 2) * 10;
    else part += small.includes(word) ? small.indexOf(word) : Number.NaN;
  }
  return total + part;
}

describe('the words of an announcement', () => {
  it('says whole numbers, without the zeros in front', () => {
    expect(announcementText({ number: 'B125', counterLabel: '3' }, 'id')).toBe(
      'nomor antrean, B, seratus dua puluh lima, silakan ke loket tiga.',
    );
    expect(announcementText({ number: 'A012', counterLabel: 'A2', floorLevel: 2 }, 'en')).toBe(
      'ticket number, A, twelve, please go to counter A two, floor two.',
    );
  });

  it.each([
    ['0', 'nol', 'zero'],
    ['10', 'sepuluh', 'ten'],
    ['11', 'sebelas', 'eleven'],
    ['19', 'sembilan belas', 'nineteen'],
    ['A2', 'A dua', 'A two'],
    ['2B', 'dua B', 'two B'],
    ['A-12', 'A dua belas', 'A twelve'],
    ['100', 'seratus', 'one hundred'],
    ['205', 'dua ratus lima', 'two hundred five'],
    ['999', 'sembilan ratus sembilan puluh sembilan', 'nine hundred ninety nine'],
  ])('says the counter %s as people do', (counterLabel, id, en) => {
    expect(announcementText({ number: 'A1', counterLabel }, 'id')).toBe(
      `nomor antrean, A, satu, silakan ke loket ${id}.`,
    );
    expect(announcementText({ number: 'A1', counterLabel }, 'en')).toBe(
      `ticket number, A, one, please go to counter ${en}.`,
    );
  });

  it('parts letter and number by 0.2 seconds, and falls at the end only', () => {
    const clips = announcementClips({ number: 'A001', counterLabel: '11' }, 'id');
    expect(clips.map(({ clip }) => clip)).toEqual([
      'nomor-antrean',
      'letter-a',
      'satu',
      'silakan-ke-loket',
      'sebelas',
    ]);
    expect(clips[2]?.pauseBeforeSeconds).toBe(0.2);
    expect(clips.map(({ tone }) => tone)).toEqual(['middle', 'middle', 'middle', 'middle', 'end']);
  });

  it('can be read back for every number', () => {
    for (let n = 0; n <= 9999; n++) {
      expect(valueOf(numberWords(n, 'id'))).toBe(n);
      expect(englishValueOf(numberWords(n, 'en'))).toBe(n);
    }
  });

  it.each(['id', 'en'] as const)(
    'asks only for clips that the shipped %s pack has, in both tones',
    (language) => {
      const url = new URL(`../../../display/public/voice/${language}/manifest.json`, import.meta.url);
      const manifest = JSON.parse(readFileSync(url, 'utf8')) as {
        clips: Record<string, Record<string, unknown>>;
      };
      for (const clip of allClips(language))
        expect(Object.keys(manifest.clips[clip] ?? {}).sort()).toEqual(['end', 'middle']);
      const known = new Set(allClips(language));
      fc.assert(
        fc.property(
          fc.stringMatching(/^[A-Z]{1,3}\d{1,6}$/),
          fc.stringMatching(/^[A-Za-z0-9 -]{1,8}$/),
          (number, counterLabel) => {
            expect(
              announcementClips({ number, counterLabel }, language).every(({ clip }) => known.has(clip)),
            ).toBe(true);
          },
        ),
      );
    },
  );
});
