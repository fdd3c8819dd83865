import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AuditLog } from './audit-log.js';

@Module({ imports: [SettingsModule, StorageModule], providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
