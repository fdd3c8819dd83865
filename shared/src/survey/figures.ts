/** The figures of the survey: averages, index, class. Every screen, table and export has them from here. */
import type { SurveyBand, SurveyConfig } from '../queue/index.js';
import { bestScore, isComplete, type Scores } from './questions.js';
import { sampleNeeded } from './sample.js';

/** Makes averages of 1 to 4 an index of 25 to 100. */
const indexScale = 100 / bestScore;

/** So many people who answered alike. */
export interface Tally {
  readonly scores: Scores;
  readonly count: number;
}

export interface ElementFigures {
  readonly id: string;
  /** Who answered this element. */
  readonly answers: number;
  /** Of 1 to 4, exact; `null` without an answer. */
  readonly average: number | null;
  /** How many gave each of the four answers, the worst first. */
  readonly counts: readonly number[];
}

export interface SurveyFigures {
  /** Everybody who answered anything. */
  readonly respondents: number;
  /** Those who answered every element. Only they count towards `needed`. */
  readonly complete: number;
  /** People served: the population. */
  readonly served: number;
  /** Complete answers that the population asks for. */
  readonly needed: number;
  readonly elements: readonly ElementFigures[];
  /** 25 to 100, two decimals; `null` while some element has no answer at all. */
  readonly index: number | null;
  /** Of the index; `null` without one. */
  readonly class: string | null;
}

/**
 * Traps:
 * - Each element's average is over those who answered *that element*. Answers of people in a hurry count for the
 *   elements that they were asked, so `answers` differs between elements, and the index is not the mean of persons'.
 * - The index is the weighted mean of the averages × 25. The regulation prints 1/9 as 0.111, nine of which are 0.999:
 *   summed as printed nobody could reach 100, which its own class A ends at, so the sum is divided by that of the
 *   weights.
 * - The class is that of the index as it is shown, with two decimals: the classes have gaps of 0.01 between them.
 * - An index of few answers is an accident. Show it with `complete` and `needed`, never alone.
 */
export function surveyFigures(
  survey: SurveyConfig,
  tallies: readonly Tally[],
  served: number,
): SurveyFigures {
  const elements = elementFigures(survey, tallies);
  const index = indexOf(survey, elements);
  return {
    respondents: people(tallies),
    complete: people(tallies.filter(({ scores }) => isComplete(survey, scores))),
    served,
    needed: sampleNeeded(served),
    elements,
    index,
    class: index === null ? null : bandOf(survey, index).class,
  };
}

const people = (tallies: readonly Tally[]): number => tallies.reduce((sum, { count }) => sum + count, 0);

/** In one pass: a year of a building has thousands of ways to answer. */
function elementFigures({ elements }: SurveyConfig, tallies: readonly Tally[]): ElementFigures[] {
  const counts = elements.map(() => Array.from({ length: bestScore }, () => 0));
  for (const { scores, count } of tallies) {
    for (const [place, { id }] of elements.entries()) {
      const answered = scores[id];
      const own = counts[place];
      if (answered !== undefined && own) own[answered - 1] = (own[answered - 1] ?? 0) + count;
    }
  }
  return elements.map(({ id }, place) => {
    const own = counts[place] ?? [];
    const answers = own.reduce((sum, count) => sum + count, 0);
    const total = own.reduce((sum, count, worse) => sum + count * (worse + 1), 0);
    return { id, answers, average: answers === 0 ? null : total / answers, counts: own };
  });
}

function indexOf(survey: SurveyConfig, elements: readonly ElementFigures[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const [place, { average }] of elements.entries()) {
    const { weight } = survey.elements[place] ?? { weight: 0 };
    if (average === null) return null;
    sum += average * weight;
    weights += weight;
  }
  return weights === 0 ? null : twoDecimals((sum / weights) * indexScale);
}

/** Halves go up, also those that a binary number holds a little below. */
const twoDecimals = (value: number): number => Math.round(value * 100 + 1e-7) / 100;

/** The class of an index; below the lowest one, the lowest. */
export function bandOf({ bands }: SurveyConfig, index: number): SurveyBand {
  const band = bands.find(({ from }) => index >= from) ?? bands.at(-1);
  if (!band) throw new Error('The survey has no classes.');
  return band;
}
