/** Where the repository is, and how its programs are run. */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const inRepository = (...parts) => join(repository, ...parts);

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: its output is kept, and shown only if it fails
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { quiet = false, env = process.env } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: repository,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.once('exit', (code, signal) => done({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** A program of an installed package. */
export const bin = (name) => inRepository('node_modules', '.bin', name);

/** Runs a step of a command, says how long it took, and ends the command with its output if it fails. */
export async function step(name, work) {
  const start = Date.now();
  const result = await work();
  if (result === 'nothing to do') return;
  if (result.code !== 0) {
    process.stdout.write(`${result.output}\n${name}: failed\n`);
    process.exit(1);
  }
  process.stdout.write(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}
