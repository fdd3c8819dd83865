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
  cancellingNotice,
  endInvitedMail,
  invitedMail,
  invitedMailContext,
  invitingNotice,
  stillExpected,
} from './invited-mail-table.js';
import type { VisitDay } from './visit-days.js';
import type { Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

/** After what can be taken back: no other instance's clock is so far behind. */
const graceSeconds = 1;

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

  /** The link and the code; the address is kept as long as she is expected, where it can be written to. */
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
   * already. It goes out when the act can be taken back no more, and only to whom the invitation may have reached; one
   * that has not gone out by then does not any more. `act`: the command's id.
   * @returns how many are told
   */
  async cancel(
    tx: Transaction,
    day: VisitDay,
    invitation: Invitation,
    cancelled: readonly Visit[],
    act: string,
  ): Promise<number> {
    const { buildingId, id: invitationId, hostId, from, until, endsAt } = invitation;
    const addresses = await invitedMail(tx, buildingId, invitationId);
    const ids = [...new Set(cancelled.flatMap(({ personId }) => personId ?? []))];
    const written = ids.filter((personId) => addresses.has(personId));
    if (written.length === 0) return 0;
    const expected = await stillExpected(tx, buildingId, invitationId);
    const people = await this.guests.read(tx, buildingId, written);
    const host = await this.hosts.one(tx, buildingId, hostId);
    const goesAt = day.now + (day.config.rules.undoSeconds + graceSeconds) * 1000;
    let toldCount = 0;
    for (const personId of written) {
      const guest = { buildingId, invitationId, personId };
      const invited = invitingNotice(guest);
      const isExpected = expected.has(personId);
      const reach = await this.notices.reach(tx, buildingId, invited);
      if (!isExpected) {
        await endInvitedMail(tx, guest, goesAt);
        await this.notices.hold(tx, buildingId, invited, goesAt);
      }
      const hers = cancelled.filter((visit) => visit.personId === personId);
      const times = hers
        .flatMap(({ expectedAt }) => expectedAt ?? [])
        .filter((at) => at + until - from > day.now);
      const name = people.get(personId)?.name;
      const [first] = hers;
      if (!first || times.length === 0 || name === undefined) continue;
      // Of one that waits to go out she hears by that itself, unless it names times that are cancelled.
      if (reach === 'never' || (reach === 'not-yet' && !isExpected)) continue;
      const told = { config: day.config, invitation, host, name, times, isExpected };
      await this.notices.put(tx, {
        buildingId,
        id: cancellingNotice(guest, act),
        channel: 'mail',
        to: this.sealing.open<string>(invitedMailContext(guest), addresses.get(personId) ?? ''),
        title: cancelledTitle(told, first.language),
        text: cancelledText(told, first.language),
        ifUnsure: 'again',
        dueAt: goesAt,
        expiresAt: endsAt,
        follows: invited,
      });
      toldCount += 1;
    }
    return toldCount;
  }

  /** Whoever is expected again is not told otherwise, and written to as she was to be. */
  async undoCancel(
    tx: Transaction,
    { buildingId, id: invitationId, endsAt }: Invitation,
    expected: readonly Visit[],
    act: string,
  ): Promise<void> {
    for (const personId of new Set(expected.flatMap((visit) => visit.personId ?? []))) {
      const guest = { buildingId, invitationId, personId };
      await endInvitedMail(tx, guest, endsAt);
      await this.notices.takeBack(tx, buildingId, cancellingNotice(guest, act));
      await this.notices.release(tx, buildingId, invitingNotice(guest));
    }
  }
}
