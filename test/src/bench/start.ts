/** How long a server takes from the start of its process to its first answer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { endWithUs } from '../support/end-with-us.js';
import { freePort } from '../../../scripts/lib/free-port.mjs';

interface Program {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const pollMs = 3;
const longestMs = 60_000;

const answers = (url: string): Promise<boolean> =>
  new Promise((done) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      done(response.statusCode === 200);
    });
    request.once('error', () => done(false));
  });

/** Starts the program on a free port, waits for `GET /health` and stops it again. */
export async function msToFirstAnswer(program: (port: number) => Program): Promise<number> {
  const port = await freePort();
  const { args, env } = program(port);
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  endWithUs(child);
  const exited = once(child, 'exit');
  try {
    while (!(await answers(`http://127.0.0.1:${port}/health`))) {
      if (child.exitCode !== null || performance.now() - start > longestMs)
        throw new Error(`${args.join(' ')} gave no answer.`);
      await pause(pollMs);
    }
    return performance.now() - start;
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}
