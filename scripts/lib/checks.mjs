import { runCompiler, runTool, say } from './run.mjs';

const apart = ['shared', 'server', 'kiosk', 'display', 'console', 'test'];

/** The checks that need no build. The same commands stand in package.json. */
export const beforeBuild = [
  ['lint', () => runTool('oxlint', [])],
  ['format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['types', () => runCompiler(['-b', 'tsconfig.json'])],
  ['imports', () => runTool('depcruise', ['--config', '.dependency-cruiser.cjs', ...apart])],
  ['unused code', () => runTool('knip', [])],
];

/** The checks of what was built. */
export const afterBuild = [['size', () => runTool('size-limit', [])]];

/** Runs checks one after the other and counts the ones that failed; a check that passes says one line. */
export async function runChecks(checks) {
  let failed = 0;
  for (const [name, check] of checks) {
    const startedAt = Date.now();
    const { ok, output } = await check();
    say(ok ? `${name}: in order` : `${name}: FAILED`, startedAt);
    if (ok) continue;
    failed += 1;
    process.stderr.write(`${output.trimEnd()}\n\n`);
  }
  return failed;
}
