/** Tickets of some days by number, service, wait and state; each leads to its story. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { useLookingBack } from '../looking-back/looking-back-context.js';
import { today } from '../looking-back/today.js';
import { Trouble } from '../looking-back/trouble.js';
import { useAnswer } from '../looking-back/use-answer.js';
import { StopHeads } from './stop-cells.js';
import { StopPages } from './stop-pages.js';
import { filterOf, searchOf, stopsPath } from './ticket-filter.js';
import { TicketSearch } from './ticket-search.js';

export function Tickets({ search }: { readonly search: URLSearchParams }) {
  const { buildings, say } = useLookingBack();
  const filter = filterOf(search, { buildingId: buildings[0]?.id ?? '', date: today() });
  const config = useAnswer<BuildingConfig>(`/buildings/${encodeURIComponent(filter.buildingId)}`);
  const known = config.answer?.id === filter.buildingId ? config.answer : null;
  return (
    <main className="wide-page looking-back">
      <h1>{say.tickets}</h1>
      <TicketSearch key={searchOf(filter).toString()} filter={filter} config={known} />
      <Trouble reading={config} />
      {known && (
        <table className="table stops">
          <caption className="only-heard">{say.tickets}</caption>
          <thead>
            <tr>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.date}</th>
              <th scope="col">{say.service}</th>
              <StopHeads />
            </tr>
          </thead>
          <StopPages key={stopsPath(filter, null)} filter={filter} config={known} after={null} />
        </table>
      )}
    </main>
  );
}
