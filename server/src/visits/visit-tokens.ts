import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { shortCodeAlphabet, shortCodeLength } from '@satuatap/shared/visits';
import { hashOf } from '../access/tokens.js';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { Secrets } from '../storage/secrets.js';

type Named = 'visit' | 'invitation';
interface TokenName {
  readonly buildingId: string;
  readonly id: string;
}

/** Unguessable names of visits, invitations and badges: signed, so that none has to be kept. */
@Injectable()
export class VisitTokens {
  constructor(
    private readonly secrets: Secrets,
    private readonly buildings: Buildings,
  ) {}

  /** Of a link: `building.id.signature`. */
  tokenOf(kind: Named, { buildingId, id }: TokenName): string {
    return `${buildingId}.${id}.${this.sign(kind, buildingId, id)}`;
  }

  /** @throws ProblemException `not-found` for whatever we did not sign */
  read(kind: Named, token: string): TokenName {
    const match = /^([a-z0-9-]{1,60})\.([\w-]{36})\.([\w-]{22})$/.exec(token);
    const [, buildingId = '', id = '', signature = ''] = match ?? [];
    if (!match) throw problem('not-found');
    const right = Buffer.from(this.sign(kind, buildingId, id));
    if (!timingSafeEqual(right, Buffer.from(signature))) throw problem('not-found');
    return { buildingId, id };
  }

  /** What a badge's QR holds; its hash finds the visit again. */
  badgeCode(buildingId: string, visitId: string): string {
    return this.sign('badge', buildingId, visitId);
  }
  badgeHash(buildingId: string, visitId: string): string {
    return hashOf(this.badgeCode(buildingId, visitId));
  }

  /** What can be typed in: of an invitation, or of a visitor who wants to be known again. */
  shortCode(kind: 'invitation' | 'visitor', buildingId: string, id: string): string {
    const bytes = createHash('sha256')
      .update(this.sign(`code-${kind}`, buildingId, id))
      .digest();
    return Array.from(
      { length: shortCodeLength },
      (_, n) => shortCodeAlphabet[(bytes[n] ?? 0) % shortCodeAlphabet.length],
    ).join('');
  }

  private sign(kind: string, buildingId: string, id: string): string {
    return this.secrets.sign(`${kind}/${buildingId}/${id}`, this.buildings.ticketKey(buildingId));
  }
}
