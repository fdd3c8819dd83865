/** The front desk of one instance, on a database that others may share. */
import { randomUUID } from 'node:crypto';
import type { Session } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { AuditLog } from '../audit/audit-log.js';
import { Buildings } from '../buildings/buildings.js';
import { Officers } from '../directory/officers.js';
import { News } from '../news/news.js';
import { Notices } from '../notices/notices.js';
import { PushNotices } from '../push/push-notices.js';
import { Subscriptions } from '../push/subscriptions.js';
import { People } from '../people/people.js';
import { Sealing } from '../personal/sealing.js';
import { Queues } from '../queue/queues.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { NoRing } from '../storage/ring.js';
import { Secrets } from '../storage/secrets.js';
import { TicketLinks } from '../tickets/ticket-links.js';
import { Issuing } from '../tickets/issuing.js';
import { TicketTokens } from '../tickets/ticket-tokens.js';
import { Arrivals } from '../visits/arrivals.js';
import { Badges } from '../visits/badges.js';
import { Departures } from '../visits/departures.js';
import { ExpectedGuests } from '../visits/expected-guests.js';
import { GuestMail } from '../visits/guest-mail.js';
import { Guests } from '../visits/guests.js';
import { HostAnswers } from '../visits/host-answers.js';
import { Hosts } from '../visits/hosts.js';
import { InvitationCodes } from '../visits/invitation-codes.js';
import { InvitationCancelling } from '../visits/invitation-cancelling.js';
import { Invitations } from '../visits/invitations.js';
import { KnownVisitors } from '../visits/known-visitors.js';
import { OtherDays } from '../visits/other-days.js';
import { SignIn } from '../visits/sign-in.js';
import { UndoVisit } from '../visits/undo-visit.js';
import { VisitAnswers } from '../visits/visit-answers.js';
import { VisitChanges } from '../visits/visit-changes.js';
import { VisitCommands } from '../visits/visit-commands.js';
import { VisitDays } from '../visits/visit-days.js';
import { VisitEntries } from '../visits/visit-entries.js';
import { VisitPages } from '../visits/visit-pages.js';
import { VisitTickets } from '../visits/visit-tickets.js';
import { VisitTokens } from '../visits/visit-tokens.js';
import { VisitWatch } from '../visits/visit-watch.js';
import { WatchList } from '../watch-list/watch-list.js';
import { WatchSigns } from '../watch-list/watch-signs.js';
import { kecamatan, type BuildingDay } from './building-day.js';

export const session = (
  staffId: string,
  role: Session['role'],
  agencyIds: readonly string[] = [],
): Session => ({
  staffId,
  name: staffId,
  role,
  buildingIds: [],
  agencyIds,
  demo: false,
});

/** Adds an officer to the directory; `staffId`: her account. */
export async function addOfficer(
  day: BuildingDay,
  id: string,
  {
    agencyId = 'kecamatan',
    staffId = null,
    email = null,
  }: { agencyId?: string; staffId?: string | null; email?: string | null } = {},
): Promise<void> {
  await day.database.write((tx) =>
    tx.query(
      `INSERT INTO officer (building_id, id, agency_id, staff_id, name, title, tasks, floor_id, room, extension, email,
         presence) VALUES (?, ?, ?, ?, ?, 'Kepala Seksi', '[]', 'lt-1', '101', '', ?, 'in')`,
      [kecamatan.id, id, agencyId, staffId, `Ibu ${id}`, email],
    ),
  );
}

/** Adds an account. */
export async function addAccount(
  day: BuildingDay,
  id: string,
  role: string,
  agencyIds: readonly string[] = [],
): Promise<void> {
  await day.database.write((tx) =>
    tx.query(
      `INSERT INTO staff (id, name, password_hash, role, building_ids, agency_ids, demo) VALUES (?, ?, '', ?, '[]', ?, 0)`,
      [id, id, role, JSON.stringify(agencyIds)],
    ),
  );
}

/** `hasMail`: as where a mail server is set up; what is to be mailed stays in the outbox. */
export async function openFrontDesk(
  day: BuildingDay,
  visitors: BuildingConfig['visitors'] = {},
  hasMail = true,
) {
  const clock = { now: () => day.now };
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', NOTICE_MAIL_FROM: 'satuatap@example.go.id' };
  const settings = new Settings(
    {
      DATA_DIR: day.folder,
      PERSONAL_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...(hasMail ? mail : {}),
    },
    [],
  );
  const buildings = new Buildings(day.database, clock, settings);
  await buildings.save({ ...kecamatan, visitors });
  const watch = new Watch(day.database);
  const ring = new NoRing();
  const queues = new Queues(buildings, day.journal, clock, watch, ring);
  await queues.onModuleInit();
  const news = new News(day.database, ring, watch);
  const secrets = new Secrets(day.database);
  const sealing = new Sealing(day.database, settings);
  for (const each of [news, secrets, sealing]) await each.onModuleInit();
  const audit = new AuditLog(day.database, clock);
  const people = new People(sealing, clock);
  const tokens = new VisitTokens(secrets, buildings);
  const codes = new InvitationCodes(tokens);
  const known = new KnownVisitors(people, tokens);
  const watchList = new WatchList(new WatchSigns(sealing), audit, news, clock);
  const notices = new Notices(sealing, clock);
  const push = new PushNotices(notices, new Subscriptions(day.database, sealing, clock));
  const hosts = new Hosts(new Officers(), people, notices, push);
  const days = new VisitDays(buildings, queues, clock);
  const commands = new VisitCommands(day.database, news, sealing, clock);
  const guests = new Guests(people, known, watchList);
  const guestMail = new GuestMail(notices, guests, hosts, tokens, sealing, settings);
  const entries = new VisitEntries(days, people, sealing, hosts, watchList);
  const departures = new Departures(commands, days, hosts, known, tokens, audit);
  const signIn = new SignIn(commands, days, guests, hosts, departures, audit, sealing, tokens);
  const links = new TicketLinks(settings);
  const ticketTokens = new TicketTokens(secrets, buildings);
  const issuing = new Issuing(queues, ticketTokens, links);
  return {
    arrivals: new Arrivals(commands, days, guests, hosts, departures, codes, audit),
    badges: new Badges(day.database, commands, days, hosts, people, tokens, audit),
    invitations: new Invitations(
      commands,
      days,
      hosts,
      new ExpectedGuests(guests, guestMail, tokens),
      sealing,
      tokens,
      audit,
    ),
    cancelling: new InvitationCancelling(commands, days, hosts, guestMail, audit),
    pages: new VisitPages(day.database, days, hosts, guests, sealing, tokens, codes, ticketTokens),
    tickets: new VisitTickets(day.database, queues, issuing, commands, hosts, signIn, audit),
    watch: new VisitWatch(day.database, queues, watch, commands, days, hosts, departures, audit),
    buildings,
    changes: new VisitChanges(day.database, days, news),
    news,
    people,
    otherDays: new OtherDays(day.database, days, people, entries, audit),
    queues,
    sealing,
    tokens,
    known,
    entries,
    signIn,
    hostAnswers: new HostAnswers(commands, days, hosts, sealing, audit),
    departures,
    undoing: new UndoVisit(commands, days, hosts, guests, audit),
    answers: new VisitAnswers(day.database, entries, people, known, tokens, links, audit),
    newCommand: () => ({ commandId: randomUUID() }),
    stop: () => queues.beforeApplicationShutdown(),
  };
}
export type FrontDesk = Awaited<ReturnType<typeof openFrontDesk>>;
