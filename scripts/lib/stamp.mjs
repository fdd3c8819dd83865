/** Says whether inputs changed since a step last ended well: a hash of their content, kept beside what it made. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inRepository } from './repository.mjs';

const ignored = new Set(['node_modules', 'dist', '.cache', 'data', 'coverage']);

async function* filesIn(path) {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') yield path;
    else if (error.code !== 'ENOENT') throw error;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!ignored.has(entry.name)) yield* filesIn(join(path, entry.name));
  }
}

/** Hash of all files under the paths (of the repository), by name and content. */
async function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for await (const file of filesIn(inRepository(path))) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Does `work` unless the inputs are those of its last good end. */
export async function unlessUnchanged(stampPath, inputs, work) {
  const stamp = inRepository(stampPath);
  const hash = await hashOf(inputs);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return 'nothing to do';
  const result = await work();
  if (result.code === 0) {
    await mkdir(dirname(stamp), { recursive: true });
    await writeFile(stamp, hash);
  }
  return result;
}
