/** `npm run dev`: everything in watch mode; the apps by Vite with hot reload, the server again after each change. */
import { spawn } from 'node:child_process';
import { apps, build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { bin, inRepository, repository } from './lib/repository.mjs';

await install();
await build();
const children = [
  spawn(bin('tsc'), ['-b', 'server/tsconfig.build.json', '--watch', '--preserveWatchOutput'], {
    cwd: repository,
    stdio: 'inherit',
  }),
  spawn(
    process.execPath,
    ['--watch', inRepository('server/dist/main.js'), '--demo', ...process.argv.slice(2)],
    {
      cwd: repository,
      stdio: 'inherit',
    },
  ),
  ...apps.map((app) =>
    spawn(process.execPath, [inRepository(app, 'node_modules/vite/bin/vite.js'), inRepository(app)], {
      cwd: repository,
      stdio: 'inherit',
    }),
  ),
];
const stop = () => children.forEach((child) => child.kill());
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
