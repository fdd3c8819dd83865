/** The order of the buildings in the table. */
import type { BuildingOverview } from '@satuatap/shared/contract';

export type Column = 'name' | 'alarms' | 'waiting' | 'longest';
export interface Order {
  readonly column: Column;
  readonly falling: boolean;
}

export const worstFirst: Order = { column: 'alarms', falling: true };

/** What a press on a column's head makes of the order: figures fall first, names rise. */
export const orderBy = (column: Column, { column: before, falling }: Order): Order => ({
  column,
  falling: column === before ? !falling : column !== 'name',
});

type Compare = (a: BuildingOverview, b: BuildingOverview) => number;

const longest = ({ longestWaitMs }: BuildingOverview): number => longestWaitMs ?? -1;
const byName: Compare = (a, b) => a.name.localeCompare(b.name, 'id');
const compare: Readonly<Record<Column, Compare>> = {
  name: byName,
  alarms: (a, b) => a.alarms - b.alarms,
  waiting: (a, b) => a.waiting - b.waiting,
  longest: (a, b) => longest(a) - longest(b),
};

/** Closed and empty: its devices are off, and nobody minds until tomorrow. */
const rests = ({ state, waiting }: BuildingOverview): boolean => state === 'closed' && waiting === 0;

/** Ties go by what is worse; by figures, buildings that rest stand after those where people wait or work. */
export function inOrder(
  buildings: readonly BuildingOverview[],
  { column, falling }: Order,
): BuildingOverview[] {
  const sign = falling ? -1 : 1;
  return buildings.toSorted(
    (a, b) =>
      (column === 'name' ? 0 : Number(rests(a)) - Number(rests(b))) ||
      sign * compare[column](a, b) ||
      compare.alarms(b, a) ||
      compare.longest(b, a) ||
      compare.waiting(b, a) ||
      byName(a, b),
  );
}
