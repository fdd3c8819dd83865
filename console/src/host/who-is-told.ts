/** Who hears by mail that an invitation is cancelled, in words; empty where nobody is expected by it. */
import type { InvitationEntry } from '@satuatap/shared/contract';
import { guestNames } from './guest-names.js';
import type { HostWords } from './words.js';

export function whoIsTold({ guests }: InvitationEntry, say: HostWords): string {
  // Who was here this week, or is not to be, may be expected in the next one.
  const expected = guests.filter(({ state, expectedLater }) => state === 'invited' || expectedLater);
  const unmailed = expected.filter(({ mailed }) => !mailed);
  if (expected.length === 0) return '';
  if (unmailed.length === 0) return say.toldByMail;
  return unmailed.length === expected.length ? say.tellYourself : say.tellTheOthers(guestNames(unmailed));
}

/** Whether anybody may still come by it. */
export const isLeft = ({ guests, times, cancelled }: InvitationEntry): boolean =>
  !cancelled &&
  (guests.some(({ state }) => state === 'invited') || times.filter((time) => !time.cancelled).length > 1);
