/** The tickets behind a figure, as a link's address. Pure. */
import { hrefOf } from '../looking-back/route.js';
import type { Choice, Dimension } from './choice.js';
import type { Period } from './periods.js';

/**
 * Tickets are listed of one building: of several there is no link.
 * @param more what the figure is of beside what was chosen: `hour` 9, `weekday` 2 …
 */
export function ticketsBehind(
  { buildingIds, agencyId, serviceId, counterId }: Choice,
  { from, to }: Period,
  more: Readonly<Record<string, string>>,
): string | null {
  const [only] = buildingIds;
  if (only === undefined || buildingIds.length > 1) return null;
  const facts = {
    buildings: only,
    from,
    to,
    agency: agencyId,
    service: serviceId,
    counter: counterId,
    ...more,
  };
  return hrefOf({
    view: 'tickets',
    search: new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== '')),
  });
}

/** What the rows of a dimension are of: their keys are ids, some with their building before them. */
export const ofRow = (by: Dimension, key: string): Readonly<Record<string, string>> =>
  by === 'hour' ? { hour: String(Number(key)) } : { [by]: key.slice(key.indexOf('/') + 1) };
