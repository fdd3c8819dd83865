/** Loaded into the server that is measured: on SIGWINCH, which nothing else uses, it writes its memory to a file. */
import { renameSync, writeFileSync } from 'node:fs';

const file = process.env['MEMORY_FILE'] ?? '';

process.on('SIGWINCH', () => {
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  // Moved into place whole, so that nobody reads half of it.
  writeFileSync(`${file}.new`, JSON.stringify({ rss, heapUsed }));
  renameSync(`${file}.new`, file);
});
