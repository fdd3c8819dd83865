import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InviteBody } from '@satuatap/shared/contract';
import { shownCode, type Occurrence } from '@satuatap/shared/visits';
import type { Officer } from '../directory/officers.js';
import { Notices } from '../notices/notices.js';
import type { Transaction } from '../storage/database.js';
import { freshVisit } from './fresh-visit.js';
import { Guests } from './guests.js';
import type { Invitation } from './invitation-table.js';
import { invitationText, invitationTitle } from './invitation-words.js';
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
    private readonly notices: Notices,
    private readonly tokens: VisitTokens,
  ) {}

  /** A visit of each guest at each time; who comes every week is one person. */
  async expect(tx: Transaction, day: VisitDay, inviting: Inviting): Promise<void> {
    const { invitation, body, times } = inviting;
    const { buildingId, id: invitationId, hostId, agencyId, purposeId, endsAt } = invitation;
    const { guests, language = 'id' } = body;
    const visits: Visit[] = [];
    for (const { email, ...told } of guests) {
      const details = this.guests.detailsOf(day.rules.fields.email && email ? { ...told, email } : told);
      const keeping = { remember: false, consent: null, neededUntil: endsAt };
      const personId = await this.guests.keep(tx, buildingId, details, keeping);
      if (email !== undefined) await this.write(tx, day, inviting, { personId, name: details.name, email });
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

  /** The link and the code, also where nothing but the outbox ever knows the address. */
  private async write(
    tx: Transaction,
    { config }: VisitDay,
    { invitation, host, body }: Inviting,
    { personId, name, email }: { readonly personId: string; readonly name: string; readonly email: string },
  ): Promise<void> {
    const { buildingId, id, endsAt } = invitation;
    const { language = 'id' } = body;
    const told = { config, invitation, host, name, note: body.note?.trim() ?? '' };
    await this.notices.put(tx, {
      buildingId,
      id: `invitation/${id}/${personId}`,
      channel: 'mail',
      to: email,
      title: invitationTitle(told, language),
      text: invitationText(
        { ...told, code: shownCode(this.tokens.shortCode('invitation', buildingId, id)) },
        language,
      ),
      path: `/i/${this.tokens.tokenOf('invitation', invitation)}`,
      // No screen in the building tells her.
      ifUnsure: 'again',
      expiresAt: endsAt,
    });
  }
}
