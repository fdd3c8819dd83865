import type { ProblemCode } from '../contract/index.js';
import type { Language, StopState } from '../queue/index.js';
import { refusalTexts } from './refusal-words.js';
import { serviceTexts } from './service-words.js';
import { stateTexts } from './state-words.js';
import { defaultZone, fill, type Facts, type Zone } from './template.js';

export { auditActionWords } from './audit-words.js';
export { closedWords } from './closed-words.js';
export { saysWaiting, waitingWords } from './waiting-words.js';

const texts = { ...refusalTexts, ...serviceTexts };

/**
 * What a problem means in plain, polite words. Facts are those of the problem; moments among them (`at`,
 * `until`: epoch milliseconds) are said in the building's zone.
 */
export const refusalWords = (
  code: ProblemCode,
  language: Language,
  facts: Facts = {},
  zone: Zone = defaultZone,
): string =>
  // A newer server may know a code that this screen does not.
  fill((texts[code] ?? serviceTexts.internal)[language], facts, language, zone);

/** The state of a stop in words. */
export const stateWords = (state: StopState, language: Language): string => stateTexts[state][language];
