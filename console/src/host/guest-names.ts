/** Whom an invitation is for, in few words however many they are. */
import type { InvitationEntry } from '@satuatap/shared/contract';
import { hasCome } from '@satuatap/shared/visits';

/** Of more only so many, and how many are left. */
const most = 3;

/** Those who are not cancelled, unless all are. */
export function guestNames(all: InvitationEntry['guests']): string {
  const going = all.filter(({ state }) => state !== 'cancelled');
  const guests = going.length > 0 ? going : all;
  const named = guests.length > most ? guests.slice(0, most - 1) : guests;
  const left = guests.length - named.length;
  const names = named.map(({ name }) => name).join(', ');
  return left === 0 ? names : `${names} +${left}`;
}

export const cancelledOf = (guests: InvitationEntry['guests']): number =>
  guests.filter(({ state }) => state === 'cancelled').length;

/** How many were in the building, or are. */
export const cameOf = (guests: InvitationEntry['guests']): number =>
  guests.filter(({ state }) => hasCome(state)).length;
