/** Whom a visitor may meet: officers, and agencies whose secretary finds somebody. */
import type { OfficerEntry } from '@satuatap/shared/contract';
import { agencyNamesOf, canBeMet, findOfficers, spelled } from '@satuatap/shared/directory';
import type { Agency } from '@satuatap/shared/queue';

export type Host =
  | { readonly kind: 'officer'; readonly officer: OfficerEntry }
  | { readonly kind: 'agency'; readonly agency: Agency };

/** The best first, and of those who fit alike who is in; last of `agencies`, as a whole. At most `most`. */
export function findHosts(
  text: string,
  officers: readonly OfficerEntry[],
  all: readonly Agency[],
  { agencies = [], most = 8 }: { readonly agencies?: readonly Agency[]; readonly most?: number } = {},
): Host[] {
  if (spelled(text) === '') return [];
  const names = agencyNamesOf(all);
  const isOut = ({ presence }: OfficerEntry): number => (canBeMet(presence) ? 0 : 1);
  const found = findOfficers(
    officers.toSorted((a, b) => isOut(a) - isOut(b)),
    text,
    names,
  );
  const byId = agencies.map((agency) => ({ agencyId: agency.id, agency }));
  const theirs = findOfficers(byId, text, names);
  return [
    ...found
      .slice(0, Math.max(1, most - theirs.length))
      .map((officer) => ({ kind: 'officer' as const, officer })),
    ...theirs.map(({ agency }) => ({ kind: 'agency' as const, agency })),
  ].slice(0, most);
}
