import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

/** Chromium without a window's parts: a page opens in a third of the processor time. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(names) {
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
 * Finds the browser that the journeys use: CHROMIUM_PATH, the headless shell on the PATH or (as root on Debian)
 * installed here, another Chromium. Tells what to do when there is none.
 *
 * @returns {Promise<{ path?: string, problem?: string }>}
 */
export async function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told)
    return existsSync(told) ? { path: told } : { problem: `CHROMIUM_PATH is ${told}, which does not exist` };
  const why = onPath([shell]) ? '' : await installShell();
  const path = onPath(names);
  if (path) return { path };
  return {
    problem: `No Chromium found. Install it (Debian: apt install ${shell}) or set CHROMIUM_PATH. ${why}`,
  };
}

/** Gives why it could not. */
async function installShell() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return '';
  const startedAt = Date.now();
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const { ok, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', shell], { env });
  say(ok ? `${shell} installed` : `${shell} could not be installed`, startedAt);
  return ok ? '' : `apt-get could not install it:\n${update.ok ? '' : update.output}${output}`;
}
