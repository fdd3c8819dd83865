import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Native programs, which no bundle can hold, and what is loaded only when somebody asks for it. Optional packages
 * that are not installed stay outside by themselves.
 */
const outside = [/^better-sqlite3/, /^@node-rs\/argon2/, /^@napi-rs\/image/, /^@nestjs\/swagger/];

/**
 * Puts the compiled server, its command line and their dependencies into a few files beside it: looking for some two thousand files is
 * most of what a start would do. One folder below `dist`, as each feature is, so that paths relative to a file hold.
 */
export async function bundleServer() {
  // Only here: on a bare clone the scripts run before anything is installed.
  const { rolldown } = await import('rolldown');
  try {
    const bundle = await rolldown({
      input: { main: join(root, 'server/dist/main.js'), cli: join(root, 'server/dist/cli.js') },
      platform: 'node',
      external: outside,
      logLevel: 'silent',
    });
    await bundle.write({ dir: join(root, 'server/dist/bundle'), format: 'esm', cleanDir: true });
    await bundle.close();
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: String(error) };
  }
}
