import { Injectable } from '@nestjs/common';
import type { Language } from '@satuatap/shared/queue';
import { shownCode } from '@satuatap/shared/visits';
import type { Officer } from '../directory/officers.js';
import { Notices } from '../notices/notices.js';
import { Sealing } from '../personal/sealing.js';
import { Settings } from '../settings/settings.js';
import type { Transaction } from '../storage/database.js';
import { Guests } from './guests.js';
import { Hosts } from './hosts.js';
import type { Invitation } from './invitation-table.js';
import { cancelledText, cancelledTitle, invitationText, invitationTitle } from './invitation-words.js';
import {
  addInvitedMail,
  forgetInvitedMail,
  invitedMail,
  invitedMailContext,
  invitingNotice,
} from './invited-mail-table.js';
import type { VisitDay } from './visit-days.js';
import type { Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

interface Guest {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** What guests are written, by mail only: no screen in the building tells them. */
@Injectable()
export class GuestMail {
  constructor(
    private readonly notices: Notices,
    private readonly guests: Guests,
    private readonly hosts: Hosts,
    private readonly tokens: VisitTokens,
    private readonly sealing: Sealing,
    private readonly settings: Settings,
  ) {}

  /** The link and the code; the address is kept until the invitation is over, where it can be written to. */
  async invite(
    tx: Transaction,
    { config }: VisitDay,
    { invitation, host, note }: { invitation: Invitation; host: Officer; note: string },
    { personId, name, email }: Guest,
    language: Language,
  ): Promise<void> {
    const { buildingId, id: invitationId, endsAt } = invitation;
    const told = { config, invitation, host, name, note };
    const code = shownCode(this.tokens.shortCode('invitation', buildingId, invitationId));
    await this.notices.put(tx, {
      buildingId,
      id: invitingNotice({ invitationId, personId }),
      channel: 'mail',
      to: email,
      title: invitationTitle(told, language),
      text: invitationText({ ...told, code }, language),
      path: `/i/${this.tokens.tokenOf('invitation', invitation)}`,
      ifUnsure: 'again',
      expiresAt: endsAt,
    });
    if (this.settings.notices.mail !== null)
      await addInvitedMail(tx, this.sealing, { buildingId, invitationId, personId }, email, endsAt);
  }

  /**
   * Tells those of these visits, who were written to, that they are not expected then: what is cancelled is written
   * already. Whoever the invitation never went out to is not told of its end.
   * @returns how many are told
   */
  async cancel(
    tx: Transaction,
    day: VisitDay,
    invitation: Invitation,
    cancelled: readonly Visit[],
  ): Promise<number> {
    const { buildingId, id: invitationId, hostId, from, until, endsAt } = invitation;
    const addresses = await invitedMail(tx, buildingId, invitationId);
    if (addresses.size === 0) return 0;
    await forgetInvitedMail(tx, buildingId, invitationId);
    const expected = await invitedMail(tx, buildingId, invitationId);
    const people = await this.guests.read(tx, buildingId, [...addresses.keys()]);
    const host = await this.hosts.one(tx, buildingId, hostId);
    let toldCount = 0;
    for (const [personId, sealed] of addresses) {
      const hers = cancelled.filter((visit) => visit.personId === personId);
      const times = hers
        .flatMap(({ expectedAt }) => expectedAt ?? [])
        .filter((at) => at + until - from > day.now);
      const name = people.get(personId)?.name;
      const [first] = hers;
      const invited = invitingNotice({ invitationId, personId });
      if (!first || times.length === 0 || name === undefined) continue;
      const isExpected = expected.has(personId);
      if (!(await this.notices.mayHaveGone(tx, buildingId, invited, { takeBack: !isExpected }))) continue;
      const told = { config: day.config, invitation, host, name, times, isExpected };
      await this.notices.put(tx, {
        buildingId,
        id: `${invited}/cancelled/${first.date}`,
        channel: 'mail',
        to: this.sealing.open<string>(invitedMailContext({ buildingId, invitationId, personId }), sealed),
        title: cancelledTitle(told, first.language),
        text: cancelledText(told, first.language),
        ifUnsure: 'again',
        expiresAt: endsAt,
      });
      toldCount += 1;
    }
    return toldCount;
  }
}
