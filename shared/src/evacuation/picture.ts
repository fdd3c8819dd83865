/** What the parts of an evacuation come to: who is accounted for, and who is not. */
import type { Parts } from './merge.js';
import {
  addedKey,
  type Added,
  type Believed,
  type End,
  type EvacuationPart,
  type FoundState,
  type Mark,
  type Note,
  type Start,
} from './parts.js';

export interface ListedPerson extends Omit<Believed, 'kind'> {
  readonly kind: Believed['kind'] | 'added';
}

export interface PersonStanding {
  readonly person: ListedPerson;
  /** `conflict`: marks that were made apart say different things. */
  readonly state: FoundState | 'unseen' | 'conflict';
  readonly isAccounted: boolean;
  /** The marks that stand, the oldest first. */
  readonly marks: readonly Mark[];
  /** When it was last marked so, epoch ms; `null` while nobody has. */
  readonly at: number | null;
}

export interface EvacuationPicture {
  readonly drill: boolean;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly startedBy: string;
  readonly end: End | null;
  /** In the order of their labels and keys. */
  readonly people: readonly PersonStanding[];
  /** Those that stand, the oldest first. */
  readonly notes: readonly Note[];
  /** All marks ever made, the oldest first. */
  readonly marks: readonly Mark[];
}

/** `null` without a start. */
export function pictureOf(parts: Parts): EvacuationPicture | null {
  const all = [...parts.values()].toSorted(byTime);
  const starts = all.filter((part): part is Start => part.type === 'start');
  const [first] = starts;
  if (!first) return null;
  const added = all.filter((part): part is Added => part.type === 'added');
  const marks = all.filter((part): part is Mark => part.type === 'mark');
  const standing = standingMarks(marks);
  const people = [...listed(starts, added).values()].toSorted(byLabel);
  return {
    drill: starts.every(({ drill }) => drill),
    startedAt: first.at,
    startedBy: first.by,
    end: all.find((part): part is End => part.type === 'end') ?? null,
    people: people.map((person) => standingOf(person, standing.get(person.key) ?? [])),
    notes: standingNotes(all),
    marks,
  };
}

/** Ids of the marks of a person that a new mark replaces: all that stand, an undo too. */
export const replacedBy = (parts: Parts, key: string): string[] =>
  unreplaced([...parts.values()].filter((part): part is Mark => part.type === 'mark' && part.person === key))
    .map(({ id }) => id)
    .toSorted();

const byTime = (a: EvacuationPart, b: EvacuationPart): number => a.at - b.at || (a.id < b.id ? -1 : 1);

const byLabel = (a: ListedPerson, b: ListedPerson): number => {
  const [one, other] = a.label === b.label ? [a.key, b.key] : [a.label, b.label];
  return one < other ? -1 : 1;
};

/** By key; of several starts the later one is believed. */
function listed(starts: readonly Start[], added: readonly Added[]): ReadonlyMap<string, ListedPerson> {
  const people = new Map<string, ListedPerson>();
  for (const start of starts) for (const person of start.people) people.set(person.key, person);
  for (const part of added)
    people.set(addedKey(part), {
      key: addedKey(part),
      kind: 'added',
      label: part.text,
      floorId: part.floorId,
      zoneId: null,
      since: part.at,
    });
  return people;
}

function standingMarks(marks: readonly Mark[]): ReadonlyMap<string, Mark[]> {
  const byPerson = new Map<string, Mark[]>();
  for (const mark of marks) {
    const others = byPerson.get(mark.person);
    if (others) others.push(mark);
    else byPerson.set(mark.person, [mark]);
  }
  return new Map([...byPerson].map(([key, of]) => [key, unreplaced(of)]));
}

/** Of one person's marks. One cannot replace itself. */
function unreplaced(marks: readonly Mark[]): Mark[] {
  const replaced = new Set(marks.flatMap(({ id, replaces }) => replaces.filter((other) => other !== id)));
  return marks.filter(({ id }) => !replaced.has(id));
}

function standingOf(person: ListedPerson, unreplacedMarks: readonly Mark[]): PersonStanding {
  const marks = unreplacedMarks.filter(({ state }) => state !== 'undone');
  const states = new Set(marks.map(({ state }) => state as FoundState));
  const [only] = states;
  return {
    person,
    state: only === undefined ? 'unseen' : states.size > 1 ? 'conflict' : only,
    isAccounted: states.size > 0 && !states.has('missing'),
    marks,
    at: marks.at(-1)?.at ?? null,
  };
}

function standingNotes(all: readonly EvacuationPart[]): Note[] {
  const notes = all.filter((part): part is Note => part.type === 'note');
  const withdrawn = new Set(notes.flatMap(({ withdraws }) => withdraws));
  return notes.filter(({ id, withdraws }) => withdraws.length === 0 && !withdrawn.has(id));
}
