import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { SurveyAnswers } from './survey-answers.js';
import { SurveyAnswersController } from './survey-answers.controller.js';
import { SurveyComments } from './survey-comments.js';
import { SurveyReports } from './survey-reports.js';
import { SurveyResultsController } from './survey-results.controller.js';
import { SurveyRights } from './survey-rights.js';
import { SurveyTickets } from './survey-tickets.js';

/** The satisfaction survey: who may answer, the answers, their figures and the moderation of comments. */
@Module({
  imports: [
    SettingsModule,
    StorageModule,
    BuildingsModule,
    AccessModule,
    QueueModule,
    TicketsModule,
    AuditModule,
  ],
  controllers: [SurveyAnswersController, SurveyResultsController],
  providers: [SurveyRights, SurveyTickets, SurveyAnswers, SurveyReports, SurveyComments],
})
export class SurveyModule {}
