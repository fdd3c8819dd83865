/**
 * Who may import whom. The apps and the server import `shared`; nobody imports an app or the server;
 * the queue core imports nothing outside itself. See ARCHITECTURE.md.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const ours = ['server', 'kiosk', 'display', 'console', 'shared', 'test'];
const anyOf = (names) => `^(${names.join('|')})/`;
const tests = '[.]test[.]tsx?$';

/** A package that may import itself, `shared` (unless it is `shared`) and npm packages, nothing else of ours. */
const keepsToItself = (name) => ({
  name: `${name}-keeps-to-itself`,
  severity: 'error',
  comment: `${name} may import only itself, shared and npm packages`,
  from: { path: `^${name}/src` },
  to: { path: anyOf(ours.filter((other) => other !== name && other !== 'shared')), pathNot: 'node_modules' },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Move the decision to the core, or find the third module that both want.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...ours.map(keepsToItself),
    {
      name: 'queue-core-is-pure',
      severity: 'error',
      comment: 'The queue core imports nothing outside itself: no package, no Node built-in, no neighbour.',
      from: { path: '^shared/src/queue/', pathNot: [tests, '/testing/'] },
      to: { pathNot: '^shared/src/queue/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { pathNot: [tests, '^test/'] },
      to: { path: tests },
    },
    {
      name: 'one-writer-door',
      severity: 'error',
      comment:
        'Only the storage folder speaks to the database; others ask its Database to read and to write.',
      from: { path: '^server/src/', pathNot: ['^server/src/storage/', tests] },
      to: { path: 'node_modules/(typeorm|better-sqlite3)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-by-its-doors',
      severity: 'error',
      comment: 'Other packages use the sub-paths that shared exports, not its inner files.',
      from: { path: anyOf(ours.filter((name) => name !== 'shared')) },
      to: { path: '^shared/src/', pathNot: ['^shared/src/[^/]+/index[.]ts$', '^shared/src/theme/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@satuatap/source', 'import', 'node', 'default', 'require', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
