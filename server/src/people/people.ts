import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sealing } from '../personal/sealing.js';
import { normalIdentity, normalPhone } from '../personal/spelling.js';
import type { Reader, Transaction } from '../storage/database.js';

/** What is sealed of somebody who comes. */
export interface PersonDetails {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Of an identity card or a passport. */
  readonly identity: string | null;
  readonly company: string | null;
  /** A picture as a `data:` address, only where the building wants one. */
  readonly photo: string | null;
}

export interface Person extends PersonDetails {
  readonly id: string;
  /** Wants to be known again. */
  readonly remembered: boolean;
}

/** What somebody agreed to, in the words that stood there. */
export interface Consent {
  readonly text: string;
  readonly language: 'id' | 'en';
  /** As an SVG path, where the building wants a signature. */
  readonly signature: string | null;
}

interface PersonRow {
  readonly id: string;
  readonly sealed: string | null;
  readonly remembered: number;
}

/** Persons of a building who are no staff, each once however often they come, if they want to be known again. */
@Injectable()
export class People {
  constructor(
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** A new one, or the one that is known, with what is told now. Gives the id. */
  async keep(
    tx: Transaction,
    buildingId: string,
    details: PersonDetails,
    { knownId, remember, consent }: { knownId: string | null; remember: boolean; consent: Consent | null },
  ): Promise<string> {
    const id = knownId ?? randomUUID();
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO person (building_id, id, sealed, phone_hash, identity_hash, remembered, consent_sealed, consented_at,
         created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (building_id, id) DO UPDATE SET sealed = excluded.sealed, phone_hash = excluded.phone_hash,
         identity_hash = excluded.identity_hash, remembered = excluded.remembered, seen_at = excluded.seen_at,
         consent_sealed = coalesce(excluded.consent_sealed, person.consent_sealed),
         consented_at = coalesce(excluded.consented_at, person.consented_at)`,
      [
        buildingId,
        id,
        this.sealing.seal(contextOf(buildingId, id), details),
        details.phone === null ? null : this.phoneHash(details.phone),
        details.identity === null ? null : this.identityHash(details.identity),
        remember ? 1 : 0,
        consent && this.sealing.seal(`${contextOf(buildingId, id)}/consent`, consent),
        consent ? now : null,
        now,
        now,
      ],
    );
    return id;
  }

  /** Those of the ids that are still kept. */
  async read(
    reader: Reader,
    buildingId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Person>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.read<PersonRow>(
      `SELECT id, sealed, remembered FROM person WHERE building_id = ? AND ${reader.dialect.among('id')}`,
      [buildingId, reader.dialect.list([...new Set(ids)])],
    );
    return new Map(rows.flatMap((row) => this.opened(buildingId, row)));
  }

  /** Those who have this number, and want to be known again unless `all`. The newest first. */
  async withPhone(reader: Reader, buildingId: string, phone: string, all = false): Promise<Person[]> {
    return this.where(reader, buildingId, 'phone_hash', this.phoneHash(phone), all);
  }

  async withIdentity(reader: Reader, buildingId: string, identity: string, all = false): Promise<Person[]> {
    return this.where(reader, buildingId, 'identity_hash', this.identityHash(identity), all);
  }

  phoneHash(phone: string): string {
    return this.sealing.hash('phone', normalPhone(phone));
  }

  identityHash(identity: string): string {
    return this.sealing.hash('identity', normalIdentity(identity));
  }

  private async where(
    reader: Reader,
    buildingId: string,
    column: 'phone_hash' | 'identity_hash',
    hash: string,
    all: boolean,
  ): Promise<Person[]> {
    const rows = await reader.read<PersonRow>(
      `SELECT id, sealed, remembered FROM person
       WHERE building_id = ? AND ${column} = ?${all ? '' : ' AND remembered = 1'} ORDER BY seen_at DESC, id`,
      [buildingId, hash],
    );
    return rows.flatMap((row) => this.opened(buildingId, row)).map(([, person]) => person);
  }

  /** None once the person was made anonymous. */
  private opened(buildingId: string, { id, sealed, remembered }: PersonRow): [string, Person][] {
    if (sealed === null) return [];
    const details = this.sealing.open<PersonDetails>(contextOf(buildingId, id), sealed);
    return [[id, { ...details, id, remembered: remembered === 1 }]];
  }
}

const contextOf = (buildingId: string, id: string): string => `person/${buildingId}/${id}`;
