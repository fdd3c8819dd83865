import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bandOf,
  isComplete,
  regulationSurvey,
  rounds,
  sampleNeeded,
  scoreMistakes,
  surveyFigures,
  surveyOf,
  type Scores,
} from './index.js';

const ids = regulationSurvey.elements.map(({ id }) => id);
/** Answers in the order of the elements: `scores(3, 3, 4, …)`. */
const scores = (...values: readonly number[]): Scores =>
  Object.fromEntries(values.map((value, place) => [ids[place] ?? '', value]));
const all = (score: number): Scores => scores(...ids.map(() => score));
const figures = (people: readonly Scores[], served = 0) =>
  surveyFigures(
    regulationSurvey,
    people.map((each) => ({ scores: each, count: 1 })),
    served,
  );

describe('the survey of the regulation', () => {
  it('has nine elements with four answers in both languages', () => {
    expect(ids).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']);
    for (const { question, answers } of regulationSurvey.elements) {
      expect(answers).toHaveLength(4);
      for (const { id, en } of [question, ...answers]) {
        expect(id).not.toBe('');
        expect(en).not.toBe('');
        expect(en).not.toBe(id);
      }
    }
  });

  it('asks two first and the other seven of who has time', () => {
    const { first, rest } = rounds(regulationSurvey);
    expect(first.map(({ id }) => id)).toEqual(['U3', 'U7']);
    expect(rest).toHaveLength(7);
  });

  it('gives way to a building in the parts that this names', () => {
    const survey = surveyOf({ survey: { quick: ['U1', 'U9'], withoutTicket: true } });
    expect(survey).toEqual({ ...regulationSurvey, quick: ['U1', 'U9'], withoutTicket: true });
  });
});

describe('the figures', () => {
  it('are those worked out by hand', () => {
    // Three people. Averages: U1 3, U2 10/3, U3 8/3, U4 4, U5 3, U6 10/3, U7 11/3, U8 7/3, U9 3; together 85/3.
    const { elements, index, ...rest } = figures(
      [
        scores(3, 3, 2, 4, 3, 3, 4, 2, 3),
        scores(3, 4, 3, 4, 3, 3, 3, 2, 3),
        scores(3, 3, 3, 4, 3, 4, 4, 3, 3),
      ],
      400,
    );
    expect(elements.map(({ average }) => average)).toEqual([
      3,
      10 / 3,
      8 / 3,
      4,
      3,
      10 / 3,
      11 / 3,
      7 / 3,
      3,
    ]);
    expect(elements[2]?.counts).toEqual([0, 1, 2, 0]);
    // 85/3 / 9 × 25 = 78.7037.
    expect(index).toBe(78.7);
    expect(rest).toEqual({ respondents: 3, complete: 3, served: 400, needed: 196, class: 'B' });
  });

  it('count who was in a hurry for the elements that they answered, and not towards the sample', () => {
    const { elements, index, respondents, complete } = figures([all(3), { U3: 1, U7: 4 }, { U3: 2, U7: 4 }]);
    expect([respondents, complete]).toEqual([3, 1]);
    expect(elements.map(({ answers }) => answers)).toEqual([1, 1, 3, 1, 1, 1, 3, 1, 1]);
    expect(elements[2]?.average).toBe(2);
    // Seven elements of 3, one of 2, one of 11/3: (21 + 2 + 11/3) / 9 × 25 = 74.0741.
    expect(index).toBe(74.07);
  });

  it('have no index while an element has no answer', () => {
    expect(figures([])).toMatchObject({ index: null, class: null, respondents: 0 });
    expect(figures([{ U3: 4, U7: 4 }])).toMatchObject({ index: null, class: null, respondents: 1 });
  });

  it('weigh elements as the configuration says', () => {
    const heavy = {
      ...regulationSurvey,
      elements: regulationSurvey.elements.slice(0, 2).map((each, place) => ({ ...each, weight: place + 1 })),
    };
    // (1 × 4 + 2 × 1) / 3 × 25 = 50.
    expect(surveyFigures(heavy, [{ scores: { U1: 4, U2: 1 }, count: 7 }], 0).index).toBe(50);
  });

  it.each([
    [100, 'A'],
    [88.31, 'A'],
    [88.3, 'B'],
    [76.61, 'B'],
    [76.6, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [25, 'D'],
  ])('class %p as %s', (index, expected) => {
    expect(bandOf(regulationSurvey, index).class).toBe(expected);
  });

  it('take the class of the index as it is shown', () => {
    // 88.3 + 0.0075 shows as 88.31, and that is an A: 3.5323 on average.
    const count = 10_000;
    const fours = 5323;
    const { index, class: band } = surveyFigures(
      regulationSurvey,
      [
        { scores: all(4), count: fours },
        { scores: all(3), count: count - fours },
      ],
      0,
    );
    expect([index, band]).toEqual([88.31, 'A']);
  });
});

const person = fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 1, max: 4 })])));
const hurried = fc.record({ U3: fc.integer({ min: 1, max: 4 }), U7: fc.integer({ min: 1, max: 4 }) });
const crowd = fc
  .tuple(person, fc.array(fc.oneof(person, hurried), { maxLength: 30 }))
  .map(([one, others]): Scores[] => [one, ...others]);

