/** Runs Jest on the projects and counts; its workers are no more than the machine has cores. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, run } from './repository.mjs';

/**
 * @param {readonly string[]} args for Jest
 * @param {NodeJS.ProcessEnv} [more] environment
 * @returns {Promise<{ passed: number, failed: number }>} a suite that could not run counts as one failed
 */
export async function jest(args, more = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'satuatap-jest-'));
  const summary = join(folder, 'summary.json');
  const env = { ...process.env, ...more };
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const program = inRepository('node_modules/jest/bin/jest.js');
  await run(process.execPath, [...flags, program, '--json', `--outputFile=${summary}`, ...args], {
    env,
    quiet: false,
  });
  try {
    const result = JSON.parse(await readFile(summary, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
