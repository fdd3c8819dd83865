import { Injectable } from '@nestjs/common';
import type { Session } from '@satuatap/shared/contract';
import { visitNumber, visitReach, type VisitReach } from '@satuatap/shared/visits';
import { Officers, type Officer } from '../directory/officers.js';
import { secretariesOf } from '../directory/secretaries.js';
import { Notices } from '../notices/notices.js';
import { PushNotices } from '../push/push-notices.js';
import { People } from '../people/people.js';
import { problem } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { noticeText, noticeTitle, pushText, pushTitles, type Telling } from './notice-words.js';
import type { VisitDay } from './visit-days.js';
import type { Visit } from './visit-table.js';

/** Who is visited: finds them, and tells them. */
@Injectable()
export class Hosts {
  constructor(
    private readonly officers: Officers,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly push: PushNotices,
  ) {}

  one(reader: Reader, buildingId: string, officerId: string): Promise<Officer | null> {
    return this.officers.one(reader, buildingId, officerId);
  }

  ofAccount(reader: Reader, buildingId: string, staffId: string): Promise<Officer | null> {
    return this.officers.ofAccount(reader, buildingId, staffId);
  }

  all(reader: Reader, buildingId: string): Promise<ReadonlyMap<string, Officer>> {
    return this.officers.byId(reader, buildingId);
  }

  /** As what the account deals with the visit. @throws ProblemException `forbidden` where it is none of its business */
  async reach(
    reader: Reader,
    session: Session,
    visit: Pick<Visit, 'buildingId' | 'hostId' | 'agencyId'>,
  ): Promise<VisitReach> {
    const host = visit.hostId === null ? null : await this.one(reader, visit.buildingId, visit.hostId);
    const reach = visitReach(session, { agencyId: visit.agencyId, hostStaffId: host?.staffId ?? null });
    if (reach === null) throw problem('forbidden');
    return reach;
  }

  /** The host, or where there is none the agency's secretaries: those who came together are told of once. */
  async askForAnswer(
    tx: Transaction,
    day: VisitDay,
    together: readonly Visit[],
    telling: Exclude<Telling, 'escalated'>,
  ): Promise<void> {
    const [visit] = together;
    if (!visit) return;
    const { buildingId, hostId, agencyId } = visit;
    const host = hostId === null ? null : await this.one(tx, buildingId, hostId);
    const recipients = host ? [host] : await secretariesOf(this.officers, tx, buildingId, agencyId);
    await this.tell(tx, day, together, telling, recipients);
  }

  /** The secretaries of the agency, since the host does not answer. */
  async escalate(tx: Transaction, day: VisitDay, visit: Visit): Promise<void> {
    const recipients = await secretariesOf(this.officers, tx, visit.buildingId, visit.agencyId);
    await this.tell(tx, day, [visit], 'escalated', recipients);
  }

  private async tell(
    tx: Transaction,
    day: VisitDay,
    together: readonly Visit[],
    telling: Telling,
    recipients: readonly Officer[],
  ): Promise<void> {
    const [visit] = together;
    if (!visit) return;
    const { buildingId, personId, number } = visit;
    const person = (await this.people.read(tx, buildingId, personId === null ? [] : [personId])).get(
      personId ?? '',
    );
    const purpose = day.rules.purposes.find((each) => each.id === visit.purposeId)?.name ?? {
      id: '',
      en: '',
    };
    const told = {
      number: visitNumber(number ?? 0),
      name: person?.name ?? '',
      company: person?.company ?? null,
      people: together.reduce((sum, { people }) => sum + people, 0),
      purpose,
      building: day.config.name,
    };
    // What comes once has a name of its own; what may come again has the moment in it.
    const what = telling === 'arrived' || telling === 'escalated' ? telling : `${telling}/${day.now}`;
    for (const { id: officerId, email, staffId } of recipients) {
      const id = `visit/${visit.id}/${what}/${officerId}`;
      if (staffId !== null)
        await this.push.put(tx, {
          buildingId,
          staffId,
          id,
          title: pushTitles[telling],
          text: pushText,
          path: `/console/#${buildingId}/visitors`,
          expiresAt: day.endsAt,
        });
      if (email === null) continue;
      await this.notices.put(tx, {
        buildingId,
        id,
        channel: 'mail',
        to: email,
        title: noticeTitle(telling, told),
        text: noticeText(telling, told),
        path: '/console/',
        ifUnsure: 'leave',
        expiresAt: day.endsAt,
      });
    }
  }
}
