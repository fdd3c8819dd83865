/** Bars of a sketch: always the same for a kind of duration, so that two periods can be laid over each other. */
import type { Distributed, Distribution } from '@satuatap/shared/contract';
import { valueOf, type Sketch } from './sketch.js';

const minute = 60_000;
const barsOf: Readonly<Record<Distributed, { readonly width: number; readonly closed: number }>> = {
  wait: { width: 5 * minute, closed: 24 },
  service: { width: 2 * minute, closed: 30 },
  walk: { width: minute / 4, closed: 20 },
  visit: { width: 10 * minute, closed: 24 },
};

export function histogramOf(of: Distributed, sketch: Sketch): Distribution {
  const { width, closed } = barsOf[of];
  const counts = Array.from({ length: closed + 1 }, () => 0);
  for (const [bin, count] of sketch.counts()) {
    const bar = Math.min(closed, Math.floor(valueOf(bin) / width));
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  return {
    of,
    count: sketch.count,
    bars: counts.map((count, bar) => ({
      from: bar * width,
      to: bar === closed ? null : (bar + 1) * width,
      count,
    })),
    mean: sketch.mean,
    p50: sketch.percentile(0.5),
    p90: sketch.percentile(0.9),
    p95: sketch.percentile(0.95),
  };
}
