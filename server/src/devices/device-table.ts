/** The devices' rows: read by building, changed many at once. */
import type { Reader, Transaction } from '../storage/database.js';
import type { RowShape } from '../storage/rows.js';
import type { DeviceRow } from './device-row.js';

/** How often each building's devices were changed. */
export type Versions = ReadonlyMap<string, number>;

interface VersionRow {
  readonly building_id: string;
  readonly version: number;
}

const columns = `device.id, device.kind, device.building_id, device.place, device.printer, device.token_hash,
  state.paper, state.sound, state.fault, state.help_since, state.last_seen_at, state.instance_id`;
const tables = 'device JOIN device_state AS state ON state.device_id = device.id';

const stateShape: RowShape = {
  table: 'device_state',
  columns: {
    device_id: 'text',
    paper: 'text',
    sound: 'text',
    fault: 'text',
    help_since: 'bigint',
    last_seen_at: 'bigint',
    instance_id: 'text',
  },
  key: ['device_id'],
};

const versionsOf = (rows: readonly VersionRow[]): Versions =>
  new Map(rows.map(({ building_id, version }) => [building_id, version]));

export async function readVersions(reader: Reader): Promise<Versions> {
  return versionsOf(await reader.read<VersionRow>('SELECT building_id, version FROM building_devices'));
}

export interface BuildingDevices {
  readonly version: number;
  readonly rows: readonly DeviceRow[];
}

/** The buildings' devices with the version that they are of; both of one moment. */
export async function readBuildings(
  reader: Reader,
  buildingIds: readonly string[],
): Promise<ReadonlyMap<string, BuildingDevices>> {
  const { among, list } = reader.dialect;
  const rows = await reader.read<VersionRow & (DeviceRow | { readonly id: null })>(
    `SELECT building_devices.version, ${columns}, building_devices.building_id FROM building_devices
     LEFT JOIN (${tables}) ON device.building_id = building_devices.building_id
     WHERE ${among('building_devices.building_id')}`,
    [list(buildingIds)],
  );
  const found = new Map<string, { version: number; rows: DeviceRow[] }>();
  for (const row of rows) {
    let building = found.get(row.building_id);
    if (!building) found.set(row.building_id, (building = { version: row.version, rows: [] }));
    // A building whose devices are all gone has one row without a device.
    if (row.id !== null) building.rows.push(row);
  }
  return found;
}

/** The building of the device that has the token; `null` if none has. */
export async function buildingOfToken(reader: Reader, tokenHash: string): Promise<string | null> {
  const [row] = await reader.read<{ building_id: string }>(
    'SELECT building_id FROM device WHERE token_hash = ?',
    [tokenHash],
  );
  return row?.building_id ?? null;
}

export async function readDevice(reader: Reader, id: string): Promise<DeviceRow | null> {
  const [row] = await reader.read<DeviceRow>(`SELECT ${columns} FROM ${tables} WHERE device.id = ?`, [id]);
  return row ?? null;
}

/** Locks the buildings' devices, in an order that everybody keeps, and counts the change. */
export async function lockBuildings(tx: Transaction, buildingIds: readonly string[]): Promise<Versions> {
  const { among, list, forUpdate } = tx.dialect;
  const which = `WHERE ${among('building_id')}`;
  await tx.query(`SELECT building_id FROM building_devices ${which} ORDER BY building_id${forUpdate}`, [
    list(buildingIds),
  ]);
  return versionsOf(
    await tx.query<VersionRow>(
      `UPDATE building_devices SET version = version + 1 ${which} RETURNING building_id, version`,
      [list(buildingIds)],
    ),
  );
}

/** The building's devices are locked. */
export async function insertDevice(tx: Transaction, row: DeviceRow, pairedAt: number): Promise<void> {
  await tx.query(
    'INSERT INTO device (id, kind, building_id, place, printer, token_hash, paired_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [row.id, row.kind, row.building_id, row.place, row.printer, row.token_hash, pairedAt],
  );
  await tx.insert(stateShape, [stateOf(row)]);
  await tx.query(
    `INSERT INTO building_devices (building_id, version) VALUES (?, 1)
     ON CONFLICT (building_id) DO UPDATE SET version = building_devices.version + 1`,
    [row.building_id],
  );
}

/** Changes those of the devices that are still there; their buildings' devices are locked. Gives them as they are now. */
export async function changeDevices(
  tx: Transaction,
  ids: readonly string[],
  change: (row: DeviceRow) => DeviceRow,
): Promise<DeviceRow[]> {
  const { among, list } = tx.dialect;
  const rows = await tx.read<DeviceRow>(`SELECT ${columns} FROM ${tables} WHERE ${among('device.id')}`, [
    list(ids),
  ]);
  const changed = rows.map(change);
  await tx.insert(stateShape, changed.map(stateOf));
  return changed;
}

/** Lets go of what the instance held, and forgets it. `lastSeenAt`: epoch ms. Gives the buildings that it concerned. */
export async function letGo(tx: Transaction, instanceId: string, lastSeenAt: number): Promise<string[]> {
  const [gone] = await tx.query('DELETE FROM instance WHERE id = ? RETURNING id', [instanceId]);
  if (!gone) return [];
  const held = await tx.read<{ building_id: string }>(
    `SELECT DISTINCT device.building_id FROM ${tables} WHERE state.instance_id = ?`,
    [instanceId],
  );
  const buildingIds = held.map(({ building_id }) => building_id);
  await lockBuildings(tx, buildingIds);
  await tx.query('UPDATE device_state SET instance_id = NULL, last_seen_at = ? WHERE instance_id = ?', [
    lastSeenAt,
    instanceId,
  ]);
  return buildingIds;
}

const stateOf = (row: DeviceRow): readonly unknown[] => [
  row.id,
  row.paper,
  row.sound,
  row.fault,
  row.help_since,
  row.last_seen_at,
  row.instance_id,
];
