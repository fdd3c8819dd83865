import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { giveUp, root, run, say } from './run.mjs';

const stampFile = 'node_modules/.cache/satuatap-install';
const members = ['server', 'kiosk', 'display', 'console', 'shared', 'test'];
const inputs = [
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  ...members.map((m) => `${m}/package.json`),
];

/**
 * For the native add-ons. SQLite is tested by its makers at -O2; at the -O3 that better-sqlite3 asks for it compiles 40 %
 * longer and answers no sooner.
 */
const compiling = { CFLAGS: '-O2', CXXFLAGS: '-O2', JOBS: 'max', ...process.env };

/**
 * Installs the dependencies, if what is installed is not what the lockfile asks for. To compile the native add-ons takes
 * most of the time, and only what runs the server needs them: who has other work does it before `compiled` resolves.
 *
 * @returns {Promise<{ compiled: Promise<void> }>}
 */
export async function installPackages() {
  const wanted = `${fingerprint(inputs)} ${process.versions.modules}`;
  const stamp = readStamp(stampFile);
  if (stamp === wanted) return { compiled: Promise.resolve() };

  const startedAt = Date.now();
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pnpm = async (...args) => {
    const { ok, output } = await run('npx', ['--yes', packageManager, ...args], { env: compiling });
    if (!ok) giveUp(`pnpm ${args[0]}`, output);
  };
  process.stderr.write('installing dependencies (the first time takes two or three minutes) …\n');
  await pnpm('install', '--frozen-lockfile', '--ignore-scripts');
  say('dependencies installed', startedAt);
  const compile = async () => {
    const compilingSince = Date.now();
    // What is new; native add-ons belong to one version of Node, so for another one all of them.
    const isSameNode = !stamp || stamp.split(' ')[1] === process.versions.modules;
    await pnpm('rebuild', '--recursive', ...(isSameNode ? ['--pending'] : []));
    writeStamp(stampFile, wanted);
    say('native add-ons compiled', compilingSince);
  };
  return { compiled: compile() };
}

/** Installs and compiles. */
export async function install() {
  const { compiled } = await installPackages();
  await compiled;
}
