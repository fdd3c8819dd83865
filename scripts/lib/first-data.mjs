import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { personalKey } from './personal-key.mjs';
import { root } from './run.mjs';

/**
 * What a server's first start in demo mode leaves in its folder, without the day that it opened, told to the journeys
 * by TEST_FIRST_DATA. Their servers begin from a copy: the first start is a third of a start's work, and there are
 * dozens. Without it each makes its own.
 *
 * @returns {Promise<{ remove: () => void }>}
 */
export async function firstDataForTests() {
  const folder = mkdtempSync(join(tmpdir(), 'satuatap-first-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const server = spawn(process.execPath, ['server/dist/bundle/main.js', '--demo'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      DATA_DIR: folder,
      PERSONAL_KEY: personalKey,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(server, 'exit');
  let said = '';
  for await (const chunk of server.stdout) if ((said += chunk).includes('runs at ')) break;
  server.kill();
  await exited;
  // A server that does not run is for the journeys to find.
  if (!said.includes('runs at ')) return { remove };
  await closeDays(folder);
  process.env.TEST_FIRST_DATA = folder;
  return { remove };
}

/** Each test's server opens its own, at its own time. */
async function closeDays(folder) {
  // Not before it is installed, as this file is read earlier.
  const { default: Sqlite } = await import('better-sqlite3');
  const database = new Sqlite(join(folder, 'satuatap.sqlite'));
  database.exec('DELETE FROM journal; DELETE FROM building_day; VACUUM');
  database.close();
}