describe('whatever people answer', () => {
  it('the index stays from 25 to 100 and has a class', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { index, class: band } = figures(people);
        expect(index).toBeGreaterThanOrEqual(25);
        expect(index).toBeLessThanOrEqual(100);
        expect(regulationSurvey.bands.map((each) => each.class)).toContain(band);
      }),
    );
    expect(figures([all(1)]).index).toBe(25);
    expect(figures([all(4)]).index).toBe(100);
  });

  it('a better answer never makes it worse', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), fc.constantFrom(...ids), (people, who, id) => {
        const at = who % people.length;
        const chosen = people[at] ?? {};
        const score = chosen[id];
        fc.pre(score !== undefined && score < 4);
        const better = people.with(at, { ...chosen, [id]: (score ?? 0) + 1 });
        expect(figures(better).index).toBeGreaterThanOrEqual(figures(people).index ?? 0);
      }),
    );
  });

  it('the order and the gathering make no difference', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const twice = surveyFigures(
          regulationSurvey,
          people.toReversed().map((each) => ({ scores: each, count: 2 })),
          0,
        );
        expect(twice.index).toBe(figures(people).index);
        expect(twice.respondents).toBe(2 * people.length);
      }),
    );
  });
});

describe('the sample', () => {
  /** Krejcie and Morgan's own table. */
  it.each([
    [0, 0],
    [1, 1],
    [10, 10],
    [15, 14],
    [20, 19],
    [100, 80],
    [500, 217],
    [1000, 278],
    [10_000, 370],
    [75_000, 382],
    [1_000_000, 384],
  ])('of %p served is %p', (served, needed) => {
    expect(sampleNeeded(served)).toBe(needed);
  });

  it('is never more than there are, and never falls when there are more', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_000_000 }), (served) => {
        expect(sampleNeeded(served)).toBeLessThanOrEqual(served);
        expect(sampleNeeded(served + 1)).toBeGreaterThanOrEqual(sampleNeeded(served));
      }),
    );
  });
});

describe('answers from outside', () => {
  it('are complete only with every element', () => {
    expect(isComplete(regulationSurvey, all(2))).toBe(true);
    expect(isComplete(regulationSurvey, scores(1, 2, 3, 4, 1, 2, 3, 4))).toBe(false);
  });

  it('are refused for an unknown element and for what is no answer', () => {
    expect(scoreMistakes(regulationSurvey, { U1: 1, U2: 4 })).toEqual([]);
    const wrong = { U1: 0, U2: 5, U3: 2.5, U4: '3', U5: null, U10: 1, __proto__x: 1 };
    expect(scoreMistakes(regulationSurvey, wrong).map(({ id }) => id)).toEqual(Object.keys(wrong));
  });
});
