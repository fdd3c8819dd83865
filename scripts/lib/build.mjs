/** Builds the server and the three apps; what did not change is not built again. */
import { bin, inRepository, run, step } from './repository.mjs';
import { unlessUnchanged } from './stamp.mjs';

const common = ['pnpm-lock.yaml', 'tsconfig.base.json', 'shared/src', 'shared/package.json'];
export const apps = ['kiosk', 'display', 'console'];

const buildPackage = (name, inputs, program, args) =>
  step(`build ${name}`, () =>
    unlessUnchanged(`${name}/dist/.satuatap-inputs`, [...common, ...inputs], () =>
      run(program, args, { quiet: true }),
    ),
  );

export async function build() {
  await buildPackage('server', ['server'], bin('tsc'), ['-b', 'server/tsconfig.build.json']);
  for (const app of apps) {
    await buildPackage(app, [app], process.execPath, [
      inRepository(app, 'node_modules/vite/bin/vite.js'),
      'build',
      inRepository(app),
      '--logLevel',
      'warn',
    ]);
  }
}

/** What only tests and benchmarks need. */
export const buildTests = () =>
  buildPackage('test', ['test'], bin('tsc'), ['-b', 'test/tsconfig.build.json']);
