/** What was, for those who plan the space: hours of samples, and what they add up to. */
import type { BuildingConfig } from '../queue/index.js';
import type { Crowds } from './crowds.js';

/** One hour of one date of one place. */
export interface OccupancyHour {
  readonly date: string;
  /** 0 to 23, by the building's clock. */
  readonly hour: number;
  readonly mean: number;
  readonly peak: number;
}

/** The places that are sampled, with how many are there. */
export const placesOf = (config: BuildingConfig, crowds: Crowds): readonly (readonly [string, number])[] => [
  ['building', crowds.building.people],
  ...config.floors.map(({ id }) => [`floor/${id}`, crowds.floors[id]?.people ?? 0] as const),
  ...config.zones.map(({ id }) => [`zone/${id}`, crowds.zones[id]?.people ?? 0] as const),
];

export interface HeatCell {
  /** Mean of the hours' means. */
  readonly mean: number;
  readonly peak: number;
  /** Hours that it is made of. */
  readonly hours: number;
}

/** By `heatKey`; only where there was something. */
export function heatOf(hours: readonly OccupancyHour[]): ReadonlyMap<string, HeatCell> {
  const cells = new Map<string, HeatCell>();
  for (const { date, hour, mean, peak } of hours) {
    const key = heatKey(weekdayOf(date), hour);
    const { mean: before, peak: highest, hours: count } = cells.get(key) ?? { mean: 0, peak: 0, hours: 0 };
    cells.set(key, {
      mean: (before * count + mean) / (count + 1),
      peak: Math.max(highest, peak),
      hours: count + 1,
    });
  }
  return cells;
}

/** `weekday`: Monday is 0. */
export const heatKey = (weekday: number, hour: number): string => `${weekday}/${hour}`;

const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export interface DayPeak {
  readonly date: string;
  readonly mean: number;
  readonly peak: number;
  /** In which hour the peak was. */
  readonly hour: number;
}

/** One for each date that has hours, in their order. */
export function dayPeaks(hours: readonly OccupancyHour[]): DayPeak[] {
  const days = new Map<string, { peak: number; hour: number; means: number[] }>();
  for (const { date, hour, mean, peak } of hours) {
    const day = days.get(date) ?? { peak: -1, hour: 0, means: [] };
    day.means.push(mean);
    days.set(date, peak > day.peak ? { ...day, peak, hour } : day);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { peak, hour, means }]) => ({
      date,
      peak,
      hour,
      mean: means.reduce((sum, mean) => sum + mean, 0) / means.length,
    }));
}
