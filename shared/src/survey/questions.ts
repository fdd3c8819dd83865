/** What a building asks, and whether what came back is an answer to it. */
import type { BuildingConfig, SurveyConfig, SurveyElement } from '../queue/index.js';
import { regulationSurvey } from './regulation.js';

/** The best of the four answers, and so their number; the worst counts 1. */
export const bestScore = 4;
/** Characters of a comment at most. */
export const longestComment = 500;

/** One person's answers: 1 to 4 by element. Who was in a hurry answered some elements only. */
export type Scores = Readonly<Record<string, number>>;

/** The building's own survey: the regulation's, with what its file puts in place of parts of it. */
export const surveyOf = ({ survey }: Pick<BuildingConfig, 'survey'>): SurveyConfig => ({
  ...regulationSurvey,
  ...survey,
});

/** Those asked first, and those that only who has time is asked, each in the order of the survey. */
export function rounds({ elements, quick }: SurveyConfig): {
  readonly first: readonly SurveyElement[];
  readonly rest: readonly SurveyElement[];
} {
  return {
    first: elements.filter(({ id }) => quick.includes(id)),
    rest: elements.filter(({ id }) => !quick.includes(id)),
  };
}

/** Whether every element has its answer: only such answers count towards the sample. */
export const isComplete = ({ elements }: SurveyConfig, scores: Scores): boolean =>
  elements.every(({ id }) => scores[id] !== undefined);

/** What is wrong with answers that came from outside, an element a line; none if nothing is. */
export function scoreMistakes(
  { elements }: SurveyConfig,
  scores: Readonly<Record<string, unknown>>,
): { readonly id: string; readonly message: string }[] {
  const known = new Set(elements.map(({ id }) => id));
  return Object.entries(scores).flatMap(([id, score]) => {
    if (!known.has(id)) return [{ id, message: 'is not an element of the survey' }];
    const isScore = Number.isInteger(score) && Number(score) >= 1 && Number(score) <= bestScore;
    return isScore ? [] : [{ id, message: `must be a whole number from 1 to ${bestScore}` }];
  });
}
