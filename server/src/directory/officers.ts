import { Injectable } from '@nestjs/common';
import type { PresenceState } from '@satuatap/shared/contract';
import type { Reader } from '../storage/database.js';

/** An officer as the tables have her. */
export interface Officer {
  readonly id: string;
  readonly agencyId: string;
  readonly staffId: string | null;
  readonly name: string;
  readonly title: string;
  readonly tasks: readonly string[];
  readonly floorId: string | null;
  readonly room: string;
  readonly extension: string;
  readonly email: string | null;
  readonly presence: PresenceState;
  readonly presenceUntil: number | null;
  readonly presenceAt: number | null;
}

interface OfficerRow {
  readonly id: string;
  readonly agency_id: string;
  readonly staff_id: string | null;
  readonly name: string;
  readonly title: string;
  readonly tasks: string;
  readonly floor_id: string | null;
  readonly room: string;
  readonly extension: string;
  readonly email: string | null;
  readonly presence: PresenceState;
  readonly presence_until: number | null;
  readonly presence_at: number | null;
}

/** Reads officers, for whatever has to do with them. */
@Injectable()
export class Officers {
  async all(reader: Reader, buildingId: string): Promise<Officer[]> {
    const rows = await reader.read<OfficerRow>(
      'SELECT * FROM officer WHERE building_id = ? ORDER BY name, id',
      [buildingId],
    );
    return rows.map(asOfficer);
  }

  async byId(reader: Reader, buildingId: string): Promise<ReadonlyMap<string, Officer>> {
    return new Map((await this.all(reader, buildingId)).map((officer) => [officer.id, officer]));
  }

  async one(reader: Reader, buildingId: string, id: string): Promise<Officer | null> {
    const [row] = await reader.read<OfficerRow>('SELECT * FROM officer WHERE building_id = ? AND id = ?', [
      buildingId,
      id,
    ]);
    return row ? asOfficer(row) : null;
  }

  /** The officer whose account it is. */
  async ofAccount(reader: Reader, buildingId: string, staffId: string): Promise<Officer | null> {
    const [row] = await reader.read<OfficerRow>(
      'SELECT * FROM officer WHERE building_id = ? AND staff_id = ?',
      [buildingId, staffId],
    );
    return row ? asOfficer(row) : null;
  }
}

const asOfficer = (row: OfficerRow): Officer => ({
  id: row.id,
  agencyId: row.agency_id,
  staffId: row.staff_id,
  name: row.name,
  title: row.title,
  tasks: JSON.parse(row.tasks) as string[],
  floorId: row.floor_id,
  room: row.room,
  extension: row.extension,
  email: row.email,
  presence: row.presence,
  presenceUntil: row.presence_until,
  presenceAt: row.presence_at,
});
