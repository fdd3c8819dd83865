import { expect, it } from '@jest/globals';
import { noParts, pictureOf, withParts, type EvacuationPart } from '@satuatap/shared/evacuation';
import { byFloor } from './by-floor.js';

const floors = [
  { id: 'lantai-1', level: 1, name: { id: 'Lantai 1', en: 'Floor 1' } },
  { id: 'lantai-2', level: 2, name: { id: 'Lantai 2', en: 'Floor 2' } },
];
const made = { at: 1000, by: 'sari', deviceId: 'hp' };
const person = (key: string, floorId: string | null) =>
  ({ key, kind: 'ticket', label: key, floorId, zoneId: null, since: 0 }) as const;
const people = [
  person('ticket/1', 'lantai-1'),
  person('ticket/2', 'lantai-1'),
  person('ticket/3', 'lantai-2'),
  person('ticket/4', 'elsewhere'),
];
const parts: EvacuationPart[] = [
  { ...made, id: 'start', type: 'start', drill: true, people },
  { ...made, id: 'mark', type: 'mark', person: 'ticket/1', state: 'safe', replaces: [] },
];
const listed = pictureOf(withParts(noParts, parts))?.people ?? [];

it('counts who is left on a floor, whomever of it is searched for', () => {
  const shown = (isShown?: (key: string) => boolean) =>
    byFloor(listed, floors, isShown && (({ person: { key } }) => isShown(key))).map((floor) => [
      floor.floorId,
      floor.people.map(({ person: { key } }) => key).join(' '),
      floor.left,
    ]);
  expect(shown()).toEqual([
    ['lantai-1', 'ticket/1 ticket/2', 1],
    ['lantai-2', 'ticket/3', 1],
    [null, 'ticket/4', 1],
  ]);
  expect(shown((key) => key === 'ticket/1')).toEqual([['lantai-1', 'ticket/1', 1]]);
});
