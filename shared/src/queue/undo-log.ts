/**
 * Undo records in the order of time. They stand in pieces of a bounded size, so that one more record copies one piece
 * and the list of the pieces: with the twenty counters of a flood, thousands stand here at a time.
 */
import type { Actor } from './command.js';
import type { EventType } from './event.js';
import type { CounterState, Line } from './hall.js';
import type { Ticket } from './ticket.js';

/** What an action changed, as it was before; kept as long as it can be undone. */
export interface UndoRecord {
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly by: Actor;
  readonly action: EventType;
  readonly tickets: readonly Ticket[];
  readonly counters: readonly CounterState[];
  readonly lines: readonly Line[];
}

/** No piece is empty. */
export type UndoLog = readonly (readonly UndoRecord[])[];

const pieceSize = 64;

/** All records, the oldest first. */
export const undoRecords = (log: UndoLog): readonly UndoRecord[] => log.flat();

export const newestUndo = (log: UndoLog): UndoRecord | undefined => log.at(-1)?.at(-1);

/** The record of the action whose first event was `first`. */
export function undoRecordOf(log: UndoLog, first: number): UndoRecord | undefined {
  const piece = log.findLast(([oldest]) => oldest !== undefined && oldest.first <= first);
  return piece?.find((record) => record.first === first);
}

export function withRecord(log: UndoLog, record: UndoRecord): UndoLog {
  const last = log.at(-1);
  return last && last.length < pieceSize ? log.with(-1, [...last, record]) : [...log, [record]];
}

/** The log with `record` in the place of the newest. */
export const withNewest = (log: UndoLog, record: UndoRecord): UndoLog =>
  log.with(-1, log.at(-1)?.with(-1, record) ?? [record]);

export function withoutRecord(log: UndoLog, first: number): UndoLog {
  return log
    .map((piece) =>
      piece.some((record) => record.first === first)
        ? piece.filter((record) => record.first !== first)
        : piece,
    )
    .filter((piece) => piece.length > 0);
}

/** Those of `at` (epoch ms) or later. */
export function recordsSince(log: UndoLog, at: number): UndoLog {
  const firstPiece = log.findIndex((piece) => (piece.at(-1)?.at ?? 0) >= at);
  if (firstPiece < 0) return log.length === 0 ? log : [];
  const piece = log[firstPiece] ?? [];
  const firstRecord = piece.findIndex((record) => record.at >= at);
  if (firstRecord === 0) return firstPiece === 0 ? log : log.slice(firstPiece);
  return [piece.slice(firstRecord), ...log.slice(firstPiece + 1)];
}
