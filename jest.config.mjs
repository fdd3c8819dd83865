/**
 * One Jest for every package. It runs as ES modules (`node --experimental-vm-modules`, see
 * scripts/lib/jest.mjs), on the sources: no package has to be built first.
 *
 * A test file imports what it needs (`describe`, `it`, `expect`, `jest`) from '@jest/globals'.
 */
const root = import.meta.dirname;

/** How SWC reads a file: `.tsx` files apart, because `<T>(x: T) => x` is no valid TSX. */
function swc({ decorators }) {
  const options = (tsx) => ({
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx, decorators },
      transform: {
        legacyDecorator: decorators,
        decoratorMetadata: decorators,
        useDefineForClassFields: !decorators,
        react: { runtime: 'automatic' },
      },
    },
  });
  return {
    '\\.ts$': ['@swc/jest', options(false)],
    '\\.tsx$': ['@swc/jest', options(true)],
  };
}

function project(name, { dom = false, decorators = false, ...more } = {}) {
  return {
    displayName: name,
    cacheDirectory: `${root}/node_modules/.cache/jest`,
    rootDir: `${root}/${name}`,
    roots: ['<rootDir>/src'],
    testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
    testEnvironment: dom ? 'jsdom' : 'node',
    testEnvironmentOptions: {
      customExportConditions: ['@satuatap/source', ...(dom ? ['browser'] : ['node', 'node-addons'])],
    },
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: swc({ decorators }),
    moduleNameMapper: {
      '^(\\.{1,2}/.*)\\.js$': '$1',
      '\\.(css|svg|png|jpg|webp|woff2|mp3|ogg|wav)$': `${root}/scripts/lib/asset-stub.mjs`,
      '^@fontsource(-variable)?/': `${root}/scripts/lib/asset-stub.mjs`,
    },
    setupFilesAfterEnv: dom ? [`${root}/scripts/lib/jest-dom.mjs`] : [],
    restoreMocks: true,
    ...more,
  };
}

// Faults run for minutes, so they are a command of their own: pnpm test:faults.
const slow = process.env.FAULTS === '1' ? [] : ['/test/src/faults/'];
const waits = '/src/waits/';

export default {
  // Jest does not take it from a project. It is for what hangs: a machine may be busy with other things.
  testTimeout: 60_000,
  // Nothing is left open, but on a busy machine a worker needs longer than half a second to end; one that hangs is still told.
  workerGracefulExitTimeout: 10_000,
  projects: [
    project('shared'),
    project('server', { decorators: true }),
    project('kiosk', { dom: true }),
    project('display', { dom: true }),
    project('console', { dom: true }),
    project('test', { decorators: true, testPathIgnorePatterns: [...slow, waits] }),
    // They wait more than they work: for a break to begin, a minute without network, what is spoken. See scripts/test.mjs.
    project('test', { decorators: true, displayName: 'waits', testMatch: [`<rootDir>${waits}**/*.test.ts`] }),
  ],
};
