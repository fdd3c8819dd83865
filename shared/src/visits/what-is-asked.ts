/** Whether somebody told what the building asks, and nothing that it does not. */
import type { ConsentBody, VisitorBody } from '../contract/index.js';
import { visitorFields, type Language, type VisitorField, type VisitorRules } from '../queue/index.js';

export interface VisitMistake {
  readonly path: string;
  readonly message: string;
}

const notAsked = 'is not asked for in this building';
const needed = 'is needed in this building';

const isTold = (told: Partial<VisitorBody>, field: VisitorField): boolean =>
  told[field] !== undefined && told[field] !== '';

/** What the building requires and was not told. */
export const missingFields = (
  { fields }: Pick<VisitorRules, 'fields'>,
  told: Partial<VisitorBody>,
): VisitorField[] =>
  visitorFields.filter((field) => fields[field]?.ask === 'required' && !isTold(told, field));

/** `told`: what she said, with what is known of her from before. */
export function visitorMistakes(rules: VisitorRules, told: Partial<VisitorBody>): VisitMistake[] {
  const missing = missingFields(rules, told);
  return visitorFields.flatMap((field) => {
    const path = `visitor.${field}`;
    if (missing.includes(field)) return [{ path, message: needed }];
    return isTold(told, field) && !rules.fields[field] ? [{ path, message: notAsked }] : [];
  });
}

/** The words that are agreed to, as they stand on the screen; `null` where there are none. */
export function agreedWords(
  { terms, safety }: Pick<VisitorRules, 'terms' | 'safety'>,
  language: Language,
): string | null {
  const words = [terms, safety].flatMap((text) => (text ? [text[language]] : []));
  return words.length === 0 ? null : words.join('\n\n');
}

export function consentMistakes(rules: VisitorRules, consent: ConsentBody | undefined): VisitMistake[] {
  const isAsked = agreedWords(rules, 'id') !== null;
  if (!isAsked) return consent ? [{ path: 'consent', message: notAsked }] : [];
  if (!consent) return [{ path: 'consent', message: needed }];
  const path = 'consent.signature';
  if (rules.signature !== (consent.signature !== undefined))
    return [{ path, message: rules.signature ? needed : notAsked }];
  return [];
}

export function visitMistakes(
  { purposes, mostPeople }: VisitorRules,
  { purposeId, people = 1 }: { readonly purposeId: string; readonly people?: number },
): VisitMistake[] {
  const mistakes: VisitMistake[] = [];
  if (!purposes.some(({ id }) => id === purposeId))
    mistakes.push({ path: 'purposeId', message: 'is none of the purposes of this building' });
  if (people > mostPeople) mistakes.push({ path: 'people', message: `must not be above ${mostPeople}` });
  return mistakes;
}

/** A clock at a kiosk may be a little ahead of ours. */
const aheadMs = 60_000;

/**
 * When it really happened, told later because there was no network: today, not before `notBefore`, never in the future.
 * Epoch ms; `null` where it cannot be.
 */
export function toldTime(told: number | undefined, notBefore: number, now: number): number | null {
  if (told === undefined) return now;
  if (told < notBefore || told > now + aheadMs) return null;
  return Math.min(told, now);
}
