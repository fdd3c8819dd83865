/** How an evacuation went, by floor. */
import type { EvacuationPicture, PersonStanding } from './picture.js';

export interface FloorCounts {
  /** `null`: of those whose floor nobody knew. */
  readonly floorId: string | null;
  readonly total: number;
  readonly safe: number;
  readonly helped: number;
  readonly notHere: number;
  readonly missing: number;
  readonly conflict: number;
  readonly unseen: number;
  /** Unseen, missing, and in conflict about whether they are missing. */
  readonly unaccounted: number;
  /** Of the last who is accounted for, epoch ms; `null`: of nobody yet. */
  readonly lastFoundAt: number | null;
  /** From the start until then. */
  readonly minutes: number | null;
  /** When somebody first said that it was searched, epoch ms. */
  readonly searchedAt: number | null;
}

export interface EvacuationReport {
  /** Those with people, in the order asked for; those without a floor last. */
  readonly floors: readonly FloorCounts[];
  readonly whole: Omit<FloorCounts, 'floorId' | 'searchedAt'>;
  /** Who marked, and how often; whoever marked most first. */
  readonly wardens: readonly { readonly staffId: string; readonly marks: number }[];
  /** Marks made after the end. */
  readonly lateMarks: number;
  /** From the start to the end; `null` while it goes on. */
  readonly minutes: number | null;
}

const minuteMs = 60_000;

/** `floorIds`: the building's, in their order. */
export function reportOf(picture: EvacuationPicture, floorIds: readonly string[]): EvacuationReport {
  const known = new Set(floorIds);
  const floorOf = ({ person: { floorId } }: PersonStanding): string | null =>
    floorId !== null && known.has(floorId) ? floorId : null;
  const floors = [...floorIds, null].flatMap((floorId) => {
    const people = picture.people.filter((each) => floorOf(each) === floorId);
    if (people.length === 0) return [];
    const searched = picture.notes.find((note) => note.searched && note.floorId === floorId);
    return [{ floorId, ...countsOf(people, picture.startedAt), searchedAt: searched?.at ?? null }];
  });
  const { end } = picture;
  return {
    floors,
    whole: countsOf(picture.people, picture.startedAt),
    wardens: wardensOf(picture),
    lateMarks: end ? picture.marks.filter(({ at }) => at > end.at).length : 0,
    minutes: end && minutesBetween(picture.startedAt, end.at),
  };
}

function countsOf(people: readonly PersonStanding[], startedAt: number): EvacuationReport['whole'] {
  const count = (state: PersonStanding['state']): number =>
    people.filter((person) => person.state === state).length;
  const found = people.flatMap(({ isAccounted, at }) => (isAccounted && at !== null ? [at] : []));
  const lastFoundAt = found.length === 0 ? null : Math.max(...found);
  return {
    total: people.length,
    safe: count('safe'),
    helped: count('helped'),
    notHere: count('not-here'),
    missing: count('missing'),
    conflict: count('conflict'),
    unseen: count('unseen'),
    unaccounted: people.filter(({ isAccounted }) => !isAccounted).length,
    lastFoundAt,
    minutes: lastFoundAt === null ? null : minutesBetween(startedAt, lastFoundAt),
  };
}

/** To a tenth. */
const minutesBetween = (from: number, to: number): number =>
  Math.round((Math.max(0, to - from) / minuteMs) * 10) / 10;

function wardensOf({ marks }: EvacuationPicture): EvacuationReport['wardens'] {
  const counts = new Map<string, number>();
  for (const { by } of marks) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts]
    .map(([staffId, made]) => ({ staffId, marks: made }))
    .toSorted((a, b) => b.marks - a.marks || (a.staffId < b.staffId ? -1 : 1));
}
