import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  noParts,
  pictureOf,
  replacedBy,
  reportOf,
  withParts,
  type EvacuationPart,
  type EvacuationPicture,
  type Mark,
  type Parts,
  type Start,
} from './index.js';
import { floors, people, steps, walk } from './testing/phones.js';

const by = { by: 'warden-1', deviceId: 'phone-1' };
const start: Start = { id: 'start', type: 'start', at: 0, ...by, drill: true, people };
let made = 0;
const mark = (parts: Parts, person: string, state: Mark['state'], at = 60_000): Mark => ({
  id: `mark-${++made}`,
  type: 'mark',
  at,
  ...by,
  person,
  state,
  replaces: replacedBy(parts, person),
});
const started = withParts(noParts, [start]);
const somebody = people[0]?.key ?? '';
const shown = (parts: Parts): EvacuationPicture => {
  const picture = pictureOf(parts);
  if (!picture) throw new Error('There is no start.');
  return picture;
};
const standing = (parts: Parts) => shown(parts).people.find(({ person }) => person.key === somebody);
const shuffled = (parts: readonly EvacuationPart[]) =>
  fc.shuffledSubarray([...parts], { minLength: parts.length, maxLength: parts.length });

describe('merging', () => {
  it('[E2] comes to the same in whatever order and however often parts arrive', () => {
    fc.assert(
      fc.property(
        steps.chain((taken) => {
          const parts = walk(taken).made.map(({ part }) => part);
          return fc.tuple(fc.constant(parts), shuffled([...parts, ...parts]));
        }),
        ([parts, twice]) => {
          expect(pictureOf(withParts(noParts, twice))).toEqual(pictureOf(withParts(noParts, parts)));
        },
      ),
    );
  });

  it('[E2] is commutative, associative and idempotent, of parts with one id too', () => {
    const part = fc
      .record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.nat({ max: 3 }), drill: fc.boolean() })
      .map((own): Start => ({ ...by, ...own, type: 'start', people: [] }));
    const set = fc.array(part, { maxLength: 6 }).map((parts) => withParts(noParts, parts));
    const same = (one: Parts, other: Parts): void => {
      expect(Object.fromEntries(one)).toEqual(Object.fromEntries(other));
    };
    const merge = (one: Parts, other: Parts): Parts => withParts(one, other.values());
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        same(merge(a, b), merge(b, a));
        same(merge(merge(a, b), c), merge(a, merge(b, c)));
        expect(merge(a, a)).toBe(a);
      }),
    );
  });

  it('[E2] shows the same at all phones once each knows what the others do', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { phones } = walk(taken);
        const pictures = phones.map((own) =>
          pictureOf(phones.reduce((all, other) => withParts(all, other.values()), own)),
        );
        for (const picture of pictures) expect(picture).toEqual(pictures[0]);
      }),
    );
  });
});

describe('the list', () => {
  it('[E3] [E4] has everybody of two starts once, and is real if either is', () => {
    fc.assert(
      fc.property(
        fc.subarray([...people]),
        fc.subarray([...people]),
        fc.boolean(),
        fc.boolean(),
        (a, b, one, two) => {
          const both: Start[] = [
            { ...start, id: 'first', at: 5, drill: one, people: a },
            { ...start, id: 'second', at: 3, drill: two, people: b },
          ];
          const picture = shown(withParts(noParts, both));
          const keys = picture.people.map(({ person }) => person.key);
          expect(keys).toEqual([...new Set([...a, ...b].map(({ key }) => key))].toSorted());
          expect(picture.drill).toBe(one && two);
          expect(picture.startedAt).toBe(3);
        },
      ),
    );
  });

  it('[E3] believes the later start about where somebody is', () => {
    const moved = people.slice(0, 1).map((person) => ({ ...person, floorId: 'lantai-2' }));
    const parts = withParts(started, [{ ...start, id: 'later', at: 9, people: moved }]);
    expect(standing(parts)?.person.floorId).toBe('lantai-2');
  });

  it('[E5] counts who was added by hand, unaccounted for until marked', () => {
    const added = withParts(started, [
      { id: 'one-more', type: 'added', at: 1, ...by, floorId: 'lantai-1', text: 'jaket merah' },
    ]);
    expect(reportOf(shown(added), floors).whole).toMatchObject({ total: 7, unaccounted: 7 });
    const found = withParts(added, [mark(added, 'added/one-more', 'safe')]);
    expect(reportOf(shown(found), floors).whole).toMatchObject({ total: 7, unaccounted: 6, safe: 1 });
  });

  it('is none without a start', () => {
    expect(pictureOf(withParts(noParts, [mark(noParts, somebody, 'safe')]))).toBeNull();
  });
});

