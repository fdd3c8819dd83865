/** What a chart shows, in a sentence: for who hears it, and for who wants no more. Pure. */
import type { Language } from '@satuatap/shared/queue';

interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** "Median tunggu: dari 4,0 mnt (23 Nov) ke 6,0 mnt (25 Nov); paling tinggi …, paling rendah …." */
export function lineSummary(
  { name, values }: Line,
  labels: readonly string[],
  textOf: (value: number) => string,
  language: Language,
): string {
  const known = values.flatMap((value, index) =>
    value === null ? [] : [{ value, at: labels[index] ?? '' }],
  );
  const [first] = known;
  const last = known.at(-1);
  const id = language === 'id';
  if (!first || !last) return `${name}: ${id ? 'tanpa data' : 'no data'}.`;
  const at = ({ value, at: label }: { value: number; at: string }): string => `${textOf(value)} (${label})`;
  if (known.length === 1) return `${name}: ${at(first)}.`;
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a));
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a));
  return id
    ? `${name}: dari ${at(first)} ke ${at(last)}; paling tinggi ${at(highest)}, paling rendah ${at(lowest)}.`
    : `${name}: from ${at(first)} to ${at(last)}; highest ${at(highest)}, lowest ${at(lowest)}.`;
}
