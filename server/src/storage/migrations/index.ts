import { Spine1764000000000 } from './1-spine.js';
import { CommandFingerprint1764100000000 } from './2-command-fingerprint.js';
import { SharedState1764200000000 } from './3-shared-state.js';
import { BuildingTicketKey1764300000000 } from './4-building-ticket-key.js';
import { Statistics1764400000000 } from './5-statistics.js';
import { Forecast1764500000000 } from './6-forecast.js';
import { Floor1764600000000 } from './7-floor.js';
import { Survey1764700000000 } from './8-survey.js';
import { Appointments1764800000000 } from './9-appointments.js';
import { FrontDesk1764900000000 } from './10-front-desk.js';
import { Directory1765000000000 } from './11-directory.js';
import { Visits1765100000000 } from './12-visits.js';
import { Guard1765200000000 } from './13-guard.js';
import { Occupancy1765300000000 } from './14-occupancy.js';
import { Evacuation1765400000000 } from './15-evacuation.js';
import { AppointmentFacts1765500000000 } from './16-appointment-facts.js';
import { Deliveries1765800000000 } from './17-deliveries.js';
import { Push1765900000000 } from './18-push.js';
import { InvitedMail1766000000000 } from './19-invited-mail.js';
import { NoticeOutcome1766100000000 } from './20-notice-outcome.js';

/** In their order. Each runs on SQLite and on PostgreSQL. */
export const migrations = [
  Spine1764000000000,
  CommandFingerprint1764100000000,
  SharedState1764200000000,
  BuildingTicketKey1764300000000,
  Statistics1764400000000,
  Forecast1764500000000,
  Floor1764600000000,
  Survey1764700000000,
  Appointments1764800000000,
  FrontDesk1764900000000,
  Directory1765000000000,
  Visits1765100000000,
  Guard1765200000000,
  Occupancy1765300000000,
  Evacuation1765400000000,
  AppointmentFacts1765500000000,
  Deliveries1765800000000,
  Push1765900000000,
  InvitedMail1766000000000,
  NoticeOutcome1766100000000,
] as const;
