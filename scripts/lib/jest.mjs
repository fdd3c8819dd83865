import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const nothing = { passed: 0, failed: 0 };
let runs = 0;

/**
 * Runs Jest as ES modules and counts. A file that cannot be loaded, and a Jest that ends before it has
 * written its summary, count as one failure each.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runJest(args, { env = {} } = {}) {
  const folder = join(root, 'node_modules', '.cache');
  mkdirSync(folder, { recursive: true });
  const summaryFile = join(folder, `jest-summary-${process.pid}-${(runs += 1)}.json`);
  rmSync(summaryFile, { force: true });

  const { ok } = await run(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--passWithNoTests',
      '--json',
      `--outputFile=${summaryFile}`,
      ...args,
    ],
    { loud: true, env },
  );
  const summary = readSummary(summaryFile);
  rmSync(summaryFile, { force: true });
  if (!summary) return ok ? nothing : { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = summary;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed, failed: failed === 0 && !ok ? 1 : failed };
}

function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Jest found no test, or did not get as far as writing one.
  }
}
