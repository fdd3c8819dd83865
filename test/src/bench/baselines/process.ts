/** Starts a baseline as a process of its own, as ours is one, and stops it again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { endWithUs } from '../../support/end-with-us.js';
import { freePort } from '../../../../scripts/lib/free-port.mjs';
import { until } from '../../support/until.js';

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

/** The compiled program of a baseline in this folder. */
export const baselineFile = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Runs `work` against the baseline `name` of this folder; gives what it gave. */
export async function withBaseline<T>(
  name: string,
  work: (origin: string) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'baseline-'));
  const child = spawn(process.execPath, [baselineFile(name), String(port), dataDir, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  endWithUs(child);
  try {
    await until(`${name} answers`, () => answers(port), 30_000);
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  }
}
