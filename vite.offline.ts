/** Lets pages of an app open without a network: a service worker that keeps what each of them is made of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface OfflinePages {
  /** Where the app is served: the one page of its build, which shows all of the pages below. */
  readonly base: `/${string}/`;
  /** The source that shows a page, by the path that its worker is registered for. */
  readonly sources: Readonly<Record<`/${string}/`, string>>;
  /** What else the worker does: files `vite.<part>-worker.js`. */
  readonly parts?: readonly string[];
}

/** What is read here of a chunk, as Vite hands it over. */
interface Chunk {
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: Set<string>; readonly importedAssets: Set<string> };
}
type Bundle = Readonly<Record<string, Chunk>>;

interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): string;
}

/** Letters of other languages: without them a name shows in the device's own type. */
const isSpared = (file: string): boolean => file.includes('-latin-ext-');

/** The files of a page: what it imports at once, and what it loads later. What other pages load is not among them. */
function filesOf(bundle: Bundle, source: string): string[] {
  const chunks = Object.values(bundle);
  const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${source}`));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!page || !entry) throw new Error(`No page is loaded from ${source}.`);
  const taken = new Set<string>();
  const take = (chunk: Chunk | undefined, isWhole: boolean): void => {
    if (!chunk || taken.has(chunk.fileName)) return;
    taken.add(chunk.fileName);
    const later = isWhole ? (chunk.dynamicImports ?? []) : [];
    for (const name of [...(chunk.imports ?? []), ...later]) take(bundle[name], isWhole);
    const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
    for (const file of [...importedCss, ...importedAssets]) taken.add(file);
  };
  take(entry, false);
  take(page, true);
  return [...taken].filter((file) => !isSpared(file)).toSorted();
}

/** A Vite plugin that emits `sw.js`. */
export function openOffline({ base, sources, parts = [] }: OfflinePages) {
  return {
    name: 'satuatap:open-offline',
    apply: 'build' as const,
    generateBundle: {
      // After Vite has dropped the chunks that held styles only.
      order: 'post' as const,
      handler(this: Emitting, _options: unknown, bundle: Bundle): void {
        const pages = Object.fromEntries(
          Object.entries(sources).map(([scope, source]) => {
            const files = [base, ...filesOf(bundle, source).map((file) => base + file)];
            const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
            return [scope, { build, files }];
          }),
        );
        const workers = ['offline', ...parts].map((part) =>
          readFileSync(new URL(`./vite.${part}-worker.js`, import.meta.url), 'utf8'),
        );
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const app = ${JSON.stringify({ base, pages })};\n${workers.join('\n')}`,
        });
      },
    },
  };
}
