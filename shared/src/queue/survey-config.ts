/** What a building asks those whom it served; the queue itself makes nothing of it. `shared/src/survey` does. */
import type { Text } from './text.js';

export interface SurveyElement {
  /** As reports number it: `U1`. */
  readonly id: string;
  readonly name: Text;
  readonly question: Text;
  /** Four, from the worst, which counts 1, to the best, which counts 4. */
  readonly answers: readonly Text[];
  /** Its part in the index, against the sum of all weights. */
  readonly weight: number;
}

/** A class of the index, such as A, "very good". */
export interface SurveyBand {
  readonly class: string;
  readonly label: Text;
  /** The lowest index that is of this class, with two decimals. */
  readonly from: number;
}

export interface SurveyConfig {
  readonly elements: readonly SurveyElement[];
  /** Elements that those in a hurry are asked for. */
  readonly quick: readonly string[];
  /** From the best to the worst. */
  readonly bands: readonly SurveyBand[];
  /** Whether a tablet at the exit takes answers of those who have no number. */
  readonly withoutTicket: boolean;
}
