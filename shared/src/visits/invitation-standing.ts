/** What an invitation comes to on a day: whose time it shows, what its host has cancelled, and who is still named. */
import type { VisitState } from '../contract/index.js';
import { hasCome } from './states.js';

/** Of one guest at one of its times. */
interface InvitedVisit {
  /** Of the building's day, YYYY-MM-DD. */
  readonly date: string;
  readonly state: VisitState;
}

interface OnDay {
  readonly visits: readonly InvitedVisit[];
  /** The host has cancelled it as a whole. */
  readonly isCancelled: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

export interface InvitationStanding {
  /**
   * Today, or the next day that goes on; where none does the next that is not cancelled, or the next at all, and of one
   * that is over the last. `null`: it has none.
   */
  readonly date: string | null;
  /** Nobody comes by it any more, since the host wants it so. */
  readonly cancelled: boolean;
  /** The day of its last time is over. */
  readonly over: boolean;
  /** Reception has closed today before it was over, and it goes on on another day. */
  readonly closedToday: boolean;
  /** From today on: those that the host has cancelled for all guests, while there are others. */
  readonly cancelledDates: readonly string[];
}

export function invitationStanding({ visits, isCancelled, today }: OnDay): InvitationStanding {
  const dates = [...new Set(visits.map(({ date }) => date))].toSorted();
  const going = new Set(visits.filter(({ state }) => state !== 'cancelled').map(({ date }) => date));
  const left = dates.filter((date) => date >= today);
  const over = left.length === 0;
  const those = over ? dates : left;
  const open = those.filter((date) => going.has(date));
  const cancelled = isCancelled || (those.length > 0 && open.length === 0);
  const ofToday = visits.filter(({ date }) => date === today);
  const later = open.find((date) => date > today);
  const closedToday = !cancelled && later !== undefined && isClosed(ofToday);
  const next = closedToday ? later : (open[0] ?? left[0]);
  return {
    date: (over ? (open.at(-1) ?? dates.at(-1)) : next) ?? null,
    cancelled,
    over,
    closedToday,
    cancelledDates: cancelled ? [] : left.filter((date) => !going.has(date)),
  };
}

/** Somebody did not come, and nobody can any more. */
export const isClosed = (guests: readonly Pick<InvitedVisit, 'state'>[]): boolean =>
  guests.some(({ state }) => state === 'lapsed') && !guests.some(({ state }) => state === 'invited');

/**
 * Whether the name of an invited guest still stands in lists: of one who never came until her day is over. As long as
 * the day lasts she may come, late too, and whoever receives her looks for her by name; after it nobody does.
 */
export const isNamed = ({ date, state }: InvitedVisit, today: string): boolean =>
  hasCome(state) || date >= today;
