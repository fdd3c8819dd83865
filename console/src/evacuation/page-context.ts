/** What every part of the wardens' page works with. */
import type { Language } from '@satuatap/shared/queue';
import { locales, timeText } from '@satuatap/shared/time';
import { createContext, useContext } from 'react';
import type { Sites } from './kept.js';
import type { ListedPerson } from '@satuatap/shared/evacuation';
import type { PersonNames } from '@satuatap/shared/contract';
import { evacuationWords, type EvacuationWords } from './words.js';

export interface WardenPage {
  readonly language: Language;
  readonly sites: Sites | null;
  readonly names: PersonNames;
  readonly staff: Readonly<Record<string, string>>;
}
export const PageContext = createContext<WardenPage | null>(null);

interface Texts extends WardenPage {
  readonly say: EvacuationWords;
  readonly floorName: (floorId: string | null) => string;
  readonly time: (at: number) => string;
  readonly nameOf: (person: ListedPerson) => string;
  readonly detailOf: (person: ListedPerson) => string;
  readonly staffName: (staffId: string) => string;
  readonly count: (n: number) => string;
}

export function useTexts(): Texts {
  const page = useContext(PageContext);
  if (!page) throw new Error('This part stands outside of the page.');
  const { language, sites, names, staff } = page;
  const say = evacuationWords[language];
  return {
    ...page,
    say,
    floorName: (floorId) =>
      sites?.floors.find(({ id }) => id === floorId)?.name[language] ?? floorId ?? say.noFloor,
    time: (at) => (sites ? timeText(at, sites, language) : new Date(at).toLocaleTimeString()),
    nameOf: ({ key, kind, label }) =>
      names[key]?.name ??
      (label === '' ? `${say.unknownPerson}${kind === 'staff' ? ` (${say.kinds.staff})` : ''}` : label),
    detailOf: ({ key, kind, label, zoneId }) =>
      [
        say.kinds[kind],
        names[key]?.name ? label : '',
        names[key]?.detail ?? '',
        sites?.zones.find(({ id }) => id === zoneId)?.name[language] ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    staffName: (staffId) => staff[staffId] ?? staffId,
    count: (n) => n.toLocaleString(locales[language]),
  };
}
