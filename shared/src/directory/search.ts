/** Finding a colleague by whatever is known of her: a pure function, for who holds the directory, server and screens. */
import type { Agency } from '../queue/index.js';
import { spelled } from './spelling.js';

/** What can be known of her; `null` and absent: it is not told here, so nobody finds her by it. */
export interface Findable {
  readonly name?: string | null;
  readonly title?: string;
  readonly tasks?: readonly string[];
  readonly room?: string | null;
  readonly extension?: string;
  readonly agencyId: string;
}

/** Names of an agency, such as its full and its short one. */
export type AgencyNames = (agencyId: string) => readonly string[];

export function agencyNamesOf(agencies: readonly Agency[]): AgencyNames {
  const names = new Map(agencies.map(({ id, name, short }) => [id, [name, short]]));
  return (agencyId) => names.get(agencyId) ?? [];
}

/** What a word is worth where it stands: a name is looked for most, and told apart best. */
const worth = { name: 8, title: 4, tasks: 3, agency: 2, place: 1 } as const;
/** A whole word, or the beginning of one, before what stands in the middle of one. */
const fit = { whole: 3, beginning: 2, within: 1 } as const;

/**
 * Those who fit every word of the query, the best first, and otherwise in their order; all of them for an empty query.
 */
export function findOfficers<T extends Findable>(
  officers: readonly T[],
  query: string,
  agencyNames: AgencyNames,
): T[] {
  const words = [...new Set(spelled(query).split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [...officers];
  const agencies = new Map<string, string>();
  const agencyText = (id: string): string => {
    let text = agencies.get(id);
    if (text === undefined) agencies.set(id, (text = spelled([...agencyNames(id), id].join(' '))));
    return text;
  };
  return officers
    .flatMap((officer) => {
      const rank = rankOf(textsOf(officer, agencyText(officer.agencyId)), words);
      return rank === 0 ? [] : [{ officer, rank }];
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ officer }) => officer);
}

type Texts = Readonly<Record<keyof typeof worth, string>>;

const textsOf = ({ name, title, tasks, room, extension }: Findable, agency: string): Texts => ({
  name: spelled(name ?? ''),
  title: spelled(title ?? ''),
  tasks: spelled((tasks ?? []).join(' ')),
  agency,
  place: spelled(`${room ?? ''} ${extension ?? ''}`),
});

/** 0 if a word stands nowhere. */
function rankOf(texts: Texts, words: readonly string[]): number {
  let rank = 0;
  for (const word of words) {
    let best = 0;
    for (const [where, text] of Object.entries(texts))
      best = Math.max(best, worth[where as keyof Texts] * fitOf(text, word));
    if (best === 0) return 0;
    rank += best;
  }
  return rank;
}

function fitOf(text: string, word: string): number {
  if (!text.includes(word)) return 0;
  const padded = ` ${text} `;
  if (padded.includes(` ${word} `)) return fit.whole;
  return padded.includes(` ${word}`) ? fit.beginning : fit.within;
}
