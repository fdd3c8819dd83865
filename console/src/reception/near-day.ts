/** Another day as it is said at a desk: its date, and how far it is. */
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { dateText, dayMs, localDate } from '@satuatap/shared/time';
import { receptionWords } from './words.js';

/** Moments in epoch ms; `at` is of another day than `now`. */
export function nearDay(at: number, now: number, config: BuildingConfig, language: Language): string {
  const say = receptionWords[language];
  const noon = (moment: number): number => Date.parse(localDate(moment, config.timeZone));
  const days = Math.round((noon(at) - noon(now)) / dayMs);
  const near =
    days < 0
      ? days === -1
        ? say.yesterday
        : say.daysAgo(-days)
      : days === 1
        ? say.tomorrow
        : say.inDays(days);
  return `${dateText(at, config, language)} (${near})`;
}
