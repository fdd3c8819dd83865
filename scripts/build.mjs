/** pnpm build: builds the server and the three apps, each only if its sources changed. --clean: from nothing. */
import { build, buildTestPrograms, clean } from './lib/build.mjs';
import { install } from './lib/install.mjs';

await install();
if (process.argv.includes('--clean')) clean();
await build();
await buildTestPrograms();
