/** How much memory a server takes, as the reporter tells that is loaded into it; see `memory-reporter.ts`. */
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

/** Bytes. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

/** The environment with which a server can be asked. */
export const reportingTo = (file: string): Record<string, string> => {
  const reporter = fileURLToPath(new URL('./memory-reporter.js', import.meta.url));
  return { MEMORY_FILE: file, NODE_OPTIONS: `--expose-gc --import ${reporter}` };
};

export async function memoryOf(server: ServerProcess, file: string): Promise<Memory> {
  await rm(file, { force: true });
  process.kill(server.pid ?? 0, 'SIGWINCH');
  const read = (): Promise<string> => readFile(file, 'utf8').catch(() => '');
  const text = await until('the server reports its memory', async () => (await read()) || null);
  return JSON.parse(text) as Memory;
}
