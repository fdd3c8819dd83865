import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { leaders } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../../access/access.guard.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Panels } from '../panels.js';
import { Scopes, type Scope } from '../scope.js';
import { FactsExportQueryDto, StatisticsExportQueryDto } from '../statistics.dto.js';
import { Stops } from '../stops.js';
import { csvOf } from './csv.js';
import { factsTable } from './facts-table.js';
import { statisticsTable } from './statistics-table.js';
import { begun, type ExportTable } from './table.js';
import { xlsxOf } from './xlsx.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the panels show and what they are made of, to take along. */
@Controller()
@Allow({ roles: leaders })
export class ExportsController {
  constructor(
    private readonly scopes: Scopes,
    private readonly panels: Panels,
    private readonly stops: Stops,
    private readonly audit: AuditLog,
  ) {}

  @Get('statistics.csv')
  async statisticsCsv(
    @CurrentCaller() caller: Caller,
    @Query() query: StatisticsExportQueryDto,
  ): Promise<StreamableFile> {
    return asCsv(await this.panel(caller, query), query);
  }

  @Get('statistics.xlsx')
  async statisticsXlsx(
    @CurrentCaller() caller: Caller,
    @Query() query: StatisticsExportQueryDto,
  ): Promise<StreamableFile> {
    return asXlsx(await this.panel(caller, query));
  }

  @Get('statistics/facts.csv')
  async factsCsv(
    @CurrentCaller() caller: Caller,
    @Query() query: FactsExportQueryDto,
  ): Promise<StreamableFile> {
    return asCsv(await this.facts(caller, query), query);
  }

  @Get('statistics/facts.xlsx')
  async factsXlsx(
    @CurrentCaller() caller: Caller,
    @Query() query: FactsExportQueryDto,
  ): Promise<StreamableFile> {
    return asXlsx(await this.facts(caller, query));
  }

  private async panel(caller: Caller, query: StatisticsExportQueryDto): Promise<ExportTable> {
    const scope = this.scopes.of(sessionOf(caller), query);
    await this.note(caller, scope, 'statistics');
    const statistics = await this.panels.statistics(scope, query.by);
    return statisticsTable(statistics, scope.buildings, query.lang ?? 'id');
  }

  private async facts(caller: Caller, query: FactsExportQueryDto): Promise<ExportTable> {
    const scope = this.scopes.of(sessionOf(caller), query);
    await this.note(caller, scope, 'facts');
    return begun(factsTable(this.stops, scope, query.lang ?? 'id'));
  }

  private note({ actor }: Caller, { buildings, from, to }: Scope, what: string): Promise<void> {
    const entries = buildings.map(({ id }) => ({
      buildingId: id,
      by: actor,
      action: 'statistics.exported' as const,
      subject: 'export',
      subjectId: what,
      facts: { from, to },
    }));
    return this.audit.saw(...entries);
  }
}

const asCsv = (table: ExportTable, { excel }: FactsExportQueryDto): StreamableFile =>
  new StreamableFile(csvOf(table, excel === 'yes'), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${table.name}.csv"`,
  });

const asXlsx = async (table: ExportTable): Promise<StreamableFile> =>
  new StreamableFile(await xlsxOf(table), {
    type: xlsxType,
    disposition: `attachment; filename="${table.name}.xlsx"`,
  });
