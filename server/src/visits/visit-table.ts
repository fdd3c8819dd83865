/** The rows of visits. */
import type { VisitEntry, VisitState } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { insideStates } from '@satuatap/shared/visits';
import type { Reader, Transaction } from '../storage/database.js';
import type { ColumnType } from '../storage/rows.js';

/** A visit as its row has it; moments in epoch ms, each `null` until then. */
export interface Visit {
  readonly buildingId: string;
  readonly id: string;
  /** Of the building's day, YYYY-MM-DD. */
  readonly date: string;
  /** Counts those who came on that day, from 1. */
  readonly number: number | null;
  readonly state: VisitState;
  /** `null` once the person is not kept any more. */
  readonly personId: string | null;
  /** `VisitDetails`. */
  readonly sealed: string | null;
  readonly phoneHash: string | null;
  readonly identityHash: string | null;
  readonly people: number;
  readonly purposeId: string;
  readonly hostId: string | null;
  readonly agencyId: string;
  readonly language: Language;
  readonly groupId: string | null;
  readonly invitationId: string | null;
  readonly ticketDate: string | null;
  readonly ticketId: number | null;
  readonly ticketNumber: string | null;
  readonly expectedAt: number | null;
  readonly arrivedAt: number | null;
  /** Until when the host may take to answer; of `delayed`, when she is asked again. */
  readonly dueAt: number | null;
  readonly answeredAt: number | null;
  /** The account. */
  readonly answeredBy: string | null;
  readonly delayedUntil: number | null;
  readonly badgeAt: number | null;
  readonly badgeHash: string;
  readonly leftAt: number | null;
  readonly leftBy: VisitEntry['leftBy'];
  readonly escalatedAt: number | null;
  /** JSON: `LastAct`. */
  readonly undo: string | null;
}

type Column = keyof Visit;

const types: Readonly<Record<Column, ColumnType>> = {
  buildingId: 'text',
  id: 'text',
  date: 'text',
  number: 'bigint',
  state: 'text',
  personId: 'text',
  sealed: 'text',
  phoneHash: 'text',
  identityHash: 'text',
  people: 'bigint',
  purposeId: 'text',
  hostId: 'text',
  agencyId: 'text',
  language: 'text',
  groupId: 'text',
  invitationId: 'text',
  ticketDate: 'text',
  ticketId: 'bigint',
  ticketNumber: 'text',
  expectedAt: 'bigint',
  arrivedAt: 'bigint',
  dueAt: 'bigint',
  answeredAt: 'bigint',
  answeredBy: 'text',
  delayedUntil: 'bigint',
  badgeAt: 'bigint',
  badgeHash: 'text',
  leftAt: 'bigint',
  leftBy: 'text',
  escalatedAt: 'bigint',
  undo: 'text',
};
const names = Object.keys(types) as Column[];
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const shape = {
  table: 'visit',
  columns: Object.fromEntries(names.map((name) => [snake(name), types[name]])),
  key: ['building_id', 'id'],
};
/** In the order of a row, each named as it is here. */
const selected = names.map((name) => `${snake(name)} AS "${name}"`).join(', ');

/** Writes visits, new ones and changed ones. */
export const putVisits = (tx: Transaction, visits: readonly Visit[]): Promise<void> =>
  tx.insert(
    shape,
    visits.map((visit) => names.map((name) => visit[name])),
  );

const where = (reader: Reader, condition: string, parameters: readonly unknown[]): Promise<Visit[]> =>
  reader.read<Visit>(`SELECT ${selected} FROM visit WHERE ${condition}`, parameters);

