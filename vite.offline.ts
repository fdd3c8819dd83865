/** Lets an app's page open without a network: a service worker that keeps the files of its build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What a build is made of; source maps and what a page may do without are fetched as ever. */
const isKept = (file: string): boolean => /\.(js|css|woff2|svg)$/.test(file);

interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): string;
}

/** A Vite plugin that emits `sw.js` for the page at `/<name>/`. */
export function openOffline(name: 'kiosk' | 'display' | 'console') {
  return {
    name: 'satuatap:open-offline',
    apply: 'build' as const,
    generateBundle: {
      // After Vite has dropped the chunks that held styles only.
      order: 'post' as const,
      handler(this: Emitting, _options: unknown, bundle: Readonly<Record<string, unknown>>): void {
        const page = `/${name}/`;
        const files = [
          page,
          ...Object.keys(bundle)
            .filter(isKept)
            .map((file) => page + file),
        ].toSorted();
        const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
        const parts = ['offline', ...(name === 'console' ? ['push'] : [])].map((part) =>
          readFileSync(new URL(`./vite.${part}-worker.js`, import.meta.url), 'utf8'),
        );
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const kept = ${JSON.stringify({ page, build, files })};\n${parts.join('\n')}`,
        });
      },
    },
  };
}
