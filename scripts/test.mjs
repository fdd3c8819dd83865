/**
 * `npm test`: installs, checks, builds and runs every test; the last line is `N passed, N failed`. A check that
 * fails counts as one failed. Arguments go to Jest (`npm test -- --selectProjects shared`) and skip the checks.
 */
import { build, buildTests } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { jest } from './lib/jest.mjs';
import { bin, run } from './lib/repository.mjs';

const checks = [
  ['lint', bin('oxlint'), []],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['types', bin('tsc'), ['-b', 'tsconfig.json']],
  [
    'imports',
    bin('depcruise'),
    [
      '--config',
      '.dependency-cruiser.cjs',
      'shared/src',
      'server/src',
      'kiosk/src',
      'display/src',
      'console/src',
      'test/src',
    ],
  ],
  ['unused', bin('knip'), []],
];
const size = ['size', bin('size-limit'), []];

async function failedChecks(list) {
  let failed = 0;
  for (const [name, program, args] of list) {
    const { code, output } = await run(program, args, { quiet: true });
    process.stdout.write(code === 0 ? `check ${name}: good\n` : `${output}\ncheck ${name}: failed\n`);
    if (code !== 0) failed += 1;
  }
  return failed;
}

await install();
const args = process.argv.slice(2);
let failed = args.length > 0 ? 0 : await failedChecks(checks);
await build();
await buildTests();
if (args.length === 0) failed += await failedChecks([size]);

const chromium = await findChromium();
if (!chromium) {
  process.stdout.write('No Chromium was found: install one, or name it in CHROMIUM_PATH.\n');
  failed += 1;
}
const env = chromium ? { CHROMIUM_PATH: chromium } : {};
const runs =
  args.length > 0
    ? [args]
    : [
        ['--selectProjects', 'shared', 'server', 'kiosk', 'display', 'console', '--maxWorkers=2'],
        // Journeys start servers and browsers of their own: one at a time.
        ['--selectProjects', 'test', '--runInBand'],
      ];
let passed = 0;
for (const each of runs) {
  const result = await jest(each, env);
  passed += result.passed;
  failed += result.failed;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
