/** One Jest set-up for all packages: a project each, in ESM, transformed by SWC. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic' },
      useDefineForClassFields: false,
    },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

const project = (name, environment, more = {}) => ({
  displayName: name,
  rootDir: `<rootDir>/${name}`,
  testEnvironment: environment,
  testEnvironmentOptions: {
    customExportConditions:
      environment === 'jsdom' ? ['@satuatap/source', 'browser'] : ['@satuatap/source', 'node', 'node-addons'],
  },
  roots: ['<rootDir>/src'],
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '\\.css$': '<rootDir>/../scripts/lib/no-style.mjs' },
  // Our own relative imports end in .js, as Node wants them, and mean .ts or .tsx here.
  resolver: '<rootDir>/../scripts/lib/jest-resolver.cjs',
  ...more,
});

export default {
  projects: [
    project('shared', 'node'),
    project('server', 'node'),
    project('kiosk', 'jsdom'),
    project('display', 'jsdom'),
    project('console', 'jsdom'),
    project('test', 'node'),
  ],
};
