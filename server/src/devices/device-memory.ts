/** The devices that this instance knows, by token and by building. */
import type { DeviceRow } from './device-row.js';

interface Building {
  readonly version: number;
  readonly devices: Map<string, DeviceRow>;
}

export class DeviceMemory {
  private readonly buildings = new Map<string, Building>();
  private readonly buildingOf = new Map<string, string>();
  private readonly idOf = new Map<string, string>();

  byToken(tokenHash: string): DeviceRow | null {
    const id = this.idOf.get(tokenHash);
    return id === undefined ? null : this.byId(id);
  }

  byId(id: string): DeviceRow | null {
    const buildingId = this.buildingOf.get(id);
    return buildingId === undefined ? null : (this.buildings.get(buildingId)?.devices.get(id) ?? null);
  }

  list(buildingId: string): DeviceRow[] {
    return [...(this.buildings.get(buildingId)?.devices.values() ?? [])];
  }

  /** What the building's devices are known as of; 0 if they are not known. */
  version(buildingId: string): number {
    return this.buildings.get(buildingId)?.version ?? 0;
  }

  /** Takes the building as it was read, unless it is known better. Whether it was taken. */
  take(buildingId: string, version: number, rows: readonly DeviceRow[]): boolean {
    if (version < this.version(buildingId)) return false;
    for (const row of this.list(buildingId)) {
      this.buildingOf.delete(row.id);
      this.idOf.delete(row.token_hash);
    }
    this.buildings.set(buildingId, { version, devices: new Map(rows.map((row) => [row.id, row])) });
    for (const row of rows) {
      this.buildingOf.set(row.id, buildingId);
      this.idOf.set(row.token_hash, row.id);
    }
    return true;
  }

  /** Puts a device that is known, as it is now; others are left alone. */
  put(row: DeviceRow): void {
    if (this.byId(row.id)) this.buildings.get(row.building_id)?.devices.set(row.id, row);
  }

  /** The changes up to this version are all known; others than the next one are not. */
  advance(buildingId: string, version: number): void {
    const building = this.buildings.get(buildingId);
    if (building?.version === version - 1) this.buildings.set(buildingId, { ...building, version });
  }
}
