/** The words of staff's screens in both languages. A word that one language lacks does not compile. */
import type { Language } from '@satuatap/shared/queue';
import { consoleWords } from './console.js';
import { deskWords } from './desk.js';
import { overviewWords } from './overview.js';
import { supervisorWords } from './supervisor.js';

const id = { ...consoleWords.id, ...deskWords.id, ...supervisorWords.id, ...overviewWords.id };
export type Words = Readonly<Record<keyof typeof id, string>>;

export const words: Readonly<Record<Language, Words>> = {
  id,
  en: { ...consoleWords.en, ...deskWords.en, ...supervisorWords.en, ...overviewWords.en },
};
