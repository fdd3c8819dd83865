import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readCode } from '@satuatap/shared/visits';
import { hashOf } from '../access/tokens.js';
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

export interface Person extends Omit<PersonDetails, 'photo'> {
  readonly id: string;
  /** `photo` reads it. */
  readonly hasPhoto: boolean;
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
  readonly identity_sealed: string | null;
  readonly has_photo: number;
  readonly remembered: number;
}
type Sealed = Omit<PersonDetails, 'identity' | 'photo'>;

export interface Keeping {
  readonly knownId: string | null;
  readonly remember: boolean;
  readonly consent: Consent | null;
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
    { identity, photo, ...details }: PersonDetails,
    { knownId, remember, consent }: Keeping,
  ): Promise<string> {
    const id = knownId ?? randomUUID();
    const now = this.clock.now();
    const sealed = (part: string, value: unknown): string | null =>
      value === null ? null : this.sealing.seal(personContext(buildingId, id) + part, value);
    await tx.query(
      `INSERT INTO person (building_id, id, sealed, identity_sealed, photo_sealed, phone_hash, identity_hash, remembered,
         consent_sealed, consented_at, created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (building_id, id) DO UPDATE SET sealed = excluded.sealed,
         identity_sealed = excluded.identity_sealed, photo_sealed = excluded.photo_sealed,
         phone_hash = excluded.phone_hash, identity_hash = excluded.identity_hash, remembered = excluded.remembered, seen_at = excluded.seen_at,
         consent_sealed = coalesce(excluded.consent_sealed, person.consent_sealed),
         consented_at = coalesce(excluded.consented_at, person.consented_at)`,
      [
        buildingId,
        id,
        sealed('', details satisfies Sealed),
        sealed('/identity', identity),
        sealed('/photo', photo),
        details.phone === null ? null : this.phoneHash(details.phone),
        identity === null ? null : this.identityHash(identity),
        remember ? 1 : 0,
        sealed('/consent', consent),
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
      `SELECT ${columns} FROM person WHERE building_id = ? AND ${reader.dialect.among('id')}`,
      [buildingId, reader.dialect.list([...new Set(ids)])],
    );
    return new Map(rows.flatMap((row) => this.opened(buildingId, row)));
  }

  /** What they are called; their identity numbers stay sealed. */
  async names(
    reader: Reader,
    buildingId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<Person, 'name' | 'company'>>> {
    const rows = await reader.read<{ id: string; sealed: string }>(
      `SELECT id, sealed FROM person WHERE building_id = ? AND sealed IS NOT NULL AND ${reader.dialect.among('id')}`,
      [buildingId, reader.dialect.list(ids)],
    );
    return new Map(
      rows.map(({ id, sealed }) => [id, this.sealing.open<Sealed>(personContext(buildingId, id), sealed)]),
    );
  }

  /** A `data:` address; `null` if there is none, or no longer. */
  async photo(reader: Reader, buildingId: string, id: string): Promise<string | null> {
    const [row] = await reader.read<{ photo_sealed: string | null }>(
      'SELECT photo_sealed FROM person WHERE building_id = ? AND id = ?',
      [buildingId, id],
    );
    const sealed = row?.photo_sealed ?? null;
    return sealed === null ? null : this.sealing.open(`${personContext(buildingId, id)}/photo`, sealed);
  }

  /** What was agreed to; `null` if nothing was, or is no longer kept. `sealed`: as it stands in the row. */
  consent(buildingId: string, id: string, sealed: string | null): Consent | null {
    return sealed === null ? null : this.sealing.open(`${personContext(buildingId, id)}/consent`, sealed);
  }

  /** Whom a code of her own finds, however it is typed, or the code of a badge of hers. */
  async withCode(reader: Reader, buildingId: string, text: string): Promise<Person[]> {
    const typed = readCode(text);
    if (typed !== null) return this.where(reader, buildingId, 'code_hash', hashOf(typed), true);
    const visits = await reader.read<{ person_id: string | null }>(
      'SELECT person_id FROM visit WHERE building_id = ? AND badge_hash = ?',
      [buildingId, hashOf(text.trim())],
    );
    const ids = visits.flatMap(({ person_id }) => person_id ?? []);
    return [...(await this.read(reader, buildingId, ids)).values()];
  }

  /** Those who have this number, and want to be known again unless `all`. The newest first. */
  async withPhone(reader: Reader, buildingId: string, phone: string, all = false): Promise<Person[]> {
    return this.where(reader, buildingId, 'phone_hash', this.phoneHash(phone), all);
  }

  async withIdentity(reader: Reader, buildingId: string, identity: string, all = false): Promise<Person[]> {
    return this.where(reader, buildingId, 'identity_hash', this.identityHash(identity), all);
  }

  phoneHash(phone: string): string {
    return hashOfPhone(this.sealing, phone);
  }

  identityHash(identity: string): string {
    return hashOfIdentity(this.sealing, identity);
  }

  private async where(
    reader: Reader,
    buildingId: string,
    column: 'phone_hash' | 'identity_hash' | 'code_hash',
    hash: string,
    all: boolean,
  ): Promise<Person[]> {
    const rows = await reader.read<PersonRow>(
      `SELECT ${columns} FROM person
       WHERE building_id = ? AND ${column} = ?${all ? '' : ' AND remembered = 1'} ORDER BY seen_at DESC, id`,
      [buildingId, hash],
    );
    return rows.flatMap((row) => this.opened(buildingId, row)).map(([, person]) => person);
  }

  /** None once the person was made anonymous. */
  private opened(buildingId: string, row: PersonRow): [string, Person][] {
    const { id, sealed, identity_sealed } = row;
    if (sealed === null) return [];
    const context = personContext(buildingId, id);
    const identity =
      identity_sealed === null ? null : this.sealing.open<string>(`${context}/identity`, identity_sealed);
    const details = this.sealing.open<Sealed>(context, sealed);
    const [hasPhoto, remembered] = [row.has_photo === 1, row.remembered === 1];
    return [[id, { ...details, id, identity, hasPhoto, remembered }]];
  }
}

const columns = `id, sealed, identity_sealed, CASE WHEN photo_sealed IS NULL THEN 0 ELSE 1 END AS has_photo, remembered`;

export const personContext = (buildingId: string, id: string): string => `person/${buildingId}/${id}`;

export const hashOfPhone = (sealer: Pick<Sealing, 'hash'>, phone: string): string =>
  sealer.hash('phone', normalPhone(phone));
export const hashOfIdentity = (sealer: Pick<Sealing, 'hash'>, identity: string): string =>
  sealer.hash('identity', normalIdentity(identity));
