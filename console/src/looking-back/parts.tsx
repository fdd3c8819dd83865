/** The parts of the history, as links: each keeps the building and the date of the one that is open. */
import { useLookingBack } from './looking-back-context.js';
import { hrefOf, type Route } from './route.js';

const views = ['figures', 'tickets', 'day', 'report'] as const;

export function Parts({ route }: { readonly route: Route }) {
  const { session, say } = useLookingBack();
  // A day again shows all agencies: it is not for who sees some only.
  const offered = views.filter((view) => view !== 'day' || session.agencyIds.length === 0);
  const { buildingId, date } = whereOf(route);
  const search = new URLSearchParams(buildingId === '' ? {} : { buildings: buildingId });
  if (date !== '') search.set('date', date);
  const target = (view: (typeof views)[number]): Route =>
    view === 'day' ? { view, buildingId, date, at: null } : { view, search };
  const label = { figures: say.figures, tickets: say.tickets, day: say.dayAgain, report: say.reports };
  const here = route.view === 'ticket' ? 'tickets' : route.view;
  return (
    <nav className="row parts" aria-label={say.views}>
      {offered.map((view) => (
        <a key={view} href={hrefOf(target(view))} aria-current={here === view ? 'page' : undefined}>
          {label[view]}
        </a>
      ))}
    </nav>
  );
}

/** The building and the date that the open part shows; empty where it shows several. */
function whereOf(route: Route): { readonly buildingId: string; readonly date: string } {
  if (route.view === 'day' || route.view === 'ticket') return route;
  const buildings = route.search.get('buildings') ?? '';
  return {
    buildingId: buildings.includes(',') ? '' : buildings,
    date: route.search.get('date') ?? '',
  };
}
