/** Building files as tests need them: the shipped ones with a part changed, brought in by `satuatap import`. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { repository, satuatap } from './server-process.js';

/** A data folder whose building `buildingId` is the shipped one after `change`. */
export async function dataWithBuilding(
  buildingId: string,
  change: (file: Document) => void,
): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satuatap-'));
  const file = parseDocument(
    await readFile(join(repository, 'server/buildings', `${buildingId}.yaml`), 'utf8'),
  );
  change(file);
  const path = join(dataDir, `${buildingId}.yaml`);
  await writeFile(path, file.toString());
  await satuatap({ dataDir }, 'import', path);
  return dataDir;
}

/** So many numbers a prefix that no load runs out of them. */
export const dataWithManyNumbers = (buildingId: string): Promise<string> =>
  dataWithBuilding(buildingId, (file) => file.setIn(['numbering', 'last'], 999_999));
