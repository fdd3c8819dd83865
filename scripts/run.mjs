/** `npm run bench | test:faults | screens`: builds, then runs what the test package has for it. */
import { build, buildTests } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { jest } from './lib/jest.mjs';
import { inRepository, run } from './lib/repository.mjs';

const [task = '', ...args] = process.argv.slice(2);
await install();
await build();
await buildTests();
if (task === 'faults') {
  const { passed, failed } = await jest(['--selectProjects', 'test', '--runInBand', 'src/faults', ...args], {
    FAULTS: '1',
  });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} else {
  const env = { ...process.env, CHROMIUM_PATH: (await findChromium()) ?? '' };
  const { code } = await run(process.execPath, [inRepository('test/dist', task, 'main.js'), ...args], {
    env,
  });
  process.exitCode = code;
}
