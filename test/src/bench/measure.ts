/** What every benchmark shares: figures on standard output, a line of JSON each. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Against the baseline named in the benchmark's docstring, measured in the same run. */
  readonly ratio?: number;
  /** Against the bare floor, where one is named as well. */
  readonly floorRatio?: number;
}

const round = (value: number): number => Number(value.toPrecision(4));

export function print(figure: Figure): void {
  const line = {
    name: figure.name,
    value: round(figure.value),
    unit: figure.unit,
    ...(figure.ratio === undefined ? {} : { ratio: round(figure.ratio) }),
    ...(figure.floorRatio === undefined ? {} : { floorRatio: round(figure.floorRatio) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What it is doing, on standard error: standard output has figures only. */
export const progress = (text: string): void => void process.stderr.write(`${text}\n`);

/** The value below which `part` (0 to 1) of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
