import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  newestUndo,
  recordsSince,
  undoRecordOf,
  undoRecords,
  withNewest,
  withoutRecord,
  withRecord,
  type UndoLog,
  type UndoRecord,
} from './undo-log.js';

const recordAt = (first: number, at: number): UndoRecord => ({
  first,
  last: first,
  at,
  by: { kind: 'system' },
  action: 'ticket.called',
  tickets: [],
  counters: [],
  lines: [],
});

type Step = { readonly kind: 'add' | 'grow' | 'expire' | 'drop'; readonly n: number };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    // Mostly records, so that several pieces fill.
    kind: fc.constantFrom<Step['kind']>('add', 'add', 'add', 'add', 'add', 'add', 'grow', 'expire', 'drop'),
    n: fc.nat(200),
  }),
  { minLength: 100, maxLength: 600, size: 'max' },
);

describe('the undo log', () => {
  it('is a list of records in the order of time, whatever is added and taken', () => {
    fc.assert(
      fc.property(steps, (history) => {
        let log: UndoLog = [];
        let plain: UndoRecord[] = [];
        let seq = 0;
        for (const { kind, n } of history) {
          const newest = plain.at(-1);
          if (kind === 'add') {
            seq += 1 + (n % 3);
            const record = recordAt(seq, Math.floor(seq / 2));
            log = withRecord(log, record);
            plain = [...plain, record];
          } else if (kind === 'grow' && newest) {
            const grown = { ...newest, last: newest.last + 1 };
            log = withNewest(log, grown);
            plain = [...plain.slice(0, -1), grown];
          } else if (kind === 'expire') {
            const at = Math.floor(seq / 2) - n;
            log = recordsSince(log, at);
            plain = plain.filter((record) => record.at >= at);
          } else if (kind === 'drop') {
            const first = plain[n % Math.max(1, plain.length)]?.first ?? n;
            log = withoutRecord(log, first);
            plain = plain.filter((record) => record.first !== first);
          }
          expect(newestUndo(log)).toBe(plain.at(-1));
        }
        expect(undoRecords(log)).toEqual(plain);
        expect(log.every((piece) => piece.length > 0)).toBe(true);
        for (let first = 0; first <= seq; first++)
          expect(undoRecordOf(log, first)).toBe(plain.find((record) => record.first === first));
      }),
      { numRuns: 50 },
    );
  });
});
