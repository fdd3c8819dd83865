/** Why nobody comes by an invitation now, in words. */
import type { InvitationPage } from '@satuatap/shared/contract';
import type { BuildingConfig, Language } from '@satuatap/shared/queue';
import { dateText, localDate } from '@satuatap/shared/time';
import { signInWords } from './sign-in-words.js';

type Invitation = Pick<InvitationPage, 'cancelled' | 'over' | 'cancelledTimes' | 'from' | 'guests'>;

/** Empty: somebody may. `now`: epoch ms. */
export function whyNobody(
  { cancelled, over, cancelledTimes, from, guests }: Invitation,
  now: number,
  config: BuildingConfig,
  language: Language,
): string {
  const say = signInWords[language];
  const dateOf = (at: number): string => localDate(at, config.timeZone);
  const today = dateOf(now);
  if (cancelled) return say.invitationCancelled;
  if (over || dateOf(from) < today) return say.invitationPast;
  if (dateOf(from) > today) {
    const isOff = cancelledTimes.some((at) => dateOf(at) === today);
    return (isOff ? say.dateCancelled : say.invitationFor)(dateText(from, config, language));
  }
  if (guests.some(({ state }) => state === 'invited')) return '';
  return guests.some(({ state }) => state === 'cancelled') ? say.nobodyElse : say.nobodyLeft;
}
