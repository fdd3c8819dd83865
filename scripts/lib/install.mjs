/** Installs the packages of the lockfile by the pinned pnpm, when they changed. */
import { readFile } from 'node:fs/promises';
import { inRepository, run, step } from './repository.mjs';
import { unlessUnchanged } from './stamp.mjs';

const members = ['server', 'kiosk', 'display', 'console', 'shared', 'test'];

export async function install() {
  const { packageManager } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
  const manifests = ['package.json', ...members.map((member) => `${member}/package.json`)];
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests];
  await step('install', () =>
    unlessUnchanged('node_modules/.cache/satuatap/install', inputs, () =>
      run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], { quiet: true }),
    ),
  );
}
