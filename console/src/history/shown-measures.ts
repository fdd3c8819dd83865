/** The measures that these screens show: named as everywhere, with how their values read and what they mean. */
import type { Measures } from '@satuatap/shared/contract';
import { catalogue, type Unit } from '@satuatap/shared/measures';
import type { Text } from '@satuatap/shared/queue';
import { meanings } from '../words/meanings.js';
import type { ValueKind } from './value-text.js';

/** Those of them that are one number. */
export type MeasureId = keyof typeof meanings & keyof Measures;

interface ShownMeasure {
  readonly name: Text;
  readonly kind: ValueKind;
  /** In short; `docs/measures.md` has the formula. */
  readonly means: Text;
}

const kinds: Readonly<Record<Unit, ValueKind>> = {
  ms: 'duration',
  count: 'count',
  share: 'share',
  perHour: 'rate',
};
/** Time of many counters together is hours, not minutes. */
const inHours: ReadonlySet<MeasureId> = new Set<MeasureId>([
  'counterOpenMs',
  'counterServingMs',
  'counterIdleMs',
  'counterPausedMs',
]);

const known = new Map(catalogue.map((measure) => [measure.id, measure]));

/** @throws Error for one that the catalogue lacks */
export function shownMeasure(id: MeasureId): ShownMeasure {
  const measure = known.get(id);
  if (!measure) throw new Error(`There is no measure ${id}.`);
  return {
    name: measure.name,
    kind: inHours.has(id) ? 'hours' : kinds[measure.unit],
    means: meanings[id],
  };
}

/** The top row. */
export const topMeasures = [
  'arrived',
  'served',
  'abandonment',
  'waitMean',
  'waitP50',
  'waitP90',
  'waitP95',
  'withinTarget',
  'serviceMean',
  'serviceP90',
  'visitMean',
  'visitP90',
  'arrivalsPerHour',
  'counterOpenMs',
] as const satisfies readonly MeasureId[];

/** The columns of the table of rows. */
export const rowMeasures = [
  'arrived',
  'served',
  'abandonment',
  'waitMean',
  'waitKm50',
  'waitP50',
  'waitP90',
  'withinTarget',
  'serviceMean',
] as const satisfies readonly MeasureId[];

/** What a heat map can be of. */
export const heatMeasures = [
  'arrived',
  'waitP50',
  'waitP90',
  'withinTarget',
  'abandonment',
] as const satisfies readonly MeasureId[];
export type HeatMeasure = (typeof heatMeasures)[number];
