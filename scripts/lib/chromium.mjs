import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: look in the next place.
      }
    }
  }
  return undefined;
}

/**
 * Finds the browser that the journeys use: CHROMIUM_PATH, one on the PATH, or (as root on Debian) one
 * that it installs. Tells what to do when there is none.
 *
 * @returns {Promise<{ path?: string, problem?: string }>}
 */
export async function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told)
    return existsSync(told) ? { path: told } : { problem: `CHROMIUM_PATH is ${told}, which does not exist` };
  const found = onPath();
  if (found) return { path: found };

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const startedAt = Date.now();
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update'], { env });
    const { ok, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env,
    });
    const path = onPath();
    if (path) {
      say('chromium installed', startedAt);
      return { path };
    }
    if (!ok)
      return { problem: `apt-get could not install chromium:\n${update.ok ? '' : update.output}${output}` };
  }
  return { problem: 'No Chromium found. Install it (Debian: apt install chromium) or set CHROMIUM_PATH.' };
}
