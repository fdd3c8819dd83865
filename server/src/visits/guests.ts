import { Injectable } from '@nestjs/common';
import type { ConsentBody, VisitorBody } from '@satuatap/shared/contract';
import type { VisitorField, VisitorRules } from '@satuatap/shared/queue';
import { agreedWords, isSamePerson, missingFields, visitNumber, type Named } from '@satuatap/shared/visits';
import { People, type Keeping, type Person, type PersonDetails } from '../people/people.js';
import { normalIdentity, normalName, normalPhone } from '../personal/spelling.js';
import { invalid } from '../problems/problem.js';
import type { Reader, Transaction } from '../storage/database.js';
import { WatchList } from '../watch-list/watch-list.js';
import { KnownVisitors } from './known-visitors.js';
import { insideWith, type Visit } from './visit-table.js';

type Known = Pick<PersonDetails, 'name' | 'phone' | 'identity'>;

/** Who comes, as a person with a name. */
@Injectable()
export class Guests {
  constructor(
    private readonly people: People,
    private readonly known: KnownVisitors,
    private readonly watchList: WatchList,
  ) {}

  /**
   * What she told, and of what she did not tell again what the building asks and knows.
   * @throws ProblemException `invalid-input` where she is not the one who is known
   */
  async told(
    reader: Reader,
    buildingId: string,
    rules: VisitorRules,
    visitor: VisitorBody,
  ): Promise<VisitorBody> {
    const { personId, visitorCode, ...told } = visitor;
    if (personId === undefined) return told;
    // Her phone may be new, or told for the first time.
    const proof = visitorCode !== undefined ? { code: visitorCode } : told.phone ? { phone: told.phone } : {};
    const person = (await this.known.found(reader, buildingId, proof)).find(({ id }) => id === personId);
    if (!person) throw invalid('visitor.personId', 'is not known by this phone or code');
    return { ...knownOf(person, rules), ...told };
  }

  detailsOf(told: VisitorBody): PersonDetails {
    return {
      name: told.name?.trim() ?? '',
      phone: orNull(told.phone),
      email: orNull(told.email),
      identity: orNull(told.identity),
      company: orNull(told.company),
      photo: orNull(told.photo),
    };
  }

  hashes({ phone, identity }: PersonDetails): Pick<Visit, 'phoneHash' | 'identityHash'> {
    return {
      phoneHash: phone === null ? null : this.people.phoneHash(phone),
      identityHash: identity === null ? null : this.people.identityHash(identity),
    };
  }

  /** The visit of the same person who is in the building now, or of the same ticket. */
  async inside(tx: Transaction, visit: Visit, details: Known): Promise<Visit | null> {
    const candidates = (await insideWith(tx, visit)).filter(({ id }) => id !== visit.id);
    const ids = candidates.flatMap(({ personId }) => personId ?? []);
    const people = await this.people.read(tx, visit.buildingId, ids);
    const isHer = ({ personId, ticketId }: Visit): boolean => {
      if (visit.ticketId !== null && ticketId === visit.ticketId) return true;
      const person = people.get(personId ?? '');
      return person !== undefined && isSamePerson(namedOf(person), namedOf(details));
    };
    return candidates.find(isHer) ?? null;
  }

  /** Whether she whose visit is over is in the building by another one, or her ticket is. */
  async isBack(tx: Transaction, visit: Visit): Promise<boolean> {
    const { buildingId, personId } = visit;
    const person =
      personId === null ? undefined : (await this.read(tx, buildingId, [personId])).get(personId);
    return (await this.inside(tx, visit, person ?? { name: '', phone: null, identity: null })) !== null;
  }

  /** Whether the ticket is of somebody who is inside. */
  async isTaken(tx: Transaction, visit: Visit): Promise<boolean> {
    return (await insideWith(tx, visit)).some(({ ticketId }) => ticketId === visit.ticketId);
  }

  read(reader: Reader, buildingId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    return this.people.read(reader, buildingId, ids);
  }

  /** Keeps what one who was expected has agreed to. */
  async agree(
    tx: Transaction,
    buildingId: string,
    person: Person,
    consent: AgreedConsent | null,
  ): Promise<void> {
    const { id: knownId, remembered: remember, name, phone, email, identity, company } = person;
    const details = { name, phone, email, identity, company, photo: null };
    await this.people.keep(tx, buildingId, details, { knownId, remember, consent });
  }

  /**
   * Gives the id of the person. Whoever is known again stays known, until so long after this visit as was said when
   * she wanted it, with what she tells now.
   */
  async keep(
    tx: Transaction,
    buildingId: string,
    details: PersonDetails,
    { remember, knownId: returningId, ...keeping }: Keeping,
  ): Promise<string> {
    const knownId = returningId ?? (remember ? await this.knownId(tx, buildingId, details) : null);
    const isRemembered = remember || returningId !== null;
    const id = await this.people.keep(tx, buildingId, details, {
      ...keeping,
      knownId,
      remember: isRemembered,
    });
    if (isRemembered) await this.known.giveCode(tx, buildingId, id);
    return id;
  }

  /** Holds who came against the watch list, and notes what matches. */
  async watch(tx: Transaction, visit: Visit, details: Known): Promise<void> {
    const { buildingId, id, number } = visit;
    const matches = await this.watchList.matches(tx, buildingId, details);
    await this.watchList.note(tx, buildingId, { id, number: visitNumber(number ?? 0) }, matches);
  }

  private async knownId(tx: Transaction, buildingId: string, details: PersonDetails): Promise<string | null> {
    const { phone, identity } = details;
    const candidates = [
      ...(identity === null ? [] : await this.people.withIdentity(tx, buildingId, identity)),
      ...(phone === null ? [] : await this.people.withPhone(tx, buildingId, phone)),
    ];
    return candidates.find((person) => isSamePerson(namedOf(person), namedOf(details)))?.id ?? null;
  }
}

/** What the building requires and does not know of her. */
export const missingOf = (rules: VisitorRules, person: Person): VisitorField[] =>
  missingFields(rules, knownOf(person, rules));

/** Of what is known of her, what the building asks. */
function knownOf(person: Person, { fields }: VisitorRules): VisitorBody {
  const { name, company, phone, email, identity } = person;
  const known = { company, phone, email, identity };
  const asked = Object.entries(known).filter(
    ([field, value]) => value !== null && fields[field as keyof typeof known] !== undefined,
  );
  return { name, ...Object.fromEntries(asked) };
}

type AgreedConsent = NonNullable<Keeping['consent']>;

/** What was agreed to, in the words that stood there. */
export function agreed(rules: VisitorRules, consent: ConsentBody | undefined): AgreedConsent | null {
  const text = consent && agreedWords(rules, consent.language);
  return consent && text ? { text, language: consent.language, signature: consent.signature ?? null } : null;
}

const orNull = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

const namedOf = ({ name, phone, identity }: Known): Named => ({
  name: normalName(name),
  phone: phone === null ? null : normalPhone(phone),
  identity: identity === null ? null : normalIdentity(identity),
});
