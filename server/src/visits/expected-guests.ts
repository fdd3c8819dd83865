import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InviteBody } from '@satuatap/shared/contract';
import type { Occurrence } from '@satuatap/shared/visits';
import type { Officer } from '../directory/officers.js';
import type { Transaction } from '../storage/database.js';
import { freshVisit } from './fresh-visit.js';
import { GuestMail } from './guest-mail.js';
import { Guests } from './guests.js';
import type { Invitation } from './invitation-table.js';
import type { VisitDay } from './visit-days.js';
import { putVisits, type Visit } from './visit-table.js';
import { VisitTokens } from './visit-tokens.js';

interface Inviting {
  readonly invitation: Invitation;
  readonly host: Officer;
  readonly body: InviteBody;
  readonly times: readonly Occurrence[];
}

/** Whoever is invited is expected from then on, and written to. */
@Injectable()
export class ExpectedGuests {
  constructor(
    private readonly guests: Guests,
    private readonly mail: GuestMail,
    private readonly tokens: VisitTokens,
  ) {}

  /** A visit of each guest at each time; who comes every week is one person. */
  async expect(tx: Transaction, day: VisitDay, inviting: Inviting): Promise<void> {
    const { invitation, host, body, times } = inviting;
    const { buildingId, id: invitationId, hostId, agencyId, purposeId } = invitation;
    const { guests, language = 'id' } = body;
    const invited = { invitation, host, note: body.note?.trim() ?? '' };
    const visits: Visit[] = [];
    for (const { email, ...told } of guests) {
      const details = this.guests.detailsOf(day.rules.fields.email && email ? { ...told, email } : told);
      const keeping = { knownId: null, remember: false, consent: null };
      const personId = await this.guests.keep(tx, buildingId, details, keeping);
      if (email !== undefined)
        await this.mail.invite(tx, day, invited, { personId, name: details.name, email }, language);
      for (const { date, from } of times) {
        const id = randomUUID();
        visits.push({
          ...freshVisit(buildingId, id, date, this.tokens.badgeHash(buildingId, id)),
          ...this.guests.hashes(details),
          state: 'invited',
          personId,
          people: 1,
          purposeId,
          hostId,
          agencyId,
          language,
          groupId: guests.length > 1 ? invitationId : null,
          invitationId,
          expectedAt: from,
        });
      }
    }
    await putVisits(tx, visits);
  }
}
