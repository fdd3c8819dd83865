import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. Every command of ours runs from here. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const onWindows = process.platform === 'win32';

/**
 * Runs a command to its end and tells how it went. Quiet unless it fails: what it printed comes back as
 * `output`. With `loud`, what it prints is shown as it comes, on the error stream, so that our own
 * standard output stays one line a step.
 *
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { loud = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: loud ? ['ignore', process.stderr, process.stderr] : ['ignore', 'pipe', 'pipe'],
      shell: onWindows && command !== process.execPath,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a tool that the workspace has installed (`tsc`, `oxlint`, `vite`, …), from the root. */
export function runTool(tool, args, options) {
  return run(fileURLToPath(new URL(`../../node_modules/.bin/${tool}`, import.meta.url)), args, options);
}

/**
 * TypeScript 7, which checks and compiles in a quarter of the time. It has no interface for other programs yet: tools
 * that read our types through one have TypeScript 6.
 */
export const compiler = fileURLToPath(new URL('../../node_modules/typescript-7/bin/tsc', import.meta.url));

export const runCompiler = (args, options) => run(process.execPath, [compiler, ...args], options);

/** Says one line about a step, with how long it took. */
export function say(name, startedAt) {
  const seconds = startedAt === undefined ? '' : ` (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`;
  process.stdout.write(`${name}${seconds}\n`);
}

/** Ends the whole command because a step failed, showing what the step printed. */
export function giveUp(name, output) {
  process.stderr.write(`${output.trimEnd()}\n\n${name} failed.\n`);
  process.exit(1);
}
