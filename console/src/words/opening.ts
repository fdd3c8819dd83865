/** Until when a building is open or on a break, or when it opens again. */
import type { BuildingOverview } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { localDate, shortDateText, timeText } from '@satuatap/shared/time';
import { words } from './index.js';

type Opening = Pick<BuildingOverview, 'state' | 'until'>;
type Place = Pick<BuildingOverview, 'timeZone' | 'zoneLabel'>;

/** "sampai 16.00 WIB", "buka lagi Kam, 26 Nov 08.00 WIB"; empty if it is not known. */
export function untilText({ state, until }: Opening, place: Place, now: number, language: Language): string {
  if (until === null) return '';
  const say = words[language];
  const { timeZone } = place;
  const today = localDate(until, timeZone) === localDate(now, timeZone);
  return [
    state === 'closed' ? say.opensAt : say.untilTime,
    ...(today ? [] : [shortDateText(until, place, language)]),
    timeText(until, place, language),
  ].join(' ');
}