describe('marks', () => {
  it('[E6] replace what the phone knew, whatever the clocks say', () => {
    const safe = withParts(started, [mark(started, somebody, 'safe', 90_000)]);
    const missing = withParts(safe, [mark(safe, somebody, 'missing', 1000)]);
    expect(standing(missing)).toMatchObject({ state: 'missing', isAccounted: false });
  });

  it('[E6] do not depend on the clocks', () => {
    const states = (taken: Parameters<typeof walk>[0]) =>
      pictureOf(
        withParts(
          started,
          walk(taken).made.map(({ part }) => part),
        ),
      )
        ?.people.filter(({ person }) => person.kind !== 'added')
        .map(({ person, state }) => [person.key, state]);
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }),
        (taken, clock) => {
          const otherwise = taken.map((step, index) => ({ ...step, at: clock[index] ?? 0 }));
          expect(states(otherwise)).toEqual(states(taken));
        },
      ),
    );
  });

  it('[E7] made apart both stand, and differing ones are shown as a conflict until somebody settles it', () => {
    const here = mark(started, somebody, 'safe');
    const there = mark(started, somebody, 'missing');
    const both = withParts(started, [here, there]);
    expect(standing(both)).toMatchObject({ state: 'conflict', isAccounted: false });
    expect(standing(both)?.marks).toEqual([here, there]);
    const settled = withParts(both, [mark(both, somebody, 'safe')]);
    expect(standing(settled)).toMatchObject({ state: 'safe', isAccounted: true });
    const agreed = withParts(started, [here, mark(started, somebody, 'safe')]);
    expect(standing(agreed)).toMatchObject({ state: 'safe', isAccounted: true });
  });

  it('[E7] that say safe stand unless a warden who knew of it said otherwise', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { made: all } = walk(taken);
        const picture = pictureOf(
          withParts(
            started,
            all.map(({ part }) => part),
          ),
        );
        for (const { part } of all) {
          if (part.type !== 'mark' || part.state !== 'safe') continue;
          const knowing = all.some(
            ({ part: other, knew }) =>
              other.type === 'mark' && other.person === part.person && knew.has(part.id),
          );
          const person = picture?.people.find((each) => each.person.key === part.person);
          if (!knowing) expect(person?.marks).toContainEqual(part);
        }
      }),
    );
  });

  it('[E8] an undo leaves what somebody else marked meanwhile', () => {
    const own = withParts(started, [mark(started, somebody, 'safe')]);
    const undo = mark(own, somebody, 'undone');
    expect(standing(withParts(own, [undo]))?.state).toBe('unseen');
    const others = mark(started, somebody, 'safe');
    expect(standing(withParts(own, [others, undo]))).toMatchObject({ state: 'safe', marks: [others] });
  });

  it.each([
    ['safe', true],
    ['helped', true],
    ['not-here', true],
    ['missing', false],
  ] as const)('[E9] %s: accounted for is %s', (state, isAccounted) => {
    expect(standing(withParts(started, [mark(started, somebody, state)]))).toMatchObject({
      state,
      isAccounted,
    });
  });

  it('[E9] that claim to replace one another leave the person unaccounted for', () => {
    const one = { ...mark(started, somebody, 'safe'), id: 'one', replaces: ['other', 'one'] };
    const other = { ...mark(started, somebody, 'safe'), id: 'other', replaces: ['one'] };
    expect(standing(withParts(started, [one, other]))).toMatchObject({ state: 'unseen', isAccounted: false });
  });
});

describe('the report', () => {
  it('[E12] adds up, by floor and in the building', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const parts = withParts(
          started,
          walk(taken).made.map(({ part }) => part),
        );
        const { floors: each, whole } = reportOf(shown(parts), floors);
        for (const counts of [...each, whole]) {
          const { safe, helped, notHere, missing, conflict, unseen, total } = counts;
          expect(safe + helped + notHere + missing + conflict + unseen).toBe(total);
          expect(counts.unaccounted).toBeGreaterThanOrEqual(missing + unseen);
        }
        for (const field of ['total', 'safe', 'missing', 'unaccounted'] as const)
          expect(each.reduce((sum, counts) => sum + counts[field], 0)).toBe(whole[field]);
      }),
    );
  });

  it('[E13] tells the minutes to the last who was found on a floor, and who marked', () => {
    const first = mark(started, 'ticket/0', 'safe', 90_000);
    const last = { ...mark(started, 'ticket/3', 'safe', 240_000), by: 'warden-2' };
    const { floors: each, wardens } = reportOf(shown(withParts(started, [first, last])), floors);
    expect(each.map(({ floorId, minutes, lastFoundAt }) => [floorId, minutes, lastFoundAt])).toEqual([
      ['lantai-1', 4, 240_000],
      ['lantai-2', null, null],
      [null, null, null],
    ]);
    expect(wardens).toEqual([
      { staffId: 'warden-1', marks: 1 },
      { staffId: 'warden-2', marks: 1 },
    ]);
  });

  it('[E10] tells that a floor was searched until that is taken back', () => {
    const note = { type: 'note', at: 5, ...by, floorId: 'lantai-2', searched: true, text: '' } as const;
    const searched = withParts(started, [{ ...note, id: 'note', withdraws: [] }]);
    expect(reportOf(shown(searched), floors).floors[1]?.searchedAt).toBe(5);
    const taken = withParts(searched, [{ ...note, id: 'back', withdraws: ['note'] }]);
    expect(reportOf(shown(taken), floors).floors[1]?.searchedAt).toBeNull();
  });

  it('[E11] counts a mark that came after the end, and says so', () => {
    const ended = withParts(started, [
      { id: 'end', type: 'end', at: 120_000, ...by, outcome: 'over' },
      mark(started, somebody, 'safe', 180_000),
    ]);
    expect(reportOf(shown(ended), floors)).toMatchObject({ lateMarks: 1, minutes: 2, whole: { safe: 1 } });
  });
});

describe('the phones of these tests', () => {
  it('come into conflict, add, end and start twice', () => {
    const seen = new Set<string>();
    const look = (taken: Parameters<typeof walk>[0]): void => {
      const { made: all } = walk(taken);
      const picture = pictureOf(
        withParts(
          started,
          all.map(({ part }) => part),
        ),
      );
      for (const { state } of picture?.people ?? []) seen.add(state);
      if (picture?.end) seen.add('ended');
    };
    fc.sample(steps, { numRuns: 200, seed: 7 }).forEach(look);
    expect([...seen].toSorted()).toEqual(
      ['conflict', 'ended', 'helped', 'missing', 'not-here', 'safe', 'unseen'].toSorted(),
    );
  });
});
