import type { Language } from '@satuatap/shared/queue';

/** "08.00", or "08:00" in English. */
export const hourText = (hour: number, language: Language): string =>
  `${String(hour).padStart(2, '0')}${language === 'id' ? '.' : ':'}00`;
