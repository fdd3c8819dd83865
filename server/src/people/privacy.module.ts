import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { NewsModule } from '../news/news.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { PeopleModule } from './people.module.js';
import { PersonFiles } from './person-files.js';
import { PrivacyController } from './privacy.controller.js';

/** What is kept of a person, for that person. */
@Module({
  imports: [
    StorageModule,
    NewsModule,
    PersonalModule,
    AuditModule,
    BuildingsModule,
    AccessModule,
    PeopleModule,
  ],
  controllers: [PrivacyController],
  providers: [PersonFiles],
})
export class PrivacyModule {}
