/** Everything that is sealed, or found by a keyed hash, and how it is made anew with another key. */
import { deliveryContext } from '../deliveries/delivery-details.js';
import { partContext } from '../evacuation/evacuation-table.js';
import { noticeContext } from '../notices/outbox.js';
import { hashOfIdentity, hashOfPhone, personContext, type PersonDetails } from '../people/people.js';
import type { Sealer } from '../personal/sealer.js';
import type { Transaction } from '../storage/database.js';
import { invitationContext } from '../visits/invitation-table.js';
import { invitedMailContext } from '../visits/invited-mail-table.js';
import { hashOfEndpoint, subscriptionContext, type Address } from '../push/subscription-table.js';
import { visitContext } from '../visits/visit-details.js';
import type { Recognisable } from '../watch-list/watch-signs.js';
import { signsOf } from '../watch-list/watch-signs.js';
import { entryContext, writeSigns } from '../watch-list/watch-table.js';

/** Texts and ids of a row, by its columns. */
export type KeyRow = Readonly<Record<string, string | null>>;
/** Opens with the new key, or else the old one. */
export type Opener = <T>(context: string, sealed: string | null) => T | null;

interface Renewing {
  readonly tx: Transaction;
  readonly open: Opener;
  readonly sealer: Sealer;
}

export interface RotationKind {
  readonly table: string;
  /** Its key beside `building_id`. */
  readonly key: readonly string[];
  /** Where each sealed column is sealed. */
  readonly sealed: Readonly<Record<string, (row: KeyRow) => string>>;
  /** Other columns that depend on the key, as they are with the new one. */
  readonly others?: (row: KeyRow, renewing: Renewing) => Promise<KeyRow> | KeyRow;
  /** Columns that `others` reads or writes beside. */
  readonly reads?: readonly string[];
}

const named =
  (context: (buildingId: string, id: string) => string, part = '') =>
  ({ building_id, id }: KeyRow): string =>
    context(building_id ?? '', id ?? '') + part;
const inDelivery =
  (part: 'details' | 'shelf' | 'end') =>
  ({ building_id, id }: KeyRow): string =>
    deliveryContext({ buildingId: building_id ?? '', id: id ?? '' }, part);

const phoneOrNull = (sealer: Sealer, phone: string | null | undefined): string | null =>
  typeof phone === 'string' ? hashOfPhone(sealer, phone) : null;
const identityOrNull = (sealer: Sealer, identity: string | null): string | null =>
  identity === null ? null : hashOfIdentity(sealer, identity);

export const rotationKinds: readonly RotationKind[] = [
  {
    table: 'person',
    key: ['id'],
    sealed: {
      sealed: named(personContext),
      identity_sealed: named(personContext, '/identity'),
      photo_sealed: named(personContext, '/photo'),
      consent_sealed: named(personContext, '/consent'),
    },
    others: (row, { open, sealer }) => ({
      phone_hash: phoneOrNull(
        sealer,
        open<PersonDetails>(named(personContext)(row), row['sealed'] ?? null)?.phone,
      ),
      identity_hash: identityOrNull(
        sealer,
        open<string>(named(personContext, '/identity')(row), row['identity_sealed'] ?? null),
      ),
    }),
    reads: ['phone_hash', 'identity_hash'],
  },
  {
    table: 'visit',
    key: ['id'],
    sealed: {
      sealed: ({ building_id, id }) => visitContext({ buildingId: building_id ?? '', id: id ?? '' }),
    },
    // What could be taken back is sealed with the old key; that time is over when all servers were stopped.
    others: async (row, renewing) => ({ ...(await hashesOfVisitor(row, renewing)), undo: null }),
    reads: ['person_id', 'phone_hash', 'identity_hash', 'undo'],
  },
  { table: 'invitation', key: ['id'], sealed: { sealed: named(invitationContext) } },
  {
    table: 'invited_mail',
    key: ['invitation_id', 'person_id'],
    sealed: {
      sealed: ({ building_id, invitation_id, person_id }) =>
        invitedMailContext({
          buildingId: building_id ?? '',
          invitationId: invitation_id ?? '',
          personId: person_id ?? '',
        }),
    },
  },
  {
    table: 'push_subscription',
    key: ['id'],
    sealed: { sealed: named(subscriptionContext) },
    others: (row, { open, sealer }) => ({
      endpoint_hash: hashOfEndpoint(
        sealer,
        open<Address>(named(subscriptionContext)(row), row['sealed'] ?? null)?.endpoint ?? '',
      ),
    }),
    reads: ['endpoint_hash'],
  },
  { table: 'notice', key: ['id'], sealed: { sealed: ({ id }) => noticeContext(id ?? '') } },
  {
    table: 'delivery',
    key: ['id'],
    sealed: {
      sealed: inDelivery('details'),
      shelf_sealed: inDelivery('shelf'),
      end_sealed: inDelivery('end'),
    },
    others: () => ({ undo: null }),
    reads: ['undo'],
  },
  {
    table: 'evacuation_part',
    key: ['evacuation_id', 'id'],
    sealed: {
      sealed: ({ building_id, evacuation_id, id }) =>
        partContext(building_id ?? '', evacuation_id ?? '', id ?? ''),
    },
  },
  {
    table: 'watch_entry',
    key: ['id'],
    sealed: { sealed: named(entryContext) },
    others: async (row, { tx, open, sealer }) => {
      const entry = open<Recognisable>(named(entryContext)(row), row['sealed'] ?? null);
      if (entry) await writeSigns(tx, row['building_id'] ?? '', row['id'] ?? '', signsOf(sealer, entry));
      return {};
    },
  },
];

/** Whose fingerprints are of the old key, and cannot be made anew: what was asked is not kept. */
export const fingerprintTables = ['visit_command', 'delivery_command'] as const;

/** By what somebody is known who is inside already; of who is kept no longer there is nothing to make them of. */
async function hashesOfVisitor(
  { building_id, person_id, phone_hash, identity_hash }: KeyRow,
  { tx, open, sealer }: Renewing,
): Promise<KeyRow> {
  const [person] = person_id
    ? await tx.read<KeyRow>(
        'SELECT building_id, id, sealed, identity_sealed FROM person WHERE building_id = ? AND id = ?',
        [building_id, person_id],
      )
    : [];
  const of = (part: string): string => (person ? named(personContext, part)(person) : '');
  const phone = open<PersonDetails>(of(''), person?.['sealed'] ?? null)?.phone;
  const identity = open<string>(of('/identity'), person?.['identity_sealed'] ?? null);
  return {
    phone_hash: phone_hash ? phoneOrNull(sealer, phone) : null,
    identity_hash: identity_hash ? identityOrNull(sealer, identity) : null,
  };
}
