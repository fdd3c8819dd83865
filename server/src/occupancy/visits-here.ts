import { Injectable } from '@nestjs/common';
import type { VisitHere } from '@satuatap/shared/occupancy';
import type { Reader } from '../storage/database.js';

interface VisitRow {
  readonly id: string;
  readonly people: number;
  readonly state: string;
  readonly arrived_at: number;
  readonly left_at: number | null;
  readonly floor_id: string | null;
  readonly ticket_id: number | null;
}

/** Visits as far as occupancy has to do with them: nothing of who it is. */
@Injectable()
export class VisitsHere {
  /** Those who came on the day, also who has left. */
  async ofDay(reader: Reader, buildingId: string, date: string): Promise<VisitHere[]> {
    const rows = await reader.read<VisitRow>(
      `SELECT visit.id, visit.people, visit.state, visit.arrived_at, visit.left_at, officer.floor_id,
         CASE WHEN visit.ticket_date = visit.date THEN visit.ticket_id END AS ticket_id
       FROM visit LEFT JOIN officer ON officer.building_id = visit.building_id AND officer.id = visit.host_id
       WHERE visit.building_id = ? AND visit.date = ? AND visit.arrived_at IS NOT NULL`,
      [buildingId, date],
    );
    return rows.map((row) => ({
      id: row.id,
      people: row.people,
      arrivedAt: row.arrived_at,
      leftAt: row.left_at,
      accepted: row.state === 'accepted',
      floorId: row.floor_id,
      ticketId: row.ticket_id,
    }));
  }
}
