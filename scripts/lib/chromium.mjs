/** Finds a Chromium for the browser journeys, and installs Debian's where that is possible. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './repository.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

async function onPath() {
  for (const folder of (process.env.PATH ?? '').split(':')) {
    for (const name of names) {
      const path = join(folder, name);
      if (
        await access(path).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  }
  return null;
}

/** @returns {Promise<string | null>} the program's path; `null` if there is none and none can be installed */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = await onPath();
  if (found) return found;
  if (process.getuid?.() !== 0) return null;
  await run('apt-get', ['update', '-qq'], { quiet: true });
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true });
  return onPath();
}
