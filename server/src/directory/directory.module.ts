import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { NewsModule } from '../news/news.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { DemoOfficers } from './demo-officers.js';
import { Directory } from './directory.js';
import { DirectoryController } from './directory.controller.js';
import { Disclosures } from './disclosures.js';
import { OfficerExport } from './import/officer-export.js';
import { OfficerImport } from './import/officer-import.js';
import { OfficerRegister } from './officer-register.js';
import { Officers } from './officers.js';
import { OfficersController } from './officers.controller.js';

/** Who works in the building, for whichever agency. */
@Module({
  imports: [
    SettingsModule,
    StorageModule,
    BuildingsModule,
    AccessModule,
    QueueModule,
    NewsModule,
    AuditModule,
  ],
  controllers: [DirectoryController, OfficersController],
  providers: [Officers, Directory, Disclosures, OfficerRegister, OfficerImport, OfficerExport, DemoOfficers],
  exports: [Officers, Directory],
})
export class DirectoryModule {}
