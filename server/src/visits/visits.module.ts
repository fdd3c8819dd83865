import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { EvacuationNewsModule } from '../evacuation/evacuation-news.module.js';
import { NewsModule } from '../news/news.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { WatchListModule } from '../watch-list/watch-list.module.js';
import { Arrivals } from './arrivals.js';
import { Badges } from './badges.js';
import { Departures } from './departures.js';
import { ExpectedGuests } from './expected-guests.js';
import { GuestMail } from './guest-mail.js';
import { Guests } from './guests.js';
import { HostAnswers } from './host-answers.js';
import { Hosts } from './hosts.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationCodes } from './invitation-codes.js';
import { InvitationCancelling } from './invitation-cancelling.js';
import { Invitations } from './invitations.js';
import { KioskTurns } from './kiosk-turns.js';
import { KnownVisitors } from './known-visitors.js';
import { OtherDays } from './other-days.js';
import { OtherDaysController } from './other-days.controller.js';
import { SignIn } from './sign-in.js';
import { UndoVisit } from './undo-visit.js';
import { VisitActsController } from './visit-acts.controller.js';
import { VisitArrivalsController } from './visit-arrivals.controller.js';
import { VisitAnswers } from './visit-answers.js';
import { VisitChanges } from './visit-changes.js';
import { VisitCommands } from './visit-commands.js';
import { VisitDays } from './visit-days.js';
import { VisitEntries } from './visit-entries.js';
import { VisitPages } from './visit-pages.js';
import { VisitTickets } from './visit-tickets.js';
import { VisitTokens } from './visit-tokens.js';
import { VisitWatch } from './visit-watch.js';
import { VisitsController } from './visits.controller.js';

/** Those who come to meet an officer, from the invitation to the door. */
@Module({
  imports: [
    AccessModule,
    AuditModule,
    BuildingsModule,
    DirectoryModule,
    EvacuationNewsModule,
    NewsModule,
    NoticesModule,
    PeopleModule,
    PersonalModule,
    QueueModule,
    SettingsModule,
    StorageModule,
    TicketsModule,
    WatchListModule,
  ],
  controllers: [
    VisitsController,
    OtherDaysController,
    VisitActsController,
    VisitArrivalsController,
    InvitationsController,
  ],
  providers: [
    Arrivals,
    Badges,
    Departures,
    ExpectedGuests,
    GuestMail,
    Guests,
    HostAnswers,
    Hosts,
    InvitationCancelling,
    InvitationCodes,
    Invitations,
    KioskTurns,
    KnownVisitors,
    OtherDays,
    SignIn,
    UndoVisit,
    VisitAnswers,
    VisitChanges,
    VisitCommands,
    VisitDays,
    VisitEntries,
    VisitPages,
    VisitTickets,
    VisitTokens,
    VisitWatch,
  ],
})
export class VisitsModule {}
