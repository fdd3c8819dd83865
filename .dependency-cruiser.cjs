/** Who may import whom; see the folders in ARCHITECTURE.md. */
const apps = '^(kiosk|display|console|server)/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-an-app-or-the-server',
      severity: 'error',
      from: { path: '^([^/]+)/' },
      to: { path: apps, pathNot: '^$1/' },
    },
    { name: 'nobody-imports-the-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'the-core-imports-nothing',
      comment: 'decide and evolve run in servers, browsers and simulators alike',
      severity: 'error',
      from: { path: '^shared/src/queue/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/src/queue/' },
    },
    { name: 'shared-imports-no-app', severity: 'error', from: { path: '^shared/' }, to: { path: '^(?!shared|node_modules)[a-z]+/src' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { conditionNames: ['@satuatap/source', 'import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
