import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { PrintingController } from './printing.controller.js';

@Module({
  imports: [SettingsModule, AccessModule, QueueModule, TicketsModule],
  controllers: [PrintingController],
})
export class PrintingModule {}
