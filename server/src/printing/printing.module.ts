import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { PrinterController } from './printer.controller.js';
import { PrinterStatus } from './printer-status.js';
import { PrintingController } from './printing.controller.js';

@Module({
  imports: [SettingsModule, AccessModule, QueueModule, TicketsModule, ForecastModule],
  controllers: [PrintingController, PrinterController],
  providers: [PrinterStatus],
})
export class PrintingModule {}
