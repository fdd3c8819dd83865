import type { Statistics, StatisticsGrouping } from '@satuatap/shared/contract';
import { useShown } from '../looking-back/shown.js';
import { useAnswer, type Reading } from '../looking-back/use-answer.js';
import { pathOf, queryOf, type Choice } from './choice.js';
import type { Period } from './periods.js';

/** Figures of the choice in a period; of no period none are asked for. */
export const useStatistics = (
  choice: Choice,
  period: Period | null,
  by: StatisticsGrouping,
): Reading<Statistics> =>
  useShown(useAnswer<Statistics>(period && pathOf('/statistics', { ...queryOf(choice, period), by })));
