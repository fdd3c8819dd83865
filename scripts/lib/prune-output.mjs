import { existsSync, rmSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Removes compiled files whose source is gone. `tsc` leaves them behind, and a folder that is read at
 * run time (migrations) would still find them. If anything goes, the incremental state goes with it.
 */
export function pruneOutput(name) {
  const dist = join(root, name, 'dist');
  if (!existsSync(dist)) return;
  for (const file of readdirSync(dist, { recursive: true })) {
    const stem = file.match(/^(.*?)(\.d)?\.[jt]s(\.map)?$/)?.[1];
    if (stem === undefined) continue;
    if (['ts', 'tsx'].some((kind) => existsSync(join(root, name, 'src', `${stem}.${kind}`)))) continue;
    rmSync(join(dist, file), { force: true });
  }
}
