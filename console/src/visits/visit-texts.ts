/** A visit in words. */
import type { OfficerEntry, VisitEntry } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { durationText, timeText } from '@satuatap/shared/time';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { visitWords } from './words.js';

export const nameOf = ({ visitor }: Pick<VisitEntry, 'visitor'>, language: Language): string =>
  visitor?.name ?? visitWords[language].unnamed;

export const compareNames = (a: Pick<VisitEntry, 'visitor'>, b: Pick<VisitEntry, 'visitor'>): number =>
  (a.visitor?.name ?? '').localeCompare(b.visitor?.name ?? '', 'id');

export const purposeOf = (purposeId: string, config: BuildingConfig, language: Language): string =>
  visitorRulesOf(config).purposes.find(({ id }) => id === purposeId)?.name[language] ?? purposeId;

export const agencyOf = (agencyId: string, config: BuildingConfig): string =>
  config.agencies.find(({ id }) => id === agencyId)?.short ?? agencyId;

/** Floor, room and extension. */
export function placeOf(
  { floorId, room, extension }: Pick<OfficerEntry, 'floorId' | 'room' | 'extension'>,
  config: BuildingConfig,
  language: Language,
): string {
  const floor = config.floors.find(({ id }) => id === floorId)?.name[language];
  return [floor, room, extension && `☎ ${extension}`].filter((part) => part).join(', ');
}

/** The officer and her agency; without one, that it is the agency's to find somebody. */
export function hostText(
  { hostId, agencyId }: Pick<VisitEntry, 'hostId' | 'agencyId'>,
  officers: readonly OfficerEntry[],
  config: BuildingConfig,
  language: Language,
): string {
  const officer = officers.find(({ id }) => id === hostId);
  return `${officer?.name ?? visitWords[language].anyHost} · ${agencyOf(agencyId, config)}`;
}

/** Its state, with since when and for how long where somebody waits. */
export function stateText(
  visit: VisitEntry,
  now: number,
  config: BuildingConfig,
  language: Language,
): string {
  const say = visitWords[language];
  const { state, arrivedAt, delayedUntil, expectedAt, leftAt, declineReason } = visit;
  const time = (at: number): string => timeText(at, config, language);
  switch (state) {
    case 'waiting':
      return arrivedAt === null
        ? say.states.waiting
        : say.waitingSince(durationText(now - arrivedAt, language), time(arrivedAt));
    case 'delayed':
      return delayedUntil === null
        ? say.states.delayed
        : `${say.states.delayed} ${say.until} ${time(delayedUntil)}`;
    case 'declined':
      return declineReason === null ? say.states.declined : `${say.states.declined}: ${declineReason}`;
    case 'invited':
      return expectedAt === null ? say.states.invited : time(expectedAt);
    case 'left':
      return leftAt === null ? say.states.left : `${say.states.left} ${time(leftAt)}`;
    case 'accepted':
    case 'cancelled':
    case 'lapsed':
      return say.states[state];
  }
}
