import { Injectable } from '@nestjs/common';
import type { Session } from '@satuatap/shared/contract';
import { AuditLog } from '../../audit/audit-log.js';
import { Buildings } from '../../buildings/buildings.js';
import { Database } from '../../storage/database.js';
import { accountNames } from '../officer-accounts.js';
import { keepsAgency } from '../officer-rights.js';
import { Officers } from '../officers.js';
import { officersCsv } from './officers-csv.js';

/** What the import takes: its columns, and the officers whom the account keeps. */
@Injectable()
export class OfficerExport {
  constructor(
    private readonly database: Database,
    private readonly officers: Officers,
    private readonly buildings: Buildings,
    private readonly audit: AuditLog,
  ) {}

  async csv(buildingId: string, session: Session): Promise<string> {
    const config = this.buildings.config(buildingId);
    const all = await this.officers.all(this.database, config.id);
    const kept = all.filter(({ agencyId }) => keepsAgency(session, agencyId));
    const accounts = await accountNames(
      this.database,
      kept.flatMap(({ staffId }) => staffId ?? []),
    );
    await this.audit.saw({
      buildingId: config.id,
      by: { kind: 'staff', id: session.staffId, role: session.role },
      action: 'officers.exported',
      subject: 'directory',
      subjectId: config.id,
      facts: { officers: kept.length },
    });
    return officersCsv(config, kept, accounts);
  }
}
