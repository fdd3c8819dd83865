/** A wait in round words, in both languages. What is one figure stays on one line, however narrow its column. */
import type { Language } from '../queue/index.js';
import { durationText } from '../time/index.js';
import { roundRange, type ShownRange, type SteadyRanges, type WaitEstimate } from './shown-range.js';

const words = {
  id: {
    none: 'belum ada loket yang buka',
    below: (high: string) => `kurang dari ${high}`,
    range: (low: number, high: number) => `sekitar ${low}–\u2060${high}\u00a0menit`,
    hours: (low: string, high: string) => `sekitar ${low} sampai ${high}`,
    unsure: '(perkiraan)',
  },
  en: {
    none: 'no counter is open yet',
    below: (high: string) => `less than ${high}`,
    range: (low: number, high: number) => `about ${low}–\u2060${high}\u00a0minutes`,
    hours: (low: string, high: string) => `about ${low} to ${high}`,
    unsure: '(estimate)',
  },
} as const;

/** From here on hours are easier to read than minutes. */
const longMinutes = 120;

/** "sekitar 15–25 menit"; "kurang dari 5 menit". */
export function rangeText({ low, high }: ShownRange, language: Language): string {
  const say = words[language];
  const text = (minutes: number): string => durationText(minutes * 60_000, language);
  if (low === 0) return say.below(text(high));
  return high <= longMinutes ? say.range(low, high) : say.hours(text(low), text(high));
}

/**
 * Of an estimate, and marked as one where the server did not make it; `null`: no counter is open. With `ranges` what
 * was shown under the key stays as long as it holds.
 */
export function waitText(
  estimate: WaitEstimate | null,
  language: Language,
  steady?: { readonly ranges: SteadyRanges; readonly key: string },
): string {
  const say = words[language];
  if (!estimate) return say.none;
  const range = steady ? steady.ranges.of(steady.key, estimate) : roundRange(estimate);
  const text = rangeText(range, language);
  return estimate.sure ? text : `${text} ${say.unsure}`;
}
