/**
 * Durations of which percentiles can be told and that can be added up: DDSketch (Masson, Rim, Lee: "DDSketch: A Fast
 * and Fully-Mergeable Quantile Sketch with Relative-Error Guarantees", VLDB 2019). Values fall into bins each of which
 * is a little wider than the one before, so that whatever is told of a bin is right to `accuracy`.
 */
import type { CountedWaits, Spread } from '@satuatap/shared/measures';
import { NumberReader, writeNumber } from './number-text.js';

/** Of what is said of a value, as a part of it; below a second it is a second. */
const accuracy = 0.01;
const growth = (1 + accuracy) / (1 - accuracy);
const logGrowth = Math.log(growth);
/** Milliseconds. Shorter ones are bin 0. */
const shortest = 1000;
/** Longer ones, more than a day, are the last bin. */
const binCount = 2 + Math.ceil(Math.log(86_400_000 / shortest) / logGrowth);

/**
 * The sum in ms, and a text: for each bin that is not empty how far it is from the one before, and its count. Years of
 * them are read at once, and a text of few characters is read faster than a list of numbers. Without values there is
 * no text.
 */
export type EncodedSketch = readonly [sum: number, bins: string] | readonly [];

const binOf = (ms: number): number =>
  ms < shortest ? 0 : Math.min(binCount - 1, 1 + Math.floor(Math.log(ms / shortest) / logGrowth));

/** A value that no value of the bin is farther from than `accuracy`, ms. */
export const valueOf = (bin: number): number => values[bin] ?? 0;
const values = Array.from({ length: binCount }, (_, bin) =>
  bin === 0 ? 0 : Math.round((2 * shortest * growth ** bin) / (growth + 1)),
);

export class Sketch implements Spread {
  count = 0;
  /** ms. */
  sum = 0;
  /** Counts from `lowest` on. No typed array: those are slow to make, and a panel makes thousands. */
  private bins: number[] = [];
  private lowest = 0;

  add(ms: number): void {
    this.addTo(binOf(ms), 1);
    this.sum += ms;
  }

  addSketch(other: Sketch): void {
    other.bins.forEach((count, place) => {
      if (count > 0) this.addTo(other.lowest + place, count);
    });
    this.sum += other.sum;
  }

  addEncoded([sum = 0, text = '']: EncodedSketch): void {
    this.sum += sum;
    const numbers = new NumberReader(text);
    for (let bin = 0; numbers.more;) {
      bin += numbers.next();
      this.addTo(bin, numbers.next());
    }
  }

  encode(): EncodedSketch {
    if (this.count === 0) return [];
    let text = '';
    let before = 0;
    for (const [bin, count] of this.counts()) {
      text += writeNumber(bin - before) + writeNumber(count);
      before = bin;
    }
    return [this.sum, text];
  }

  /** Bins that are not empty, with their counts, in the order of values. */
  counts(): (readonly [bin: number, count: number])[] {
    const counts: (readonly [number, number])[] = [];
    this.bins.forEach((count, place) => {
      if (count > 0) counts.push([this.lowest + place, count]);
    });
    return counts;
  }

  /** ms; `null` without values. */
  get mean(): number | null {
    return this.count === 0 ? null : Math.round(this.sum / this.count);
  }

  /** The smallest value that at least this part (0 to 1) of all does not exceed, ms; `null` without values. */
  percentile(part: number): number | null {
    // Products of fractions may lie a hair above the whole number that they are.
    const rank = Math.max(1, Math.ceil(part * this.count - 1e-9));
    let passed = 0;
    const place = this.bins.findIndex((count) => (passed += count) >= rank);
    return place < 0 ? null : valueOf(this.lowest + place);
  }

  private addTo(bin: number, count: number): void {
    const { bins } = this;
    if (bins.length === 0) this.lowest = bin;
    if (bin < this.lowest) {
      this.bins = [...Array.from({ length: this.lowest - bin }, () => 0), ...bins];
      this.lowest = bin;
    }
    for (let length = this.bins.length; length <= bin - this.lowest; length++) this.bins.push(0);
    this.bins[bin - this.lowest] = (this.bins[bin - this.lowest] ?? 0) + count;
    this.count += count;
  }
}

/** ms and how many, rising. */
export const waitsIn = (sketch: Sketch): CountedWaits =>
  sketch.counts().map(([bin, count]) => [valueOf(bin), count]);
