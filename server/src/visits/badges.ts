import { Injectable } from '@nestjs/common';
import type { Badge, CommandBody } from '@satuatap/shared/contract';
import { badgeRefusal, badgeValidUntil, visitNumber } from '@satuatap/shared/visits';
import type { Caller } from '../access/access.guard.js';
import { AuditLog } from '../audit/audit-log.js';
import { People } from '../people/people.js';
import { sendTo } from '../printing/network-printer.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { Database } from '../storage/database.js';
import { Hosts } from './hosts.js';
import { VisitCommands } from './visit-commands.js';
import { VisitDays, type VisitDay } from './visit-days.js';
import { putVisits, visitById, type Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';
import { photoSize, zplBadge } from './zpl-badge.js';
import { zplPicture } from './zpl-picture.js';

/** Gives badges, and prints them where the building has a printer for them. */
@Injectable()
export class Badges {
  constructor(
    private readonly database: Database,
    private readonly commands: VisitCommands,
    private readonly days: VisitDays,
    private readonly hosts: Hosts,
    private readonly people: People,
    private readonly tokens: VisitTokens,
    private readonly audit: AuditLog,
  ) {}

  /** The same command again prints nothing again. @throws ProblemException `badge-not-approved`, or that it is over */
  async give(
    buildingId: string,
    visitId: string,
    { commandId }: CommandBody,
    { actor: by, session }: Caller,
  ): Promise<Badge> {
    let isFirst = false;
    await this.commands.once(buildingId, { commandId, asked: ['badge', visitId], by }, async (tx) => {
      const visit = await visitById(tx, buildingId, visitId);
      if (!visit) throw problem('not-found');
      if (session) await this.hosts.reach(tx, session, visit);
      const day = this.days.on(buildingId, visit.date);
      const refused = badgeRefusal(day.rules, visit);
      if (refused) throw problem(refused);
      await putVisits(tx, [{ ...visit, badgeAt: visit.badgeAt ?? day.now }]);
      await this.audit.record(tx, {
        buildingId,
        by,
        action: 'visit.badge-printed',
        subject: 'visit',
        subjectId: visitId,
        facts: { again: visit.badgeAt !== null },
      });
      isFirst = true;
      return { visitIds: [visitId] };
    });
    const visit = await visitById(this.database, buildingId, visitId);
    if (!visit) throw problem('not-found');
    const day = this.days.on(buildingId, visit.date);
    const badge = await this.badgeOf(visit, day);
    const { printer } = day.rules.badge;
    if (printer === null) return badge;
    if (isFirst) {
      if (!(await this.print(printer, badge, day, visit))) return badge;
      await this.commands.note(buildingId, commandId, { printed: true });
    }
    return { ...badge, printed: isFirst || (await this.commands.wasPrinted(buildingId, commandId)) };
  }

  private async badgeOf(visit: Visit, day: VisitDay): Promise<Badge> {
    const { buildingId, id, personId, hostId, agencyId, language } = visit;
    const person = (
      await this.people.read(this.database, buildingId, personId === null ? [] : [personId])
    ).get(personId ?? '');
    const host = hostId === null ? null : await this.hosts.one(this.database, buildingId, hostId);
    const agency = day.config.agencies.find((each) => each.id === agencyId)?.name ?? '';
    const isAsked = day.rules.fields.photo !== undefined && person?.hasPhoto === true;
    return {
      visitId: id,
      number: visitNumber(visit.number ?? 0),
      name: person?.name ?? '',
      agency,
      floor: day.config.floors.find((each) => each.id === host?.floorId)?.name[language] ?? '',
      host: host?.name ?? '',
      people: visit.people,
      validUntil: badgeValidUntil(day.rules, visit.arrivedAt ?? day.now, day.endsAt),
      photo: isAsked && person ? await this.people.photo(this.database, buildingId, person.id) : null,
      code: this.tokens.badgeCode(buildingId, id),
      layout: day.rules.badge.layout,
      language,
      printed: false,
    };
  }

  /** Whether it did: where it does not, the browser prints. */
  private async print(
    printer: string,
    badge: Badge,
    { config }: VisitDay,
    { language }: Visit,
  ): Promise<boolean> {
    try {
      const photo = await this.pictureOf(badge, config);
      await sendTo(printer, Buffer.from(zplBadge(badge, config, language, photo), 'utf8'));
      return true;
    } catch (error) {
      logger.warn({ err: error, building: config.id }, 'the badge printer does not print');
      return false;
    }
  }

  /** A badge without its photo is better than none. */
  private async pictureOf({ photo, layout }: Badge, { id }: VisitDay['config']): Promise<string | null> {
    if (photo === null) return null;
    try {
      return await zplPicture(photo, photoSize(layout));
    } catch (error) {
      logger.warn({ err: error, building: id }, 'a photo cannot be printed');
      return null;
    }
  }
}
