import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AppointmentTokens } from './appointment-tokens.js';
import { Appointments } from './appointments.js';
import { AppointmentsController } from './appointments.controller.js';
import { Bookings } from './bookings.js';
import { CheckInController } from './check-in.controller.js';
import { DayEntry } from './day-entry.js';
import { Slots } from './slots.js';

/** Appointments: slots, bookings, how they come into their day, and check-ins. */
@Module({
  imports: [SettingsModule, StorageModule, BuildingsModule, AccessModule, QueueModule, TicketsModule],
  controllers: [AppointmentsController, CheckInController],
  providers: [AppointmentTokens, Slots, DayEntry, Bookings, Appointments],
})
export class AppointmentsModule {}
