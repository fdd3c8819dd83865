/** Where a ticket stands, as this tab last heard it: for when its page is loaded again without a network. */
import type { TicketPage } from '@satuatap/shared/contract';
import type { LiveView } from '@satuatap/shared/live';
import {
  currentStop,
  emptyDay,
  emptyTable,
  forecast,
  get,
  set,
  stopKey,
  type BuildingConfig,
  type Expectation,
  type Ticket,
} from '@satuatap/shared/queue';
import { localDate } from '@satuatap/shared/time';
import { useEffect, useState } from 'react';
import { keepAnswer, keptAnswer } from './kept-answers.js';

/** Of a ticket and of nobody: the public view has no priority either. */
interface Standing {
  /** `null`: it was over. */
  readonly ticket: Ticket | null;
  /** Without a wait: an old one would be taken for a promise. */
  readonly expected: Expectation | null;
  readonly evacuation: LiveView['evacuation'];
}

export interface Seen {
  readonly view: LiveView;
  /** Of the stop where the citizen is, while that waits. */
  readonly expected: Expectation | null;
  /** This page has heard nothing of the ticket itself. */
  readonly isKept: boolean;
}

/** How far behind the moment is that is kept, ms. */
const everyMs = 10_000;
const buildingPath = (id: string): string => `/buildings/${id}`;

/**
 * What the live view knows of the ticket; as long as that has nothing, what was kept.
 * @param isLate whether it is time to show that @param now of the server, epoch ms
 */
export function useSeen(page: TicketPage, token: string, view: LiveView, now: number, isLate: boolean): Seen {
  const { day, evacuation } = view;
  const path = `/tickets/${token}/standing`;
  const isToday = day.date === page.date;
  const ticket = (isToday && get(day.tickets, page.ticketId)) || null;
  const at = ticket ? currentStop(ticket) : -1;
  const expected =
    (ticket?.stops[at]?.state === 'waiting' && forecast(day, now).stops.get(stopKey(ticket.id, at))) || null;
  const standing: Standing = { ticket, expected: expected && { ...expected, waitMs: null }, evacuation };
  const isKnown = view.state === 'live' && isToday;
  const moment = Math.floor((view.lastAt ?? 0) / everyMs);
  const text = isKnown ? JSON.stringify(standing) : '';
  useEffect(() => {
    if (text !== '') keepAnswer(path, JSON.parse(text));
  }, [path, text, moment]);
  const { config } = day;
  useEffect(() => {
    if (config) keepAnswer(buildingPath(config.id), config);
  }, [config]);
  const [kept] = useState(() => keptOf(page, path));
  if (config || !isLate || !kept) return { view, expected, isKept: false };
  return { view: { ...view, ...kept.known }, expected: kept.expected, isKept: true };
}

type Known = Pick<LiveView, 'state' | 'day' | 'lastAt' | 'evacuation'>;

function keptOf(page: TicketPage, path: string): { known: Known; expected: Expectation | null } | null {
  const config = keptAnswer<BuildingConfig>(buildingPath(page.buildingId))?.value;
  const kept = keptAnswer<Standing>(path);
  if (!config || !kept) return null;
  const { ticket, expected, evacuation } = kept.value;
  const none = emptyTable<Ticket>();
  const day = {
    ...emptyDay(page.buildingId),
    config,
    // On the next day the ticket counts no more.
    date: localDate(Date.now(), config.timeZone),
    tickets: ticket ? set(none, ticket.id, ticket) : none,
  };
  return { known: { state: 'offline', day, lastAt: kept.at, evacuation }, expected };
}
