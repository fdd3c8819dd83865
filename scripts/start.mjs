/**
 * npm start: installs and builds what changed, then runs the server with its buildings, in demo mode.
 * Arguments are handed on to the server: npm start -- --live
 */
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { endWith } from './lib/end-with.mjs';
import { root } from './lib/run.mjs';

const { compiled } = await installPackages();
await build();
await compiled;
const server = spawn(process.execPath, ['server/dist/bundle/main.js', '--demo', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
endWith([server]);
