import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServer } from './bundle-server.mjs';
import { filesUnder, fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { pruneOutput } from './prune-output.mjs';
import { giveUp, root, run, runCompiler, say } from './run.mjs';

const common = ['pnpm-lock.yaml', 'tsconfig.base.json', 'shared/package.json', 'shared/src'];
const apps = ['kiosk', 'display', 'console'];

/** A step that is done only when its inputs are not the ones it was last done with. */
async function step(name, { inputs, stampFile, work }) {
  const wanted = fingerprint(inputs);
  if (readStamp(stampFile) === wanted) return;
  const startedAt = Date.now();
  const { ok, output } = await work();
  if (!ok) giveUp(name, output);
  writeStamp(stampFile, wanted);
  say(name, startedAt);
}

const compiledFrom = (name) => [
  ...common,
  'shared/tsconfig.build.json',
  `${name}/package.json`,
  `${name}/tsconfig.build.json`,
  `${name}/src`,
];

/** Compiles one package and, before it, the packages that it refers to. */
function compile(name) {
  return step(`${name} built`, {
    inputs: compiledFrom(name),
    stampFile: `${name}/dist/.stamp`,
    work: () => {
      pruneOutput('shared');
      pruneOutput(name);
      return runCompiler(['-b', `${name}/tsconfig.build.json`]);
    },
  });
}

function bundle(app) {
  const cwd = join(root, app);
  const vite = join(cwd, 'node_modules', 'vite', 'bin', 'vite.js');
  return step(`${app} built`, {
    inputs: [
      ...common,
      'vite.base.ts',
      'vite.offline.ts',
      'vite.offline-worker.js',
      'vite.push-worker.js',
      ...filesUnder([app]),
    ],
    stampFile: `${app}/dist/.stamp`,
    work: () => run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd }),
  });
}

const bundledServer = () =>
  step('server bundled', {
    inputs: ['scripts/lib/bundle-server.mjs', ...compiledFrom('server')],
    stampFile: 'server/dist/bundle/.stamp',
    work: bundleServer,
  });

/** Builds what `start` needs: the server (with shared) and the three apps. */
export async function build() {
  await compile('server');
  await bundledServer();
  for (const app of apps) await bundle(app);
}

/** Builds the programs of test/: benchmarks and screens. */
export const buildTestPrograms = () => compile('test');

/** Forgets every build. */
export function clean() {
  for (const name of ['shared', 'server', 'test', ...apps]) {
    rmSync(join(root, name, 'dist'), { recursive: true, force: true });
  }
}
