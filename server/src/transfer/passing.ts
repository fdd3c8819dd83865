/** Who is signed in, or asks to be let in, or runs: true of a moment, and not to come back from a file. */
const passing: ReadonlySet<string> = new Set([
  'session',
  'push_subscription',
  'instance',
  'pairing',
  'rate_limit',
]);

export const isPassing = (table: string): boolean => passing.has(table);
