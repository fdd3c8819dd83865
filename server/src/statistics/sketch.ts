/**
 * Durations of which percentiles can be told and that can be added up: DDSketch (Masson, Rim, Lee: "DDSketch: A Fast
 * and Fully-Mergeable Quantile Sketch with Relative-Error Guarantees", VLDB 2019). Values fall into bins each of which
 * is a little wider than the one before, so that whatever is told of a bin is right to `accuracy`.
 */
import type { CountedWaits, Spread } from '@satuatap/shared/measures';

/** Of what is said of a value, as a part of it; below a second it is a second. */
const accuracy = 0.01;
const growth = (1 + accuracy) / (1 - accuracy);
const logGrowth = Math.log(growth);
/** Milliseconds. Shorter ones are bin 0. */
const shortest = 1000;
/** Longer ones, more than a day, are the last bin. */
const binCount = 2 + Math.ceil(Math.log(86_400_000 / shortest) / logGrowth);

/** The sum, then for each bin that is not empty how far it is from the one before, and its count. */
export type EncodedSketch = readonly number[];

const binOf = (ms: number): number =>
  ms < shortest ? 0 : Math.min(binCount - 1, 1 + Math.floor(Math.log(ms / shortest) / logGrowth));

/** A value that no value of the bin is farther from than `accuracy`, ms. */
export const valueOf = (bin: number): number =>
  bin === 0 ? 0 : Math.round((2 * shortest * growth ** bin) / (growth + 1));

export class Sketch implements Spread {
  count = 0;
  /** ms. */
  sum = 0;
  private bins: Int32Array | null = null;

  add(ms: number): void {
    const bins = (this.bins ??= new Int32Array(binCount));
    const bin = binOf(ms);
    bins[bin] = (bins[bin] ?? 0) + 1;
    this.count += 1;
    this.sum += ms;
  }

  addEncoded(encoded: EncodedSketch): void {
    if (encoded.length === 0) return;
    const bins = (this.bins ??= new Int32Array(binCount));
    this.sum += encoded[0] ?? 0;
    let bin = 0;
    for (let place = 1; place < encoded.length; place += 2) {
      const more = encoded[place + 1] ?? 0;
      bin += encoded[place] ?? 0;
      bins[bin] = (bins[bin] ?? 0) + more;
      this.count += more;
    }
  }

  encode(): EncodedSketch {
    if (!this.bins) return [];
    const encoded = [this.sum];
    let before = 0;
    for (const [bin, count] of this.counts()) {
      encoded.push(bin - before, count);
      before = bin;
    }
    return encoded;
  }

  /** Bins that are not empty, with their counts, in the order of values. */
  *counts(): Generator<readonly [bin: number, count: number]> {
    const { bins } = this;
    if (!bins) return;
    for (let bin = 0; bin < bins.length; bin++) {
      const count = bins[bin] ?? 0;
      if (count > 0) yield [bin, count];
    }
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
    for (const [bin, count] of this.counts()) {
      passed += count;
      if (passed >= rank) return valueOf(bin);
    }
    return null;
  }
}

/** ms and how many, rising. */
export const waitsIn = (sketch: Sketch): CountedWaits =>
  [...sketch.counts()].map(([bin, count]) => [valueOf(bin), count]);
