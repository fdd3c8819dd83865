/**
 * Which part of the history is open, in the page's address after `#/history`: it can be sent to somebody, and "back"
 * works.
 *
 *   ?…                                     the figures, with what was chosen
 *   /tickets?…                             tickets by number, service, wait, state
 *   /ticket/BUILDING/DATE/ID               one ticket's story
 *   /day/BUILDING/DATE?at=EPOCH_MS         a day again, at a moment
 *   /report?…                              a day or a month on paper
 */
import { isDate } from '@satuatap/shared/time';

export type Route =
  | { readonly view: 'figures' | 'tickets' | 'report'; readonly search: URLSearchParams }
  | {
      readonly view: 'ticket';
      readonly buildingId: string;
      readonly date: string;
      readonly ticketId: number;
    }
  | {
      readonly view: 'day';
      readonly buildingId: string;
      /** YYYY-MM-DD; empty: not chosen yet. */
      readonly date: string;
      /** Epoch ms; `null`: from the beginning. */
      readonly at: number | null;
    };

const base = '#/history';

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.slice(base.length).split('?', 2);
  const search = new URLSearchParams(query);
  const [view = '', buildingId = '', date = '', ticketId = ''] = path
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part));
  const when = isDate(date) ? date : '';
  switch (view) {
    case 'tickets':
    case 'report':
      return { view, search };
    case 'ticket':
      return { view, buildingId, date: when, ticketId: Number(ticketId) };
    case 'day': {
      const at = Number(search.get('at') ?? Number.NaN);
      return { view, buildingId, date: when, at: Number.isFinite(at) ? at : null };
    }
    default:
      return { view: 'figures', search };
  }
}

/** The route as a link's address. */
export function hrefOf(route: Route): string {
  const path = (...parts: readonly string[]): string =>
    [base, route.view, ...parts.map((part) => encodeURIComponent(part))].join('/');
  switch (route.view) {
    case 'figures':
      return withQuery(base, route.search);
    case 'tickets':
    case 'report':
      return withQuery(path(), route.search);
    case 'ticket':
      return path(route.buildingId, route.date, String(route.ticketId));
    case 'day': {
      const search = new URLSearchParams(route.at === null ? {} : { at: String(route.at) });
      return withQuery(path(route.buildingId, ...(route.date === '' ? [] : [route.date])), search);
    }
  }
}

const withQuery = (path: string, search: URLSearchParams): string => {
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
};
