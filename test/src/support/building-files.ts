/** Building files as tests need them: the shipped ones with a part changed, brought in by `satuatap import`. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { repository, satuatap, type DataPlace } from './server-process.js';

/** A shipped building, changed. */
export interface ChangedBuilding {
  readonly shipped: string;
  readonly change: (file: Document) => void;
}

/** Takes the buildings in where a server keeps, or will keep, its data. */
export async function importBuildings(data: DataPlace, buildings: readonly ChangedBuilding[]): Promise<void> {
  const paths: string[] = [];
  for (const { shipped, change } of buildings) {
    const file = parseDocument(
      await readFile(join(repository, 'server/buildings', `${shipped}.yaml`), 'utf8'),
    );
    change(file);
    const path = join(data.dataDir, `building-${paths.length}.yaml`);
    await writeFile(path, file.toString());
    paths.push(path);
  }
  await satuatap(data, 'import', ...paths);
}

/** A data folder whose building `shipped` is the shipped one after `change`. */
export async function dataWithBuilding(shipped: string, change: (file: Document) => void): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  await importBuildings({ dataDir }, [{ shipped, change }]);
  return dataDir;
}

/** So many numbers a prefix that no load runs out of them. */
export const withManyNumbers = (file: Document): void => file.setIn(['numbering', 'last'], 999_999);

export const dataWithManyNumbers = (buildingId: string): Promise<string> =>
  dataWithBuilding(buildingId, withManyNumbers);
