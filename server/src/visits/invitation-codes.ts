import { Injectable } from '@nestjs/common';
import { readCode, readLink } from '@satuatap/shared/visits';
import { hashOf } from '../access/tokens.js';
import { problem } from '../problems/problem.js';
import type { Reader } from '../storage/database.js';
import { invitationByCode, invitationById, type Invitation } from './invitation-table.js';
import { VisitTokens } from './visit-tokens.js';

/** Invitations as guests name them at the door: by the code that is typed in, or the link that is scanned. */
@Injectable()
export class InvitationCodes {
  constructor(private readonly tokens: VisitTokens) {}

  /** @throws ProblemException `not-found` */
  async named(reader: Reader, buildingId: string, text: string): Promise<Invitation> {
    const code = readCode(text);
    const link = readLink(text);
    const found =
      code !== null
        ? await invitationByCode(reader, buildingId, hashOf(code))
        : link?.kind === 'invitation'
          ? await invitationById(reader, buildingId, this.tokens.read('invitation', link.token).id)
          : null;
    if (!found) throw problem('not-found');
    return found;
  }
}
