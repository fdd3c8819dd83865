import { numberSpelling } from '@satuatap/shared/queue';

/** As many digits as a running number may be given with. */
const mostDigits = 6;

/** All ways in which a building may have given that number: "a 12" is A12, A012, A0012 … Empty for what is none. */
export function numberSpellings(text: string): readonly string[] {
  const [, prefix = '', running = ''] = numberSpelling.exec(text) ?? [];
  if (running === '') return [];
  const digits = String(Number(running));
  return Array.from({ length: mostDigits - digits.length + 1 }, (_, zeros) =>
    [prefix.toUpperCase(), '0'.repeat(zeros), digits].join(''),
  );
}
