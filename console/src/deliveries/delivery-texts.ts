/** A delivery in words. */
import type { DeliveryEntry, OfficerEntry } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { daysBetween, localDate, shortDateText, timeText } from '@satuatap/shared/time';
import { agencyOf } from '../visits/visit-texts.js';
import { deliveryWords } from './words.js';

type Place = Pick<BuildingConfig, 'timeZone' | 'zoneLabel'>;

/** The officer; without one, that anybody of the agency may take it. */
export const recipientText = (
  { recipientId }: Pick<DeliveryEntry, 'recipientId'>,
  officers: readonly OfficerEntry[],
  language: Language,
): string => officers.find(({ id }) => id === recipientId)?.name ?? deliveryWords[language].anybody;

/** Where the agency does not stand beside it. */
export const whomText = (
  delivery: Pick<DeliveryEntry, 'recipientId' | 'agencyId'>,
  officers: readonly OfficerEntry[],
  config: BuildingConfig,
  language: Language,
): string =>
  delivery.recipientId === null
    ? agencyOf(delivery.agencyId, config)
    : recipientText(delivery, officers, language);

/** "2 paket dari Toko Kertas, JNE". */
export function contentText(
  { parcels, sender, carrier }: Pick<DeliveryEntry, 'parcels' | 'sender' | 'carrier'>,
  language: Language,
): string {
  const say = deliveryWords[language];
  const what = sender === null ? say.parcels(parcels) : `${say.parcels(parcels)} ${say.from(sender)}`;
  return carrier === null ? what : `${what}, ${carrier}`;
}

/** The time today, else the day. */
export const momentText = (at: number, now: number, place: Place, language: Language): string =>
  localDate(at, place.timeZone) === localDate(now, place.timeZone)
    ? timeText(at, place, language)
    : shortDateText(at, place, language);

/** Nights that it has been lying there. */
export const daysThere = (receivedAt: number, now: number, { timeZone }: Place): number =>
  daysBetween(localDate(receivedAt, timeZone), localDate(now, timeZone));

/** Whether the recipient knows, how and since when. */
export function toldText(
  { toldBy, toldAt }: Pick<DeliveryEntry, 'toldBy' | 'toldAt'>,
  now: number,
  place: Place,
  language: Language,
): string {
  const say = deliveryWords[language];
  if (toldBy === null || toldAt === null) return say.untold;
  return `${say.toldBy[toldBy]}, ${momentText(toldAt, now, place, language)}`;
}
