/** The rows of evacuations and of what they are made of. */
import type { EvacuationSummary } from '@satuatap/shared/contract';
import type { EvacuationPart, EvacuationReport } from '@satuatap/shared/evacuation';
import type { Sealing } from '../personal/sealing.js';
import type { Reader, Transaction } from '../storage/database.js';

export interface EvacuationRow {
  readonly id: string;
  readonly drill: number;
  readonly started_at: number;
  readonly started_by: string;
  readonly ended_at: number | null;
  readonly ended_by: string | null;
  readonly outcome: 'over' | 'false-alarm' | null;
  readonly seq: number;
  readonly report: string | null;
  /** How many are kept: none once their retention is over. */
  readonly parts: number;
}

interface PartRow {
  readonly id: string;
  readonly content: string;
  readonly sealed: string | null;
}

/** Milliseconds before an evacuation's start that a phone without network may have begun the same one. */
const earlierMs = 30 * 60_000;

const evacuations = `SELECT *, (SELECT count(*) FROM evacuation_part part
  WHERE part.building_id = evacuation.building_id AND part.evacuation_id = evacuation.id) AS parts FROM evacuation`;

export const readEvacuations = (reader: Reader, buildingId: string): Promise<EvacuationRow[]> =>
  reader.read<EvacuationRow>(`${evacuations} WHERE building_id = ? ORDER BY started_at DESC, id`, [
    buildingId,
  ]);

export async function readEvacuation(
  reader: Reader,
  buildingId: string,
  id: string,
): Promise<EvacuationRow | null> {
  const [row] = await reader.read<EvacuationRow>(`${evacuations} WHERE building_id = ? AND id = ?`, [
    buildingId,
    id,
  ]);
  return row ?? null;
}

export async function readOpen(reader: Reader, buildingId: string): Promise<EvacuationRow | null> {
  const [row] = await reader.read<EvacuationRow>(
    `${evacuations} WHERE building_id = ? AND ended_at IS NULL`,
    [buildingId],
  );
  return row ?? null;
}

/** Of all buildings that have one under way. */
export const readAllOpen = (reader: Reader): Promise<{ building_id: string; drill: number }[]> =>
  reader.read('SELECT building_id, drill FROM evacuation WHERE ended_at IS NULL');

/** The one that a start at `at` belongs to: under way now, or then. */
export async function readJoined(
  reader: Reader,
  buildingId: string,
  at: number,
): Promise<EvacuationRow | null> {
  const [row] = await reader.read<EvacuationRow>(
    `${evacuations} WHERE building_id = ? AND (ended_at IS NULL OR (ended_at >= ? AND started_at <= ?))
     ORDER BY ended_at IS NULL DESC, started_at DESC, id LIMIT 1`,
    [buildingId, at, at + earlierMs],
  );
  return row ?? null;
}

/** Texts are sealed; where there is no key for them they are not kept, and everything else is. */
export async function addParts(
  tx: Transaction,
  sealing: Sealing,
  { buildingId, evacuationId, seq, sentBy, now }: PartsPlace,
  parts: readonly EvacuationPart[],
): Promise<void> {
  await tx.insert(
    shape,
    parts.map((part, index) => {
      const text = 'text' in part ? part.text : '';
      const context = partContext(buildingId, evacuationId, part.id);
      const sealed = text === '' || !sealing.ready ? null : sealing.seal(context, text);
      const content = JSON.stringify('text' in part ? { ...part, text: '' } : part);
      return [buildingId, evacuationId, part.id, seq + index + 1, content, sealed, sentBy, now];
    }),
  );
}

interface PartsPlace {
  readonly buildingId: string;
  readonly evacuationId: string;
  /** Of the newest part before. */
  readonly seq: number;
  readonly sentBy: string;
  readonly now: number;
}

/** Those beyond `after`, in the order of their `seq`. */
export async function readParts(
  reader: Reader,
  sealing: Sealing,
  buildingId: string,
  evacuationId: string,
  after = 0,
): Promise<EvacuationPart[]> {
  const rows = await reader.read<PartRow>(
    `SELECT id, content, sealed FROM evacuation_part
     WHERE building_id = ? AND evacuation_id = ? AND seq > ? ORDER BY seq`,
    [buildingId, evacuationId, after],
  );
  return rows.map(({ id, content, sealed }) => {
    const part = JSON.parse(content) as EvacuationPart;
    return sealed === null
      ? part
      : { ...part, text: sealing.open<string>(partContext(buildingId, evacuationId, id), sealed) };
  });
}

/** Those of the ids that are there. */
export async function knownIds(
  reader: Reader,
  buildingId: string,
  evacuationId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.read<{ id: string }>(
    `SELECT id FROM evacuation_part
     WHERE building_id = ? AND evacuation_id = ? AND ${reader.dialect.among('id')}`,
    [buildingId, evacuationId, reader.dialect.list(ids)],
  );
  return new Set(rows.map(({ id }) => id));
}

export const summaryOf = (row: EvacuationRow): EvacuationSummary => ({
  id: row.id,
  drill: row.drill === 1,
  startedAt: row.started_at,
  startedBy: row.started_by,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
  outcome: row.outcome,
  report: row.report === null ? null : (JSON.parse(row.report) as EvacuationReport),
  isErased: row.parts === 0,
});

export const partContext = (buildingId: string, evacuationId: string, id: string): string =>
  `evacuation/${buildingId}/${evacuationId}/${id}`;

const shape = {
  table: 'evacuation_part',
  columns: {
    building_id: 'text',
    evacuation_id: 'text',
    id: 'text',
    seq: 'bigint',
    content: 'text',
    sealed: 'text',
    sent_by: 'text',
    received_at: 'bigint',
  },
} as const;
