import type { Reader } from '../storage/database.js';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly building_ids: string;
}

/** The ids of those of the accounts that work in the building, by name. */
export async function accountsByName(
  reader: Reader,
  buildingId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await reader.read<AccountRow>(
    `SELECT id, name, building_ids FROM staff WHERE ${reader.dialect.among('name')}`,
    [reader.dialect.list(names)],
  );
  return new Map(
    rows.flatMap(({ id, name, building_ids }) => {
      const buildings = JSON.parse(building_ids) as string[];
      return buildings.length === 0 || buildings.includes(buildingId) ? [[name, id] as const] : [];
    }),
  );
}

/** The names of accounts, by id. */
export async function accountNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.read<Pick<AccountRow, 'id' | 'name'>>(
    `SELECT id, name FROM staff WHERE ${reader.dialect.among('id')}`,
    [reader.dialect.list(ids)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
