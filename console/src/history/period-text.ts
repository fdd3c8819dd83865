import type { Language } from '@satuatap/shared/queue';
import { dateInWords } from '../words/dates.js';
import type { Period } from './periods.js';

/** "Selasa, 24 November 2026", or "23 Nov 2026 – 29 Nov 2026". */
export const periodText = ({ from, to }: Period, language: Language): string =>
  from === to
    ? dateInWords(from, language)
    : `${dateInWords(from, language, 'short')} – ${dateInWords(to, language, 'short')}`;
