import { Injectable } from '@nestjs/common';
import type { AgencyDisclosure, Session } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { News } from '../news/news.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { mustKeep } from './officer-rights.js';

interface DisclosureRow {
  readonly agency_id: string;
  readonly shows: AgencyDisclosure['shows'];
  readonly room: number;
  readonly presence: number;
}

/** What the kiosk shows of each agency's officers. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly database: Database,
    private readonly news: News,
    private readonly audit: AuditLog,
  ) {}

  /** Of every agency of the building; nothing of one that has not said. */
  async all({ id, agencies }: BuildingConfig): Promise<AgencyDisclosure[]> {
    const rows = await this.database.read<DisclosureRow>(
      'SELECT agency_id, shows, room, presence FROM agency_disclosure WHERE building_id = ?',
      [id],
    );
    const said = new Map(rows.map((row) => [row.agency_id, row]));
    return agencies.map(({ id: agencyId }) => {
      const row = said.get(agencyId);
      return row
        ? { agencyId, shows: row.shows, room: row.room === 1, presence: row.presence === 1 }
        : { agencyId, shows: 'nothing', room: false, presence: false };
    });
  }

  /** @throws ProblemException `not-found`, `forbidden` */
  async set(
    { id, agencies }: BuildingConfig,
    { agencyId, shows, room, presence }: AgencyDisclosure,
    session: Session,
  ): Promise<AgencyDisclosure> {
    if (!agencies.some((agency) => agency.id === agencyId)) throw problem('not-found');
    mustKeep(session, agencyId);
    await this.news.change(id, ['directory'], async (tx) => {
      await tx.query(
        `INSERT INTO agency_disclosure (building_id, agency_id, shows, room, presence) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (building_id, agency_id) DO UPDATE SET shows = excluded.shows, room = excluded.room,
           presence = excluded.presence`,
        [id, agencyId, shows, room ? 1 : 0, presence ? 1 : 0],
      );
      await this.audit.record(tx, {
        buildingId: id,
        by: { kind: 'staff', id: session.staffId, role: session.role },
        action: 'disclosure.changed',
        subject: 'agency',
        subjectId: agencyId,
        facts: { shows, room, presence },
      });
    });
    return { agencyId, shows, room, presence };
  }
}
