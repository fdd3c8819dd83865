import { runTool, say } from './run.mjs';

const apart = ['shared', 'server', 'kiosk', 'display', 'console', 'test'];

/** The checks that need no build: name, tool, arguments. The same commands stand in package.json. */
export const beforeBuild = [
  ['lint', 'oxlint', []],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types', 'tsc', ['-b', 'tsconfig.json']],
  ['imports', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...apart]],
  ['unused code', 'knip', []],
];

/** The checks of what was built. */
export const afterBuild = [['size', 'size-limit', []]];

/** Runs checks one after the other and counts the ones that failed; a check that passes says one line. */
export async function runChecks(checks) {
  let failed = 0;
  for (const [name, tool, args] of checks) {
    const startedAt = Date.now();
    const { ok, output } = await runTool(tool, args);
    say(ok ? `${name}: in order` : `${name}: FAILED`, startedAt);
    if (ok) continue;
    failed += 1;
    process.stderr.write(`${output.trimEnd()}\n\n`);
  }
  return failed;
}
