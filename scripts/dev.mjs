/**
 * pnpm dev: everything in watch mode. The server runs at :8080 and starts again when it is compiled anew;
 * the apps run at :5173 (kiosk), :5174 (display) and :5175 (console) and pass /api and /socket.io to it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { endWith } from './lib/end-with.mjs';
import { install } from './lib/install.mjs';
import { compiler, root } from './lib/run.mjs';

await install();
await build(); // So that the server has something to run before the watcher's first round is over.

const node = (args, cwd = root) =>
  spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
const vite = (app) =>
  node([join('node_modules', 'vite', 'bin', 'vite.js'), '--clearScreen', 'false'], join(root, app));

endWith([
  node([compiler, '-b', 'server/tsconfig.build.json', '--watch', '--preserveWatchOutput']),
  node(['--watch', '--watch-preserve-output', 'server/dist/main.js', '--demo', ...process.argv.slice(2)]),
  vite('kiosk'),
  vite('display'),
  vite('console'),
]);
