/** What this tab was last told, for a page that is loaded again without a network; it goes with the tab. */

interface KeptAnswer<Answer> {
  readonly value: Answer;
  /** When it came, by this phone's clock, epoch ms. */
  readonly at: number;
}

/** A tab that is opened again after this is not shown the state of another day, ms. */
const longestMs = 12 * 3_600_000;
const prefix = 'satuatap.answer.';
const keyOf = (path: string): string => prefix + path;

/** @param value without anything personal: whoever finds the phone finds it */
export function keepAnswer(path: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(path), JSON.stringify({ value, at: Date.now() }));
  } catch {
    // Without it the page waits for the network.
  }
}

export function keptAnswer<Answer>(path: string): KeptAnswer<Answer> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(path)) ?? 'null') as KeptAnswer<Answer> | null;
    return kept && Date.now() - kept.at < longestMs ? kept : null;
  } catch {
    // Written by something else.
    return null;
  }
}

export const forgetAnswer = (path: string): void => sessionStorage.removeItem(keyOf(path));

export function forgetAnswers(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
