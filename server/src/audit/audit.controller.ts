import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { auditRoles, type AuditPage, type AuditScope, type Session } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { Accounts } from '../accounts/accounts.js';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { csvOf } from '../statistics/export/csv.js';
import { begun } from '../statistics/export/table.js';
import { checkPeriod } from '../input/period.js';
import { AuditLog } from './audit-log.js';
import { AuditPages } from './audit-pages.js';
import { auditTable } from './audit-table.js';
import { AuditExportQueryDto, AuditQueryDto } from './audit.dto.js';

/** The auditor's page. That she looked is written there too. */
@Controller('buildings/:buildingId')
@Allow({ roles: auditRoles })
export class AuditController {
  constructor(
    private readonly pages: AuditPages,
    private readonly log: AuditLog,
    private readonly buildings: Buildings,
    private readonly accounts: Accounts,
  ) {}

  @Get('audit')
  async page(
    @Param('buildingId') buildingId: string,
    @Query() query: AuditQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AuditPage> {
    const building = this.buildings.config(buildingId);
    this.check(caller, query);
    // Once a look, and not again for each page that she turns.
    if (query.after === undefined) await this.looked(caller, building.id, 'audit.shown', query);
    return this.pages.page(building, query);
  }

  @Get('audit.csv')
  async csv(
    @Param('buildingId') buildingId: string,
    @Query() { lang = 'id', excel, ...filter }: AuditExportQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<StreamableFile> {
    const building = this.buildings.config(buildingId);
    const session = this.check(caller, filter);
    await this.looked(caller, building.id, 'audit.exported', filter);
    const names = new Map((await this.accounts.names(session.buildingIds)).map(({ id, name }) => [id, name]));
    const table = await begun(auditTable(this.pages.all(building, filter), building, names, lang));
    return new StreamableFile(csvOf(table, excel === 'yes'), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${table.name}.csv"`,
    });
  }

  /** @throws ProblemException `forbidden` for what is not of the account's buildings alone */
  private check(
    caller: Caller,
    { from, to, of }: { readonly from: string; readonly to: string; readonly of?: AuditScope },
  ): Session {
    checkPeriod(from, to);
    const session = sessionOf(caller);
    if (of === 'installation' && session.buildingIds.length > 0) throw problem('forbidden');
    return session;
  }

  private looked(
    { actor }: Caller,
    buildingId: string,
    action: 'audit.shown' | 'audit.exported',
    { from, to, of = 'building' }: { from: string; to: string; of?: AuditScope },
  ): Promise<void> {
    const facts = { from, to, of };
    return this.log.saw({ buildingId, by: actor, action, subject: 'audit', subjectId: '', facts });
  }
}
