import { describe, expect, it } from '@jest/globals';
import { line } from './rules.js';

describe('a line', () => {
  it.each(['a', ' a ', 'Siti Aminah, S.H.', '\u00a0é', '😀'])('is %j', (text) => {
    expect(line.test(text)).toBe(true);
  });

  it.each(['', ' ', '\u00a0 ', 'a\nb', 'a\n', '\ta', 'a\0', '\u0085a'])('is not %j', (text) => {
    expect(line.test(text)).toBe(false);
  });

  it('is told from what is none in no more time than it takes to read', () => {
    const begunAt = performance.now();
    // With two runs that may share their characters it took seconds.
    for (const text of ['.'.repeat(64_000), ' '.repeat(64_000)]) expect(line.test(`${text}\n`)).toBe(false);
    expect(performance.now() - begunAt).toBeLessThan(1000);
  });
});
