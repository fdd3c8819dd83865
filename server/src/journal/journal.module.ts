import { Module } from '@nestjs/common';
import { StorageModule } from '../storage/storage.module.js';
import { Journal } from './journal.js';

@Module({ imports: [StorageModule], providers: [Journal], exports: [Journal] })
export class JournalModule {}
