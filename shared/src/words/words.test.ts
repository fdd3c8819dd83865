import { describe, expect, it } from '@jest/globals';
import { serviceCodes } from '../contract/index.js';
import { refusalCodes, stopStates } from '../queue/index.js';
import { refusalWords, stateWords } from './index.js';

const languages = ['id', 'en'] as const;
const noon = Date.parse('2026-11-24T13:30:00+07:00');

describe('the words of a problem', () => {
  it.each([...refusalCodes, ...serviceCodes])('say %s in both languages, with and without facts', (code) => {
    const facts = {
      at: noon,
      until: noon,
      counter: '3',
      number: 'A012',
      holiday: 'Natal',
      quota: 80,
      prefix: 'A',
      seconds: 9,
    };
    for (const language of languages) {
      for (const words of [refusalWords(code, language), refusalWords(code, language, facts)]) {
        expect(words).toMatch(/^[A-Z].*\.$/);
        expect(words).not.toMatch(/[[\]{}…]| {2}| [,.]/);
      }
    }
  });

  it('say a time of day in the zone of the building', () => {
    expect(refusalWords('service-on-break', 'id', { until: noon })).toBe(
      'Layanan ini sedang istirahat. Silakan kembali pukul 13.30 WIB.',
    );
    expect(
      refusalWords(
        'service-on-break',
        'en',
        { until: noon },
        { timeZone: 'Asia/Makassar', zoneLabel: 'WITA' },
      ),
    ).toBe('This service is on a break. Please come back at 14:30 WITA.');
  });

  it('take a time that is text already as it is, and leave out what is not known', () => {
    expect(refusalWords('service-on-break', 'id', { until: '13.30' })).toContain('pukul 13.30.');
    expect(refusalWords('service-on-break', 'id')).toBe('Layanan ini sedang istirahat.');
  });

  it('name a holiday in the language of the reader', () => {
    const facts = { holiday: 'Hari Raya Natal', holidayEn: 'Christmas Day' };
    expect(refusalWords('service-holiday', 'en', facts)).toContain('Christmas Day');
    expect(refusalWords('service-holiday', 'id', facts)).toContain('Hari Raya Natal');
  });

  it('count one as one, and name a day in words', () => {
    expect(refusalWords('too-many-requests', 'en', { seconds: 1 })).toContain('about 1 second, and');
    expect(refusalWords('too-many-requests', 'en', { seconds: 9 })).toContain('about 9 seconds, and');
    expect(refusalWords('appointment-other-day', 'id', { date: '2026-11-27' })).toBe(
      'Janji temu ini untuk hari lain, yaitu Jumat, 27 November 2026.',
    );
  });

  it('have a name for every state', () => {
    for (const state of stopStates)
      for (const language of languages) expect(stateWords(state, language)).not.toBe('');
  });
});
