import type { Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';

/** "waktu ×2": how much faster the wait of somebody with a priority counts. */
export const paceText = (pace: number, language: Language): string =>
  `${language === 'id' ? 'waktu' : 'time'} ×${pace.toLocaleString(locales[language])}`;
