/** The list as wardens walk it: floor by floor, those with a name to look for. */
import type { PersonStanding } from '@satuatap/shared/evacuation';
import type { Floor } from '@satuatap/shared/queue';

interface FloorList {
  readonly floorId: string | null;
  readonly people: readonly PersonStanding[];
  /** Of all on the floor, shown or not: nobody takes it for empty because she searches for one. */
  readonly left: number;
}

/** In the building's order; those whose floor nobody knows come last. Floors of which nobody is shown are left out. */
export function byFloor(
  people: readonly PersonStanding[],
  floors: readonly Floor[],
  isShown: (standing: PersonStanding) => boolean = () => true,
): FloorList[] {
  const known = new Set(floors.map(({ id }) => id));
  return [...floors.map(({ id }) => id), null].flatMap((floorId) => {
    const here = people.filter(({ person }) =>
      floorId === null ? person.floorId === null || !known.has(person.floorId) : person.floorId === floorId,
    );
    const shown = here.filter(isShown);
    return shown.length === 0
      ? []
      : [{ floorId, people: shown, left: here.filter(({ isAccounted }) => !isAccounted).length }];
  });
}

/** Whether the words stand in what the person is called, whatever the case. */
export const matches = (words: string, ...texts: readonly string[]): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.toLowerCase().includes(word)));
