import { Injectable } from '@nestjs/common';
import type { FindPersonBody, ForgottenPerson, FoundPerson, PersonFile } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { dayMs } from '@satuatap/shared/time';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { Sealing } from '../personal/sealing.js';
import { masked } from '../personal/spelling.js';
import { invalid, problem } from '../problems/problem.js';
import { Database, type Reader, type Transaction } from '../storage/database.js';
import { People, type Consent, type Person } from './people.js';
import { traceKinds } from './trace-kinds.js';

interface AgeRow {
  readonly id: string;
  readonly created_at: number;
  readonly seen_at: number;
  readonly consent_sealed: string | null;
  readonly consented_at: number | null;
}

/** All that is kept of a person, across tables. */
@Injectable()
export class PersonFiles {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly sealing: Sealing,
  ) {}

  /** @throws ProblemException `invalid-input` unless one thing is given */
  async find(buildingId: string, { phone, identity, code }: FindPersonBody): Promise<FoundPerson[]> {
    const given = [phone, identity, code].filter((each) => each !== undefined);
    if (given.length !== 1) throw invalid('', 'one of phone, identity, code');
    const found =
      phone !== undefined
        ? await this.people.withPhone(this.database, buildingId, phone, true)
        : identity !== undefined
          ? await this.people.withIdentity(this.database, buildingId, identity, true)
          : await this.people.withCode(this.database, buildingId, code ?? '');
    const ages = await this.ages(this.database, buildingId, found);
    return found.flatMap((person) => {
      const age = ages.get(person.id);
      const { id, name, company, remembered } = person;
      const hidden = { phone: maskedOrNull(person.phone), identity: maskedOrNull(person.identity) };
      return age ? [{ id, name, company, remembered, ...hidden, seenAt: age.seen_at }] : [];
    });
  }

  /** `whole`: nothing masked, with the photo and the signature. @throws ProblemException `not-found` */
  async file(
    building: BuildingConfig,
    personId: string,
    whole = false,
  ): Promise<PersonFile & { photo?: string | null; signature?: string | null }> {
    return this.database.atOneMoment(async (reader) => {
      const of = { buildingId: building.id, personId };
      const person = (await this.people.read(reader, building.id, [personId])).get(personId);
      const age = person && (await this.ages(reader, building.id, [person])).get(personId);
      if (!person || !age) throw problem('not-found');
      const consent = this.people.consent(building.id, personId, age.consent_sealed);
      const traces = [];
      for (const { kind, what, read } of traceKinds)
        traces.push({ kind, what, rows: await read(reader, this.sealing, of) });
      return {
        ...person,
        identity: whole ? person.identity : maskedOrNull(person.identity),
        createdAt: age.created_at,
        seenAt: age.seen_at,
        consent: consent && shownConsent(consent, age.consented_at ?? age.created_at),
        goes: goesAt(building, person, age.seen_at),
        traces,
        ...(whole
          ? {
              photo: await this.people.photo(reader, building.id, personId),
              signature: consent?.signature ?? null,
            }
          : {}),
      };
    });
  }

  /** In one transaction. @throws ProblemException `not-found`, `person-inside` */
  async forget(tx: Transaction, buildingId: string, personId: string): Promise<ForgottenPerson> {
    const of = { buildingId, personId };
    const [found] = await tx.read(
      `SELECT id FROM person WHERE building_id = ? AND id = ?${tx.dialect.forUpdate}`,
      [buildingId, personId],
    );
    if (!found) throw problem('not-found');
    const rows: Record<string, number> = {};
    for (const { kind, isInside, forget } of traceKinds) {
      if (await isInside?.(tx, of)) throw problem('person-inside');
      rows[kind] = await forget(tx, of);
    }
    await tx.query('DELETE FROM person WHERE building_id = ? AND id = ?', [buildingId, personId]);
    return { rows: { person: 1, ...rows } };
  }

  private async ages(
    reader: Reader,
    buildingId: string,
    people: readonly Person[],
  ): Promise<ReadonlyMap<string, AgeRow>> {
    const rows = await reader.read<AgeRow>(
      `SELECT id, created_at, seen_at, consent_sealed, consented_at FROM person
       WHERE building_id = ? AND ${reader.dialect.among('id')}`,
      [buildingId, reader.dialect.list(people.map(({ id }) => id))],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const maskedOrNull = (text: string | null): string | null => (text === null ? null : masked(text));

const shownConsent = ({ text, language, signature }: Consent, at: number): PersonFile['consent'] => ({
  text,
  language,
  signed: signature !== null,
  at,
});

function goesAt(building: BuildingConfig, person: Person, seenAt: number): PersonFile['goes'] {
  const { identity, photo, visits, remembered } = visitorRulesOf(building).retentionDays;
  const after = (days: number): number => seenAt + days * dayMs;
  return {
    identity: after(identity),
    photo: after(photo),
    all: after(person.remembered ? Math.max(visits, remembered) : visits),
  };
}
