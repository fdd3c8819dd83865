import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AuditController } from './audit.controller.js';
import { AuditModule } from './audit.module.js';
import { AuditPages } from './audit-pages.js';

/** The log as an auditor reads it. Apart from what writes it, which everything does. */
@Module({
  imports: [StorageModule, BuildingsModule, AccessModule, AuditModule],
  controllers: [AuditController],
  providers: [AuditPages],
})
export class AuditPagesModule {}
