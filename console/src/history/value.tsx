/** A measure's value in words, with the plain number for whoever reads the page by program. */
import type { Measures } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { shownMeasure, type MeasureId } from './shown-measures.js';
import { valueText } from './value-text.js';

interface ValueProps {
  readonly id: MeasureId;
  readonly measures: Measures;
  readonly language: Language;
}

export function Value({ id, measures, language }: ValueProps) {
  const value = measures[id];
  return (
    <data value={value ?? ''} data-measure={id}>
      {valueText(shownMeasure(id).kind, value, language)}
    </data>
  );
}
