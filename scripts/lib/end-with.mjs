import { constants } from 'node:os';

/**
 * Ties our life to that of our children: a signal to us goes to all of them; when one ends, the others
 * are asked to, and we end with the first one's exit code.
 */
export function endWith(children) {
  let exitCode;
  let running = children.length;
  const stopAll = (signal) => children.forEach((child) => child.exitCode === null && child.kill(signal));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal));
  for (const child of children) {
    child.on('exit', (code, signal) => {
      exitCode ??= code ?? 128 + constants.signals[signal];
      running -= 1;
      if (running === 0) process.exit(exitCode);
      stopAll('SIGTERM');
    });
  }
}
