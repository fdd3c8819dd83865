/** Finds services by their names, other words and documents, also with typing mistakes. */
import type { Service } from '@satuatap/shared/queue';
import MiniSearch from 'minisearch';

export type Search = (text: string) => readonly Service[];

/** What people say around the thing itself: "mau bikin KTP baru". */
const filler = new Set(
  'saya mau ingin bikin buat membuat urus mengurus perpanjang ambil daftar untuk di ke dan i want to make get a an the my'.split(
    ' ',
  ),
);

/** One letter in four may be wrong; a short word is an abbreviation, and KIR is not KIA. */
const mistakes = (term: string): number | false => (term.length > 3 ? 0.25 : false);

const known = new WeakMap<readonly Service[], Search>();

export function searchOf(services: readonly Service[]): Search {
  const made = known.get(services) ?? makeSearch(services);
  known.set(services, made);
  return made;
}

function makeSearch(services: readonly Service[]): Search {
  const index = new MiniSearch<{ id: string; name: string; keywords: string; documents: string }>({
    fields: ['name', 'keywords', 'documents'],
    searchOptions: { prefix: true, fuzzy: mistakes, boost: { keywords: 3, name: 2, documents: 0.3 } },
  });
  index.addAll(
    services
      .filter(({ retired }) => !retired)
      .map(({ id, name, keywords, documents }) => ({
        id,
        name: `${name.id} ${name.en}`,
        keywords: keywords.join(' '),
        documents: documents.map((each) => `${each.id} ${each.en}`).join(' '),
      })),
  );
  const byId = new Map(services.map((service) => [service.id, service]));
  return (text) => {
    const said = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '' && !filler.has(word))
      .join(' ');
    const find = (combineWith: 'AND' | 'OR', fields: string[]): readonly Service[] =>
      index.search(said, { combineWith, fields }).flatMap(({ id }) => byId.get(id as string) ?? []);
    const named = find('AND', ['name', 'keywords']);
    if (named.length > 0) return named;
    // All words, one of them perhaps a document's; else any word of the service itself.
    const all = find('AND', ['name', 'keywords', 'documents']);
    return all.length > 0 ? all : find('OR', ['name', 'keywords']);
  };
}
