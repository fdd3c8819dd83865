/** What tickets somebody looks for, as it stands in the page's address, and the question that asks for them. Pure. */
import { stopStates, type StopState } from '@satuatap/shared/queue';
import { isDate } from '@satuatap/shared/time';

export interface TicketFilter {
  readonly buildingId: string;
  /** First and last date, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** As it was typed; empty: any. So with all that follows. */
  readonly number: string;
  readonly serviceId: string;
  readonly state: StopState | '';
  /** At least so many minutes. */
  readonly waitedMinutes: number | null;
  /** What only a cell of a heat map asks for, or a row of a table: passed on as it is. */
  readonly more: Readonly<Record<string, string>>;
}

const passedOn = ['agency', 'counter', 'channel', 'priority', 'hour', 'weekday'] as const;

/** @param fallback of what the address does not say */
export function filterOf(
  search: URLSearchParams,
  fallback: { readonly buildingId: string; readonly date: string },
): TicketFilter {
  const text = (name: string): string => search.get(name) ?? '';
  const date = (name: string): string => (isDate(text(name)) ? text(name) : '');
  const from = date('from') || date('date') || fallback.date;
  const to = date('to') || date('date') || from;
  const state = stopStates.find((each) => each === text('state')) ?? '';
  const waited = Number(text('waited') || Number.NaN);
  return {
    buildingId: text('buildings') || fallback.buildingId,
    from: from < to ? from : to,
    to: from < to ? to : from,
    number: text('number'),
    serviceId: text('service'),
    state,
    waitedMinutes: Number.isFinite(waited) && waited > 0 ? waited : null,
    more: Object.fromEntries(passedOn.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)]]))),
  };
}

const without = (facts: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== ''));

/** For the page's address. */
export const searchOf = (filter: TicketFilter): URLSearchParams =>
  without({
    buildings: filter.buildingId,
    from: filter.from,
    to: filter.to,
    number: filter.number,
    service: filter.serviceId,
    state: filter.state,
    waited: filter.waitedMinutes === null ? '' : String(filter.waitedMinutes),
    ...filter.more,
  });

/** For the server. @param after `next` of the page before; `null`: the first */
export const stopsPath = (filter: TicketFilter, after: string | null): string =>
  `/statistics/stops?${without({
    from: filter.from,
    to: filter.to,
    buildings: filter.buildingId,
    number: filter.number,
    service: filter.serviceId,
    state: filter.state,
    waitedAtLeast: filter.waitedMinutes === null ? '' : String(Math.round(filter.waitedMinutes * 60_000)),
    ...filter.more,
    after: after ?? '',
  })}`;
