import type { BuildingConfig } from '@satuatap/shared/queue';
import type { Officer } from '../officers.js';
import { columnNames, columns, type Column } from './columns.js';

/** The officers as the import takes them, the way an Indonesian Excel opens a file by itself. */
export async function officersCsv(
  { agencies, floors }: BuildingConfig,
  officers: readonly Officer[],
  accounts: ReadonlyMap<string, string>,
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const short = new Map(agencies.map((agency) => [agency.id, agency.short]));
  const floor = new Map(floors.map(({ id, name }) => [id, name.id]));
  const cells = (officer: Officer): Readonly<Record<Column, string>> => ({
    ...officer,
    agency: short.get(officer.agencyId) ?? officer.agencyId,
    tasks: officer.tasks.join(', '),
    floor: (officer.floorId !== null && floor.get(officer.floorId)) || '',
    email: officer.email ?? '',
    account: (officer.staffId !== null && accounts.get(officer.staffId)) || '',
  });
  const heading = columnNames.map((name) => columns[name].title);
  const rows = officers.map(cells).map((row) => columnNames.map((name) => row[name]));
  return stringify([heading, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // A spreadsheet must take no name for a formula.
    escape_formulas: true,
  });
}
