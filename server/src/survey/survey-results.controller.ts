import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { leaders, type SurveyComment, type SurveyReport } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, sessionOf, type Caller } from '../access/access.guard.js';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { checkPeriod } from '../input/period.js';
import { reportCsv } from './report-csv.js';
import { CommentsQueryDto, ModerateDto, SurveyPeriodDto } from './survey.dto.js';
import { SurveyComments } from './survey-comments.js';
import { SurveyReports } from './survey-reports.js';

/** What supervisors see of the survey, and how they moderate its comments. */
@Controller('buildings/:buildingId/survey')
@Allow({ roles: leaders })
export class SurveyResultsController {
  constructor(
    private readonly reports: SurveyReports,
    private readonly comments: SurveyComments,
    private readonly buildings: Buildings,
    private readonly audit: AuditLog,
  ) {}

  @Get('report')
  report(
    @Param('buildingId') buildingId: string,
    @Query() period: SurveyPeriodDto,
    @CurrentCaller() caller: Caller,
  ): Promise<SurveyReport> {
    checkPeriod(period.from, period.to);
    return this.reports.report(buildingId, period, sessionOf(caller).agencyIds);
  }

  @Get('report.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ikm.csv"')
  async csv(
    @Param('buildingId') buildingId: string,
    @Query() period: SurveyPeriodDto,
    @CurrentCaller() caller: Caller,
  ): Promise<string> {
    const report = await this.report(buildingId, period, caller);
    await this.audit.saw({
      buildingId,
      by: caller.actor,
      action: 'survey.exported',
      subject: 'export',
      subjectId: 'survey',
      facts: { from: period.from, to: period.to },
    });
    return reportCsv(this.buildings.config(buildingId), report);
  }

  @Get('comments')
  list(
    @Param('buildingId') buildingId: string,
    @Query() query: CommentsQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<SurveyComment[]> {
    return this.comments.list(this.buildings.config(buildingId).id, query, sessionOf(caller).agencyIds);
  }

  @Post('comments/:commentId')
  @HttpCode(200)
  moderate(
    @Param('buildingId') buildingId: string,
    @Param('commentId') commentId: string,
    @Body() body: ModerateDto,
    @CurrentCaller() caller: Caller,
  ): Promise<SurveyComment> {
    const { id } = this.buildings.config(buildingId);
    return this.comments.moderate(id, commentId, body, sessionOf(caller));
  }
}
