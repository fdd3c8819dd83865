import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Buildings } from '../buildings/buildings.js';
import { problem } from '../problems/problem.js';
import { Secrets } from '../storage/secrets.js';

export interface AppointmentName {
  readonly buildingId: string;
  readonly id: string;
}

/** Unguessable names of appointments: signed, so that none has to be kept. `building.id.signature`. */
@Injectable()
export class AppointmentTokens {
  constructor(
    private readonly secrets: Secrets,
    private readonly buildings: Buildings,
  ) {}

  tokenOf({ buildingId, id }: AppointmentName): string {
    return `${buildingId}.${id}.${this.sign(buildingId, id)}`;
  }

  /** @throws ProblemException `not-found` for whatever we did not sign */
  read(token: string): AppointmentName {
    const match = /^([a-z0-9-]{1,60})\.([\w-]{12})\.([\w-]{22})$/.exec(token);
    if (!match) throw problem('not-found');
    const [, buildingId = '', id = '', signature = ''] = match;
    if (!timingSafeEqual(Buffer.from(this.sign(buildingId, id)), Buffer.from(signature)))
      throw problem('not-found');
    return { buildingId, id };
  }

  /** A building that came from elsewhere keeps its key, so that links work on. */
  private sign(buildingId: string, id: string): string {
    return this.secrets.sign(`appointment ${buildingId}.${id}`, this.buildings.ticketKey(buildingId));
  }
}
