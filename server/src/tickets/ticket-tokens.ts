import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { Secrets } from '../storage/secrets.js';

export interface TicketName {
  readonly buildingId: string;
  readonly date: string;
  readonly ticketId: number;
}

/** Unguessable names of tickets: signed, so that none has to be kept. `building.date.id.signature`. */
@Injectable()
export class TicketTokens {
  constructor(
    private readonly secrets: Secrets,
    private readonly buildings: Buildings,
  ) {}

  tokenOf({ buildingId, date, ticketId }: TicketName): string {
    const name = `${buildingId}.${date}.${ticketId}`;
    return `${name}.${this.sign(buildingId, name)}`;
  }

  /** @throws ProblemException `not-found` for whatever we did not sign */
  read(token: string): TicketName {
    const match = /^([a-z0-9-]{1,60})\.(\d{4}-\d\d-\d\d)\.(\d{1,9})\.([\w-]{22})$/.exec(token);
    if (!match) throw problem('not-found');
    const [, buildingId = '', date = '', id = '', signature = ''] = match;
    const right = Buffer.from(this.sign(buildingId, `${buildingId}.${date}.${id}`));
    if (!timingSafeEqual(right, Buffer.from(signature))) throw problem('not-found');
    return { buildingId, date, ticketId: Number(id) };
  }

  /** A building that came from elsewhere keeps its key, so that links on paper work on. */
  private sign(buildingId: string, text: string): string {
    return this.secrets.sign(text, this.buildings.ticketKey(buildingId));
  }
}
