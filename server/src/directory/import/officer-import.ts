import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportBody, ImportReport, Session } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { AuditLog } from '../../audit/audit-log.js';
import { Buildings } from '../../buildings/buildings.js';
import { News } from '../../news/news.js';
import { problem } from '../../problems/problem.js';
import { Database, type Reader, type Transaction } from '../../storage/database.js';
import { accountsByName } from '../officer-accounts.js';
import { newOfficer, writeOfficers } from '../officer-table.js';
import { Officers } from '../officers.js';
import { hasHeading } from './columns.js';
import { Unreadable, type Line } from './line.js';
import { accountsIn, planImport, type ImportPlan } from './plan.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

/** With its heading. */
const mostLines = 5001;

/** Takes officers in from a file: all of them, or none if anything in it is wrong. */
@Injectable()
export class OfficerImport {
  constructor(
    private readonly database: Database,
    private readonly officers: Officers,
    private readonly buildings: Buildings,
    private readonly news: News,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemException `not-found`, `too-large` */
  async take(
    buildingId: string,
    { format, content, dryRun }: ImportBody,
    session: Session,
  ): Promise<ImportReport> {
    const config = this.buildings.config(buildingId);
    const lines = await linesOf(format, content);
    if ('mistakes' in lines) return lines;
    const plan = await this.plan(this.database, lines, config, session);
    if (dryRun || plan.mistakes.length > 0 || plan.added.length + plan.changed.length === 0)
      return reportOf(plan);
    return this.news.change(config.id, ['directory'], async (tx) => {
      // Somebody may have changed the directory meanwhile; now nobody can.
      const now = await this.plan(tx, lines, config, session);
      if (now.mistakes.length === 0) await this.write(tx, config.id, now, session);
      return reportOf(now);
    });
  }

  private async plan(
    reader: Reader,
    lines: readonly Line[],
    config: BuildingConfig,
    session: Session,
  ): Promise<ImportPlan> {
    const officers = await this.officers.all(reader, config.id);
    const accounts = await accountsByName(reader, config.id, accountsIn(lines));
    return planImport(lines, { config, session, officers, accounts });
  }

  private async write(
    tx: Transaction,
    buildingId: string,
    { added, changed }: ImportPlan,
    { staffId, role }: Session,
  ): Promise<void> {
    await writeOfficers(tx, buildingId, [
      ...changed.map(({ before, facts }) => ({ ...before, ...facts })),
      ...added.map((facts) => newOfficer(randomUUID(), facts)),
    ]);
    await this.audit.record(tx, {
      buildingId,
      by: { kind: 'staff', id: staffId, role },
      action: 'officers.imported',
      subject: 'directory',
      subjectId: buildingId,
      facts: { added: added.length, changed: changed.length },
    });
  }
}

/** @throws ProblemException `too-large` */
async function linesOf(format: ImportBody['format'], content: string): Promise<Line[] | ImportReport> {
  try {
    const lines = await (format === 'csv'
      ? readCsv(content, mostLines + 1)
      : readXlsx(Buffer.from(content, 'base64')));
    if (lines.length > mostLines) throw problem('too-large', { facts: { lines: mostLines - 1 } });
    return lines;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const reason = format === 'csv' && hasHeading(content) ? 'unreadable' : 'no-table';
    return { added: 0, changed: 0, same: 0, mistakes: [{ line: error.line, column: '', reason }] };
  }
}

const reportOf = ({ added, changed, same, mistakes }: ImportPlan): ImportReport => ({
  added: added.length,
  changed: changed.length,
  same,
  mistakes,
});
