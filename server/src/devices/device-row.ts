/** A device as the tables have it, and what changes in it. */
import type { DeviceInfo, DeviceKind } from '@satuatap/shared/contract';

export interface DeviceRow {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly building_id: string;
  readonly place: string;
  readonly printer: string | null;
  readonly token_hash: string;
  readonly paper: DeviceInfo['paper'];
  readonly sound: DeviceInfo['sound'];
  readonly fault: string | null;
  /** Epoch ms. */
  readonly help_since: number | null;
  /** Epoch ms. */
  readonly last_seen_at: number | null;
  /** The instance that holds its socket. */
  readonly instance_id: string | null;
}

export interface DeviceChange extends Partial<
  Pick<DeviceRow, 'paper' | 'sound' | 'fault' | 'help_since' | 'last_seen_at'>
> {
  /** Its socket came to this instance, or left it. */
  readonly socket?: 'came' | 'went';
}

/** A goodbye that comes late says nothing of a device that another instance holds by now. */
export function changedRow(
  row: DeviceRow,
  { socket, ...change }: DeviceChange,
  instanceId: string,
): DeviceRow {
  const changed = { ...row, ...change };
  if (socket === 'came') return { ...changed, instance_id: instanceId };
  if (socket === 'went' && row.instance_id === instanceId) return { ...changed, instance_id: null };
  return changed;
}

export const infoOf = (row: DeviceRow): DeviceInfo => ({
  id: row.id,
  kind: row.kind,
  buildingId: row.building_id,
  place: row.place,
  printer: row.printer,
  online: row.instance_id !== null,
  lastSeenAt: row.last_seen_at,
  paper: row.paper,
  sound: row.sound,
  fault: row.fault,
  helpSince: row.help_since,
});
