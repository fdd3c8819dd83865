/** Whom a visitor may meet: officers, and agencies whose secretary finds somebody. */
import type { OfficerEntry } from '@satuatap/shared/contract';
import { canBeMet } from '@satuatap/shared/directory';
import type { Agency } from '@satuatap/shared/queue';

export type Host =
  | { readonly kind: 'officer'; readonly officer: OfficerEntry }
  | { readonly kind: 'agency'; readonly agency: Agency };

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each word that is sought begins a word of the text. */
function holds(text: string, sought: readonly string[]): boolean {
  const there = words(text);
  return sought.every((word) => there.some((each) => each.startsWith(word)));
}

/** By name, office, task, agency or room; those who are in come first, and agencies last. At most `most`. */
export function findHosts(
  text: string,
  officers: readonly OfficerEntry[],
  agencies: readonly Agency[],
  most = 8,
): Host[] {
  const sought = words(text);
  if (sought.length === 0) return [];
  const agencyText = new Map(agencies.map(({ id, name, short }) => [id, `${short} ${name}`]));
  const found = officers
    .filter((each) =>
      holds(
        [each.name, each.title, ...each.tasks, each.room, agencyText.get(each.agencyId) ?? ''].join(' '),
        sought,
      ),
    )
    // By her name she is meant more than by what she does.
    .map((officer) => ({
      officer,
      rank: (holds(officer.name, sought) ? 0 : 2) + (canBeMet(officer.presence) ? 0 : 1),
    }))
    .toSorted((a, b) => a.rank - b.rank);
  const theirs = agencies.filter(({ id }) => holds(agencyText.get(id) ?? '', sought));
  return [
    ...found
      .slice(0, Math.max(1, most - theirs.length))
      .map(({ officer }) => ({ kind: 'officer' as const, officer })),
    ...theirs.map((agency) => ({ kind: 'agency' as const, agency })),
  ].slice(0, most);
}
