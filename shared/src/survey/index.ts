export { bandOf, surveyFigures, type ElementFigures, type SurveyFigures, type Tally } from './figures.js';
export {
  bestScore,
  isComplete,
  longestComment,
  rounds,
  scoreMistakes,
  surveyOf,
  type Scores,
} from './questions.js';
export { regulationSurvey } from './regulation.js';
export { sampleNeeded } from './sample.js';
