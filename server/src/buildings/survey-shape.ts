/** The shape of a building file's `survey`: parts of `SurveyConfig`, in place of the regulation's. */
import { bestScore } from '@satuatap/shared/survey';
import { between, fields, flag, listOf, matching, words, type Shape } from './shape.js';

const text = fields({ id: words, en: words });
const elementId = matching(/^U[1-9]\d?$/, 'must be a name like U1');

const element = fields({
  id: elementId,
  name: text,
  question: text,
  answers: listOf(text, bestScore, bestScore),
  weight: between(0.001, 100),
});
const band = fields({
  class: matching(/^[A-Z]$/, 'must be one capital letter'),
  label: text,
  from: between(0, 100),
});

export const surveyShape: Shape = fields(
  {},
  {
    elements: listOf(element, 1, 30),
    quick: listOf(elementId, 1),
    bands: listOf(band, 1),
    withoutTicket: flag,
  },
);