export async function visitsById(
  reader: Reader,
  buildingId: string,
  ids: readonly string[],
): Promise<Visit[]> {
  if (ids.length === 0) return [];
  const { among, list } = reader.dialect;
  const found = await where(reader, `building_id = ? AND ${among('id')} ORDER BY number, id`, [
    buildingId,
    list(ids),
  ]);
  const byId = new Map(found.map((visit) => [visit.id, visit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function visitById(reader: Reader, buildingId: string, id: string): Promise<Visit | null> {
  const [visit] = await visitsById(reader, buildingId, [id]);
  return visit ?? null;
}

export const visitsOfDay = (reader: Reader, buildingId: string, date: string): Promise<Visit[]> =>
  where(reader, 'building_id = ? AND date = ? ORDER BY expected_at, arrived_at, number, id', [
    buildingId,
    date,
  ]);

export const visitsOfInvitations = (
  reader: Reader,
  buildingId: string,
  invitationIds: readonly string[],
): Promise<Visit[]> =>
  where(reader, `building_id = ? AND ${reader.dialect.among('invitation_id')} ORDER BY date, id`, [
    buildingId,
    reader.dialect.list(invitationIds),
  ]);

/** An invited guest on one of her days. */
export interface ExpectedRow {
  readonly id: string;
  readonly personId: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly state: VisitState;
}

/** Those who are, or were, expected on that day, and are still known. */
export async function expectedOn(reader: Reader, buildingId: string, date: string): Promise<ExpectedRow[]> {
  const rows = await reader.read<Omit<ExpectedRow, 'personId'> & Pick<Visit, 'personId'>>(
    `SELECT id, person_id AS "personId", date, state FROM visit WHERE building_id = ? AND date = ?
     AND expected_at IS NOT NULL ORDER BY expected_at, id`,
    [buildingId, date],
  );
  // Not in the statement: SQLite would read all persons' visits by the index of those.
  return rows.flatMap(({ personId, ...row }) => (personId === null ? [] : [{ ...row, personId }]));
}

/** Those of one group of one day. */
export const visitsOfGroup = (
  reader: Reader,
  buildingId: string,
  date: string,
  groupId: string,
): Promise<Visit[]> =>
  where(reader, 'building_id = ? AND date = ? AND group_id = ? ORDER BY number, id', [
    buildingId,
    date,
    groupId,
  ]);

const inside = insideStates.map((state) => `'${state}'`).join(', ');
export const insideCondition = `state IN (${inside})`;

/** Those inside who told this phone or identity number, or have this ticket. */
export const insideWith = (
  reader: Reader,
  { buildingId, date, phoneHash, identityHash, ticketId }: Visit,
): Promise<Visit[]> =>
  where(
    reader,
    `building_id = ? AND date = ? AND state IN (${inside})
     AND (phone_hash = ? OR identity_hash = ? OR (ticket_date = date AND ticket_id = ?)) ORDER BY number`,
    [buildingId, date, phoneHash, identityHash, ticketId],
  );

export async function visitByBadge(
  reader: Reader,
  buildingId: string,
  badgeHash: string,
): Promise<Visit | null> {
  const [visit] = await where(reader, 'building_id = ? AND badge_hash = ?', [buildingId, badgeHash]);
  return visit ?? null;
}

export async function visitByNumber(
  reader: Reader,
  buildingId: string,
  date: string,
  number: number,
): Promise<Visit | null> {
  const [visit] = await where(reader, 'building_id = ? AND date = ? AND number = ?', [
    buildingId,
    date,
    number,
  ]);
  return visit ?? null;
}

/** The newest first. */
export const visitsOfPerson = (reader: Reader, buildingId: string, personId: string): Promise<Visit[]> =>
  where(reader, 'building_id = ? AND person_id = ? ORDER BY coalesce(arrived_at, expected_at) DESC, id', [
    buildingId,
    personId,
  ]);

/** Within the lock of the building's visits: nobody else counts meanwhile. */
export async function lastNumber(tx: Transaction, buildingId: string, date: string): Promise<number> {
  const [row] = await tx.read<{ last: number | null }>(
    'SELECT max(number) AS last FROM visit WHERE building_id = ? AND date = ?',
    [buildingId, date],
  );
  return row?.last ?? 0;
}

/** Of this day or of one before it: who is inside, or was expected and did not come. */
export const openUntil = (reader: Reader, buildingId: string, date: string): Promise<Visit[]> =>
  where(
    reader,
    `building_id = ? AND date <= ? AND state IN ('invited', ${inside}) ORDER BY date, number, id`,
    [buildingId, date],
  );

/** Whose time has come, in these buildings: those of one that is not here any more wait for nobody. */
export const dueVisits = (
  reader: Reader,
  buildingIds: readonly string[],
  now: number,
  most: number,
): Promise<Visit[]> =>
  where(reader, `due_at <= ? AND ${reader.dialect.among('building_id')} ORDER BY due_at LIMIT ?`, [
    now,
    reader.dialect.list(buildingIds),
    most,
  ]);
