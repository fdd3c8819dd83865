import type { Language } from '@satuatap/shared/queue';
import { locales } from '@satuatap/shared/time';

/** "waktu ×2": how much faster the wait of somebody with a priority counts. */
export const paceText = (pace: number, language: Language): string =>
  `${language === 'id' ? 'waktu' : 'time'}\u00a0×${pace.toLocaleString(locales[language])}`;
