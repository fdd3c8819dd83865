import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const notInputs = new Set(['node_modules', 'dist', 'data', 'coverage', '.cache']);

/** Every file at or below the given paths (relative to the root), in a fixed order. */
export function filesUnder(paths) {
  const found = [];
  const walk = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isFile()) found.push(path);
    if (!stat?.isDirectory()) return;
    for (const name of readdirSync(join(root, path)).sort()) {
      if (!notInputs.has(name)) walk(`${path}/${name}`);
    }
  };
  paths.forEach(walk);
  return found;
}

/** A hash of names and contents: equal inputs, equal fingerprint, whatever the clocks say. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of filesUnder(paths)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

export function readStamp(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined; // No stamp: the step has never been done here.
  }
}

export function writeStamp(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
