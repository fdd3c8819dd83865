/** The cells of a heat map, by hour and weekday. Pure. */
import type { Measures, StatisticsRow } from '@satuatap/shared/contract';
import type { HeatMeasure } from './shown-measures.js';

interface HeatCell {
  readonly measures: Measures;
  /** 0 (least) to 5: how dark it is. */
  readonly shade: number;
}

export interface HeatCells {
  /** "08", in order, without a gap between the first and the last. */
  readonly hours: readonly string[];
  /** 1 to 7; Monday is 1. */
  readonly weekdays: readonly number[];
  readonly cell: (weekday: number, hour: string) => HeatCell | undefined;
}

const shades = 5;

/** @param rows by `heat`: their keys are "weekday-hour" */
export function heatCells(rows: readonly StatisticsRow[], measure: HeatMeasure): HeatCells {
  const known = new Map<string, Measures>(rows.map(({ key, measures }) => [key, measures]));
  // Hours in which counters were open but nobody came say nothing at the ends of the day.
  const places = rows
    .filter(({ measures }) => measures.arrived > 0)
    .map(({ key }) => key.split('-').map(Number));
  const hours = places.flatMap(([, hour]) => (hour === undefined ? [] : [hour]));
  const weekdays = places.flatMap(([weekday]) => (weekday === undefined ? [] : [weekday]));
  const most = Math.max(0, ...rows.map(({ measures }) => measures[measure] ?? 0));
  const first = Math.min(...hours);
  const length = hours.length === 0 ? 0 : Math.max(...hours) - first + 1;
  return {
    hours: Array.from({ length }, (_, index) => String(first + index).padStart(2, '0')),
    // A week that worked has its five days; weekends only when something happened.
    weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= 5 || weekdays.includes(day)),
    cell: (weekday, hour) => {
      const measures = known.get(`${weekday}-${hour}`);
      if (!measures) return undefined;
      const value = measures[measure] ?? 0;
      return { measures, shade: most === 0 ? 0 : Math.ceil((shades * value) / most) };
    },
  };
}
