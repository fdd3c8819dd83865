/** Works out forecasts from plain data: what runs in the thread beside the server, and has no state but what it learnt. */
import { randomFrom } from '@satuatap/shared/chance';
import {
  forecastWaits,
  learn,
  learnCorrection,
  type Correction,
  type HallNow,
  type Learnt,
  type Outcome,
  type PastDay,
  type WaitForecast,
} from '@satuatap/shared/forecast';
import type { BuildingConfig } from '@satuatap/shared/queue';

/** What a building's forecasts go by. */
export interface Lesson {
  readonly config: BuildingConfig;
  readonly days: readonly PastDay[];
  readonly outcomes: readonly Outcome[];
}

export type Question =
  | { readonly kind: 'lesson'; readonly buildingId: string; readonly lesson: Lesson }
  | { readonly kind: 'hall'; readonly buildingId: string; readonly hall: HallNow };

export class Forecaster {
  private readonly known = new Map<string, { readonly learnt: Learnt; readonly correction: Correction }>();

  /** The forecast of a hall; `null` to a lesson, and for a building that it was taught nothing about. */
  answer(question: Question): WaitForecast | null {
    const { buildingId } = question;
    if (question.kind === 'lesson') {
      const { config, days, outcomes } = question.lesson;
      this.known.set(buildingId, { learnt: learn(config, days), correction: learnCorrection(outcomes) });
      return null;
    }
    const known = this.known.get(buildingId);
    if (!known) return null;
    // The same chance all day: what changes from one forecast to the next is the hall.
    const random = randomFrom(question.hall.midnight / 1000);
    return forecastWaits(question.hall, known.learnt, { random, correction: known.correction });
  }
}
