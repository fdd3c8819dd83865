import type { ChildProcess } from 'node:child_process';

/** No process outlives the one that started it, however that one ends. */
export function endWithUs(child: ChildProcess): void {
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
