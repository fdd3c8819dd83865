/** Which rows of the roll-ups a panel reads, and under which key it counts what it finds in them. */
import type { StatisticsGrouping } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { dayMs } from '@satuatap/shared/time';
import { invalid } from '../problems/problem.js';
import { weekdayOf, type FoundRow, type RowQuery } from './roll-up-table.js';
import type { Scope } from './scope.js';
import type { Division } from './unit-row.js';

export interface Plan extends RowQuery {
  /** Of the tallies of a division only the one of this key. */
  readonly only: string | null;
  /** A month's rows do not tell its days. */
  readonly days: boolean;
  /** `null`: not counted. `part`: the key within the division; empty for a total. */
  readonly keyOf: (row: Omit<FoundRow, 'text'>, part: string) => string | null;
}

type Source = Pick<Plan, 'kind' | 'ids' | 'agencyIds' | 'column' | 'only'>;

/** @throws ProblemException `invalid-input` for what is not kept */
export function planFor(by: StatisticsGrouping, scope: Scope, building: BuildingConfig): Plan {
  const days = by === 'day' || by === 'week';
  const key = keyOf(by, building);
  if (by === 'agency' || by === 'service' || by === 'counter')
    return { ...unitSource(by, scope), days, keyOf: partKey(by, scope, building) };
  const source = wholeSource(scope);
  const column = columnOf(by);
  if (column === 'total') return { ...source, days, keyOf: key };
  if (source.only !== null)
    throw invalid('by', 'is not kept for a counter together with a service or an agency');
  return { ...source, column, days, keyOf: key };
}

const columnOf = (by: StatisticsGrouping): Division | 'total' =>
  by === 'hour' || by === 'heat'
    ? 'hours'
    : by === 'channel'
      ? 'channels'
      : by === 'priority'
        ? 'priorities'
        : 'total';

/** Of all that is asked for together. */
function wholeSource({ agencyIds, serviceId, counterId }: Scope): Source {
  if (serviceId !== null && counterId !== null)
    return { kind: 'service', ids: [serviceId], agencyIds, column: 'parts', only: counterId };
  if (serviceId !== null)
    return { kind: 'service', ids: [serviceId], agencyIds, column: 'total', only: null };
  if (counterId !== null && agencyIds !== null)
    return { kind: 'agency', ids: agencyIds, agencyIds: null, column: 'parts', only: counterId };
  if (counterId !== null)
    return { kind: 'counter', ids: [counterId], agencyIds: null, column: 'total', only: null };
  if (agencyIds !== null)
    return { kind: 'agency', ids: agencyIds, agencyIds: null, column: 'total', only: null };
  return { kind: 'building', ids: null, agencyIds: null, column: 'total', only: null };
}

/** By agency, service or counter. */
function unitSource(by: 'agency' | 'service' | 'counter', scope: Scope): Source {
  const { agencyIds, serviceId, counterId } = scope;
  if (by === 'counter') {
    if (serviceId !== null)
      return { kind: 'service', ids: [serviceId], agencyIds, column: 'parts', only: counterId };
    if (agencyIds !== null)
      return { kind: 'agency', ids: agencyIds, agencyIds: null, column: 'parts', only: counterId };
    const ids = counterId === null ? null : [counterId];
    return { kind: 'counter', ids, agencyIds: null, column: 'total', only: null };
  }
  if (counterId !== null)
    return { kind: 'counter', ids: [counterId], agencyIds: null, column: 'parts', only: serviceId };
  if (by === 'agency' && serviceId === null)
    return { kind: 'agency', ids: agencyIds, agencyIds: null, column: 'total', only: null };
  const ids = serviceId === null ? null : [serviceId];
  return { kind: 'service', ids, agencyIds, column: 'total', only: null };
}

/** Under the name of the agency, the service or the counter, with the building's before it. */
function partKey(
  by: 'agency' | 'service' | 'counter',
  { agencyIds }: Scope,
  { id: buildingId, services }: BuildingConfig,
): Plan['keyOf'] {
  const agencyOf = new Map(services.map((service) => [service.id, service.agencyId]));
  const named = (id: string): string => `${buildingId}/${id}`;
  if (by === 'counter') return ({ id }, part) => named(part === '' ? id : part);
  return ({ id, agencyId }, part) => {
    // Parts are a counter's, by service.
    const agency = part === '' ? agencyId : (agencyOf.get(part) ?? '');
    if (part !== '' && agencyIds !== null && !agencyIds.includes(agency)) return null;
    return named(by === 'agency' ? agency : part === '' ? id : part);
  };
}

function keyOf(by: StatisticsGrouping, { id: buildingId }: BuildingConfig): Plan['keyOf'] {
  switch (by) {
    case 'day':
      return ({ period }) => period;
    case 'week':
      return ({ period }) => weekOf(period);
    case 'month':
      return ({ period }) => period.slice(0, 7);
    case 'building':
      return () => buildingId;
    case 'hour':
      return (_, part) => part.slice(-2);
    case 'heat':
      return ({ period }, part) => (part.includes('-') ? part : `${weekdayOf(period)}-${part}`);
    case 'channel':
    case 'priority':
    case 'agency':
    case 'service':
    case 'counter':
      return (_, part) => part;
  }
}

/** ISO 8601: `2026-W48`. A week is of the year that its Thursday is in. */
function weekOf(date: string): string {
  const thursday = new Date(Date.parse(`${date}T00:00:00Z`) + (4 - weekdayOf(date)) * dayMs);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - firstOfYear) / (7 * dayMs));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
