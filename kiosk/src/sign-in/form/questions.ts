/** What a building asks of a visitor, one question after the other, and whether an answer will do. */
import { hasSpelling, visitorSpellings } from '@satuatap/shared/contract';
import type { Text, VisitorField, VisitorRules } from '@satuatap/shared/queue';
import type { SignInWords } from '../sign-in-words.js';

/** A photo is taken at reception: a kiosk may have no camera. */
export type AskedField = Exclude<VisitorField, 'photo'> | 'name';

export interface Question {
  readonly field: AskedField;
  readonly isRequired: boolean;
  /** What it is collected for. */
  readonly purpose: Text | null;
  /** She is known, but this of her is not, and the building requires it. */
  readonly isMissing: boolean;
}

const order: readonly Exclude<AskedField, 'name'>[] = [
  'company',
  'phone',
  'email',
  'identity',
  'plate',
  'belongings',
];

/** Asked of everybody each time: it is of the day and not of the person. */
const ofTheDay: readonly AskedField[] = ['plate', 'belongings'];

/** @param missing of a returning visitor: she is not asked again for what is known of her. `null`: of a new one */
export const questionsOf = (
  rules: Pick<VisitorRules, 'fields'>,
  missing: readonly VisitorField[] | null,
): readonly Question[] =>
  allQuestions(rules).flatMap((question) => {
    const { field } = question;
    if (missing === null || ofTheDay.includes(field)) return question;
    return field !== 'name' && missing.includes(field) ? { ...question, isMissing: true } : [];
  });

const allQuestions = ({ fields }: Pick<VisitorRules, 'fields'>): readonly Question[] => [
  { field: 'name', isRequired: true, purpose: null, isMissing: false },
  ...order.flatMap((field) => {
    const rule = fields[field];
    return rule
      ? [{ field, isRequired: rule.ask === 'required', purpose: rule.purpose, isMissing: false }]
      : [];
  }),
];

/** Which keys the glass shows. */
export const keysOf: Readonly<Record<AskedField, { readonly digits: boolean; readonly signs: string }>> = {
  name: { digits: false, signs: ".'-," },
  company: { digits: true, signs: '.&-,' },
  phone: { digits: true, signs: '+' },
  email: { digits: true, signs: '@.-_' },
  identity: { digits: true, signs: '' },
  plate: { digits: true, signs: '' },
  belongings: { digits: true, signs: '.,-' },
};

const longest: Readonly<Record<AskedField, number>> = {
  name: 100,
  company: 100,
  phone: 20,
  email: 120,
  identity: 20,
  plate: 16,
  belongings: 200,
};

/** A capital at the head of each word: the keys of the glass have small letters only. */
const capitals = (text: string): string =>
  text.replaceAll(
    /(^|[\s'-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** As it is shown while it is typed. */
export function spelled(field: AskedField, text: string): string {
  const cut = text.slice(0, longest[field]);
  if (field === 'name' || field === 'company') return capitals(cut);
  return field === 'plate' || field === 'identity' ? cut.toUpperCase() : cut;
}

/** What is wrong with an answer; empty when nothing is. */
export function wrongWith({ field, isRequired }: Question, text: string, say: SignInWords): string {
  const given = text.trim();
  if (given === '') return isRequired ? (field === 'name' ? say.wrong.name : say.wrong.empty) : '';
  if (field === 'name') return given.length < 2 ? say.wrong.name : '';
  return !hasSpelling(field) || visitorSpellings[field].test(given) ? '' : say.wrong[field];
}
