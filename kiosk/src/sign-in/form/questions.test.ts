import { describe, expect, it } from '@jest/globals';
import type { VisitorField, VisitorRules } from '@satuatap/shared/queue';
import { signInWords } from '../sign-in-words.js';
import { questionsOf, wrongWith, type AskedField } from './questions.js';

const purpose = { id: 'Untuk diuji', en: 'To be tested' };
const rules: Pick<VisitorRules, 'fields'> = {
  fields: {
    company: { ask: 'optional', purpose },
    phone: { ask: 'required', purpose },
    identity: { ask: 'required', purpose },
    plate: { ask: 'optional', purpose },
    photo: { ask: 'required', purpose },
  },
};
const asked = (missing: readonly VisitorField[] | null) =>
  questionsOf(rules, missing).map(({ field }) => field);

describe('the questions at the kiosk', () => {
  it('are all of them to a new visitor', () => {
    expect(asked(null)).toEqual(['name', 'company', 'phone', 'identity', 'plate']);
  });

  it('are to a returning visitor those of the day, and what is required and not known of her', () => {
    expect(asked([])).toEqual(['plate']);
    expect(asked(['identity', 'photo'])).toEqual(['identity', 'plate']);
    expect(questionsOf(rules, ['identity']).map(({ isMissing }) => isMissing)).toEqual([true, false]);
  });
});

describe('an answer at the kiosk', () => {
  const say = signInWords.id;
  const wrong = (field: AskedField, text: string, isRequired = false): string =>
    wrongWith({ field, isRequired, purpose, isMissing: false }, text, say);

  it('of the wrong form is said to be so at its field, as the server would refuse it', () => {
    expect(wrong('plate', 'B')).toBe(say.wrong.plate);
    expect(wrong('plate', 'BG')).toBe(say.wrong.plate);
    expect(wrong('identity', '12345')).toBe(say.wrong.identity);
    expect(wrong('phone', '0812')).toBe(say.wrong.phone);
    expect(wrong('email', 'nama@')).toBe(say.wrong.email);
  });

  it('will do with spaces around it, or left out where it may be', () => {
    for (const [field, text] of [
      ['plate', ' BG 1234 AB '],
      ['plate', ''],
      ['phone', '0812-3456-789'],
      ['belongings', '?'],
    ] as const)
      expect(wrong(field, text)).toBe('');
    expect(wrong('plate', ' ', true)).toBe(say.wrong.empty);
  });
});
