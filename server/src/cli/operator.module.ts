import { Module } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { Audit } from '../journal/audit.js';
import { JournalModule } from '../journal/journal.module.js';
import { Retention } from '../retention/retention.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';

/** What the command line needs: no queue runs, no port opens. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, JournalModule, AuditModule],
  providers: [Audit, Accounts, Retention],
})
export class OperatorModule {}
