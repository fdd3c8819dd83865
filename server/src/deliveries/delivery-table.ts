/** The rows of deliveries. */
import type { DeliveryState, DeliveryTelling } from '@satuatap/shared/contract';
import type { Reader, Transaction } from '../storage/database.js';
import type { ColumnType } from '../storage/rows.js';

/** A delivery as its row has it; moments in epoch ms, each `null` until then. */
export interface Delivery {
  readonly buildingId: string;
  readonly id: string;
  readonly number: number;
  /** The building's day on which it came, YYYY-MM-DD. */
  readonly date: string;
  readonly state: DeliveryState;
  /** An officer; `null`: the agency finds one. */
  readonly recipientId: string | null;
  readonly agencyId: string;
  readonly parcels: number;
  /** Who brought it, if she was signed in, as long as she is kept. */
  readonly personId: string | null;
  /** `DeliveryDetails`. */
  readonly sealed: string | null;
  /** Where it lies. */
  readonly shelfSealed: string | null;
  /** `DeliveryEnd`. */
  readonly endSealed: string | null;
  readonly receivedAt: number;
  readonly toldAt: number | null;
  readonly toldBy: DeliveryTelling | null;
  /** When she is reminded next. */
  readonly remindAt: number | null;
  readonly remindedAt: number | null;
  readonly endedAt: number | null;
  /** The building's day, YYYY-MM-DD. */
  readonly endedDate: string | null;
  /** JSON: `LastAct`. */
  readonly undo: string | null;
}

type Column = keyof Delivery;

const types: Readonly<Record<Column, ColumnType>> = {
  buildingId: 'text',
  id: 'text',
  number: 'bigint',
  date: 'text',
  state: 'text',
  recipientId: 'text',
  agencyId: 'text',
  parcels: 'bigint',
  personId: 'text',
  sealed: 'text',
  shelfSealed: 'text',
  endSealed: 'text',
  receivedAt: 'bigint',
  toldAt: 'bigint',
  toldBy: 'text',
  remindAt: 'bigint',
  remindedAt: 'bigint',
  endedAt: 'bigint',
  endedDate: 'text',
  undo: 'text',
};
const names = Object.keys(types) as Column[];
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const shape = {
  table: 'delivery',
  columns: Object.fromEntries(names.map((name) => [snake(name), types[name]])),
  key: ['building_id', 'id'],
};
const selected = names.map((name) => `${snake(name)} AS "${name}"`).join(', ');

/** Writes a delivery, a new one or a changed one. */
export const putDelivery = (tx: Transaction, delivery: Delivery): Promise<void> =>
  tx.insert(shape, [names.map((name) => delivery[name])]);

const where = (reader: Reader, condition: string, parameters: readonly unknown[]): Promise<Delivery[]> =>
  reader.read<Delivery>(`SELECT ${selected} FROM delivery WHERE ${condition}`, parameters);

export async function deliveryById(reader: Reader, buildingId: string, id: string): Promise<Delivery | null> {
  const [delivery] = await where(reader, 'building_id = ? AND id = ?', [buildingId, id]);
  return delivery ?? null;
}

/** Those that lie here, and those that went on that day; the oldest first. */
export const deliveriesNow = (reader: Reader, buildingId: string, date: string): Promise<Delivery[]> =>
  where(reader, 'building_id = ? AND (ended_at IS NULL OR ended_date = ?) ORDER BY received_at, number', [
    buildingId,
    date,
  ]);

/** Those that came or went on that day. */
export const deliveriesOfDay = (reader: Reader, buildingId: string, date: string): Promise<Delivery[]> =>
  where(reader, 'building_id = ? AND (date = ? OR ended_date = ?) ORDER BY received_at, number', [
    buildingId,
    date,
    date,
  ]);

export const deliveriesOfPerson = (
  reader: Reader,
  buildingId: string,
  personId: string,
): Promise<Delivery[]> =>
  where(reader, 'building_id = ? AND person_id = ? ORDER BY received_at DESC, number', [
    buildingId,
    personId,
  ]);

/** Of which somebody is to be reminded. */
export const dueDeliveries = (
  reader: Reader,
  buildingIds: readonly string[],
  now: number,
  most: number,
): Promise<Delivery[]> =>
  where(reader, `remind_at <= ? AND ${reader.dialect.among('building_id')} ORDER BY remind_at LIMIT ?`, [
    now,
    reader.dialect.list(buildingIds),
    most,
  ]);

/** Within the lock of the building's deliveries: nobody else counts meanwhile. */
export async function lastDeliveryNumber(tx: Transaction, buildingId: string): Promise<number> {
  const [row] = await tx.read<{ last: number | null }>(
    'SELECT max(number) AS last FROM delivery WHERE building_id = ?',
    [buildingId],
  );
  return row?.last ?? 0;
}
