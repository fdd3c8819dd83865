import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { atLocal, shortDateText } from '@satuatap/shared/time';

/** "Rab, 30 Des", of a day in the building. */
export const shortDayText = (date: string, config: BuildingConfig, language: Language): string =>
  shortDateText(atLocal(date, '12:00', config.timeZone), config, language);
