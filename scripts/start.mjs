/** `npm start`: installs, builds, and runs the server with SQLite and the Palembang buildings in demo mode. */
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { inRepository, repository } from './lib/repository.mjs';

await install();
await build();
const args = [inRepository('server/dist/main.js'), '--demo', ...process.argv.slice(2)];
const server = spawn(process.execPath, args, { cwd: repository, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 1));
