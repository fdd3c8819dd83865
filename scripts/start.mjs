/**
 * npm start: installs and builds what changed, then runs the server with its demonstration building.
 * Arguments are handed on to the server: npm start -- --live
 */
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { endWith } from './lib/end-with.mjs';
import { root } from './lib/run.mjs';

await install();
await build();
const server = spawn(process.execPath, ['server/dist/bundle/main.js', '--demo', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
endWith([server]);
