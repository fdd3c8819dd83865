/**
 * npm test: installs, checks, builds and runs every test; no other step is needed. The last line of the
 * output is "N passed, N failed"; each check that fails counts as one failure.
 *
 * npm test -- kiosk/src/use-scanner.test.tsx   only these tests (arguments go to Jest), without the checks
 */
import { build } from './lib/build.mjs';
import { afterBuild, beforeBuild, runChecks } from './lib/checks.mjs';
import { findChromium } from './lib/chromium.mjs';
import { firstDataForTests } from './lib/first-data.mjs';
import { installPackages } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { postgresForTests } from './lib/postgres.mjs';

const chosen = process.argv.slice(2);
const everything = chosen.length === 0;
const total = { passed: 0, failed: 0 };

async function jest(...args) {
  const { passed, failed } = await runJest([...args, ...chosen]);
  total.passed += passed;
  total.failed += failed;
}

process.on('exit', (code) => {
  // Printed here so that it is the last line on every way out, also when a build gives up.
  if (code !== 0 && total.failed === 0) total.failed = 1;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
});

const { compiled } = await installPackages();
if (everything) total.failed += await runChecks(beforeBuild);
await build();
if (everything) total.failed += await runChecks(afterBuild);
// These need no native add-on: the last of them is still being compiled.
await jest('--selectProjects', 'shared', 'kiosk', 'display', 'console', '--maxWorkers=2');
await compiled;

const { path, problem } = await findChromium();
if (path) process.env.CHROMIUM_PATH = path;
else process.stderr.write(`${problem}\n`);

// Most servers of tests live for seconds: to make their code fast takes longer than fast code saves.
process.env.TEST_NODE_FLAGS = '--no-opt';
const postgres = await postgresForTests();
const firstData = await firstDataForTests();
// Beside all others, one at a time: they would keep a worker and leave its core to nobody.
const waits = jest('--selectProjects', 'waits', '--runInBand');
await jest('--selectProjects', 'server', '--maxWorkers=2');
await jest('--selectProjects', 'test', '--maxWorkers=2');
await waits;
await postgres.stop();
firstData.remove();

if (total.passed + total.failed === 0) process.stderr.write('No test ran.\n');
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
