import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrange } from './arrange.js';
import type { ShownCall } from './calls-of-zone.js';

const call = (seq: number, state: ShownCall['state'] = 'current'): ShownCall => ({
  seq,
  ticketId: seq,
  number: `A${seq}`,
  counterLabel: String(seq),
  floor: '',
  agency: '',
  state,
});
const seqs = (calls: readonly ShownCall[]): number[] => calls.map(({ seq }) => seq);
const room = { large: 2, listed: 3 };

describe('the arrangement of calls on a board', () => {
  it('shows the newest large and the others in the list, people who came last', () => {
    const { large, listed, more } = arrange(
      { current: [call(9), call(7), call(6)], past: [call(8, 'past'), call(5, 'past')] },
      room,
      null,
      3,
    );
    expect(seqs(large)).toEqual([9, 7]);
    expect(seqs(listed)).toEqual([6, 8, 5]);
    expect(more).toBe(0);
  });

  it('puts the call that is being spoken first, so that it is seen where it is heard', () => {
    const { large } = arrange({ current: [call(9), call(8), call(7)], past: [] }, room, 7, 0);
    expect(seqs(large)).toEqual([7, 9]);
  });

  it('lets everybody have a turn when more are awaited than there is room for, and says how many are not shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (count, large, listed, speaks) => {
          const current = Array.from({ length: count }, (_, index) => call(count - index));
          const shown = new Set<number>();
          for (let turn = 0; turn < 40; turn++) {
            const page = arrange({ current, past: [] }, { large, listed }, speaks ? 1 : null, turn);
            for (const seq of [...seqs(page.large), ...seqs(page.listed)]) shown.add(seq);
            expect(page.more).toBe(Math.max(0, count - large - listed));
            if (speaks) expect(page.large[0]?.seq).toBe(1);
          }
          expect(shown.size).toBe(count);
        },
      ),
    );
  });
});
