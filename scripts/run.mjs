/** Runs a program of test/: node scripts/run.mjs bench | forecast | screens | faults | demo-history, with arguments handed on to it. */
import { spawn } from 'node:child_process';
import { build, buildTestPrograms } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { endWith } from './lib/end-with.mjs';
import { install } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { postgresForTests } from './lib/postgres.mjs';
import { giveUp, root } from './lib/run.mjs';

const [name, ...args] = process.argv.slice(2);

async function browser() {
  const { path, problem } = await findChromium();
  if (!path) giveUp('finding a browser', problem);
  process.env.CHROMIUM_PATH = path;
}

async function program() {
  await buildTestPrograms();
  endWith([spawn(process.execPath, [`test/dist/${name}/main.js`, ...args], { cwd: root, stdio: 'inherit' })]);
}

async function programInBrowser() {
  await browser();
  await program();
}

const programs = {
  bench: programInBrowser,
  forecast: program,
  screens: programInBrowser,
  'demo-history': () =>
    endWith([
      spawn(process.execPath, ['server/dist/bundle/cli.js', 'demo-history', ...args], {
        cwd: root,
        stdio: 'inherit',
      }),
    ]),
  faults: async () => {
    await browser();
    const postgres = await postgresForTests();
    const only = args.length > 0 ? args : ['test/src/faults'];
    const { passed, failed } = await runJest(['--selectProjects', 'test', '--runInBand', ...only], {
      env: { FAULTS: '1' },
    });
    await postgres.stop();
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  },
};

if (!Object.hasOwn(programs, name ?? ''))
  giveUp(`node scripts/run.mjs ${name ?? ''}`, `One of: ${Object.keys(programs).join(', ')}`);
await install();
await build();
await programs[name]();
