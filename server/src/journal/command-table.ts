/** The rows of commands that were decided: what tells one that is sent again, and what it is answered. */
import type { Day, QueueEvent, Refusal } from '@satuatap/shared/queue';
import type { Reader } from '../storage/database.js';
import type { RowShape } from '../storage/rows.js';

/** What a command came to, as it is kept under its id. */
export type CommandOutcome =
  | { readonly ok: true; readonly date: string; readonly events: readonly QueueEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What its sender called a command, and what tells it from another one of the same name. */
export interface CommandName {
  readonly commandId: string;
  readonly fingerprint: string;
}

export interface DecidedCommand {
  /** `null` for the system's own, which nobody sends again. */
  readonly name: CommandName | null;
  readonly outcome: CommandOutcome;
}

export interface KnownCommand {
  readonly fingerprint: string;
  readonly outcome: CommandOutcome;
}

export const commandShape: RowShape = {
  table: 'command',
  columns: {
    building_id: 'text',
    command_id: 'text',
    fingerprint: 'text',
    date: 'text',
    first_seq: 'bigint',
    last_seq: 'bigint',
    refusal: 'text',
  },
};

interface CommandRow {
  readonly command_id: string;
  readonly fingerprint: string;
  readonly date: string;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly refusal: string | null;
}

export function commandRow(day: Day, { name, outcome }: DecidedCommand): unknown[][] {
  if (name === null) return [];
  const key = [day.buildingId, name.commandId, name.fingerprint, day.date];
  if (!outcome.ok) return [[...key, 0, 0, JSON.stringify(outcome.refusal)]];
  const first = outcome.events[0]?.seq ?? 1;
  return [[...key, first, first + outcome.events.length - 1, null]];
}

export async function readCommands(
  reader: Reader,
  buildingId: string,
  commandIds: readonly string[],
): Promise<CommandRow[]> {
  if (commandIds.length === 0) return [];
  return reader.read<CommandRow>(
    `SELECT command_id, fingerprint, date, first_seq, last_seq, refusal FROM command
     WHERE building_id = ? AND ${reader.dialect.among('command_id')}`,
    [buildingId, reader.dialect.list(commandIds)],
  );
}
