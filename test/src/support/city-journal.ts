/** Reads the journals of a PostgreSQL database as an auditor would: from outside. */
import type { QueueEvent } from '@satuatap/shared/queue';
import pg from 'pg';

/** A command as the journal keeps it: the events that it made, or why it made none. */
interface KeptCommand {
  readonly commandId: string;
  readonly date: string;
  readonly first: number;
  readonly last: number;
  /** The refusal's code. */
  readonly refused: string | null;
}

export interface BuildingJournal {
  /** By date, in order. */
  readonly days: ReadonlyMap<string, readonly QueueEvent[]>;
  readonly commands: ReadonlyMap<string, KeptCommand>;
}

export async function readBuildingJournal(url: string, buildingId: string): Promise<BuildingJournal> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const events = await client.query<{ date: string; event: string }>(
      'SELECT date, event FROM journal WHERE building_id = $1 ORDER BY date, seq',
      [buildingId],
    );
    const days = new Map<string, QueueEvent[]>();
    for (const { date, event } of events.rows) {
      const day = days.get(date) ?? [];
      day.push(JSON.parse(event) as QueueEvent);
      days.set(date, day);
    }
    const commands = await client.query<{
      command_id: string;
      date: string;
      first_seq: number;
      last_seq: number;
      refusal: string | null;
    }>('SELECT command_id, date, first_seq, last_seq, refusal FROM command WHERE building_id = $1', [
      buildingId,
    ]);
    return {
      days,
      commands: new Map(
        commands.rows.map((row) => [
          row.command_id,
          {
            commandId: row.command_id,
            date: row.date,
            first: row.first_seq,
            last: row.last_seq,
            refused: row.refusal === null ? null : (JSON.parse(row.refusal) as { code: string }).code,
          },
        ]),
      ),
    };
  } finally {
    await client.end();
  }
}
