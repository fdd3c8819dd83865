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

/** Installs the dependencies, if what is installed is not what the lockfile asks for. */
export async function install() {
  const wanted = `${fingerprint(inputs)} ${process.versions.modules}`;
  const stamp = readStamp(stampFile);
  if (stamp === wanted) return;

  const startedAt = Date.now();
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pnpm = async (...args) => {
    // Native add-ons are compiled on every core.
    const { ok, output } = await run('npx', ['--yes', packageManager, ...args], { env: { JOBS: 'max' } });
    if (!ok) giveUp(`pnpm ${args[0]}`, output);
  };
  process.stderr.write('installing dependencies (the first time takes two or three minutes) …\n');
  await pnpm('install', '--frozen-lockfile');
  // Native add-ons belong to one version of Node: build them anew when another one is used.
  if (stamp && stamp.split(' ')[1] !== process.versions.modules) await pnpm('rebuild', '--recursive');
  writeStamp(stampFile, wanted);
  say('dependencies installed', startedAt);
}
