/** What was typed of a new visitor, and what of it is sent. */
import { newCommandId } from '@satuatap/shared/client';
import type {
  KnownVisitor,
  OfficerEntry,
  SignInVisitBody,
  VisitEntry,
  VisitorBody,
} from '@satuatap/shared/contract';
import {
  visitorFields,
  type BuildingConfig,
  type Language,
  type VisitorField,
  type VisitorRules,
} from '@satuatap/shared/queue';
import type { Host } from '../visits/find-hosts.js';

export type TextField = Exclude<VisitorField, 'photo'>;
export const textFields = visitorFields.filter((field): field is TextField => field !== 'photo');

export interface Draft {
  /** The same until it is answered, also over the window's end: nobody signs in twice by it. */
  readonly commandId: string;
  readonly name: string;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly photo: string | null;
  readonly host: Host | null;
  /** Empty: the building's first. */
  readonly purposeId: string;
  readonly people: number;
  /** Of the queue ticket that she gets in the same step; empty: none. */
  readonly serviceId: string;
  readonly language: Language;
  readonly agreed: boolean;
  readonly signature: string | null;
  readonly remember: boolean;
  /** Of a guest of another day: which, and how it stands with it. */
  readonly invitedFor: Pick<VisitEntry, 'expectedAt' | 'state'> | null;
  readonly known: (KnownVisitor & { readonly phone?: string; readonly code?: string }) | null;
}

export const emptyDraft = (): Draft => ({
  commandId: newCommandId(),
  name: '',
  texts: {},
  photo: null,
  host: null,
  purposeId: '',
  people: 1,
  serviceId: '',
  language: 'id',
  agreed: false,
  signature: null,
  remember: false,
  invitedFor: null,
  known: null,
});

/** Of a guest who is invited for another day: what is known of her, for the same host. */
export function draftOf(
  { visitor, hostId, agencyId, purposeId, language, expectedAt, state }: VisitEntry,
  /** All of her name, where it is not shown. */
  typed: string,
  officers: readonly OfficerEntry[],
  { agencies }: BuildingConfig,
  rules: VisitorRules,
): Draft {
  const officer = officers.find(({ id }) => id === hostId);
  const agency = agencies.find(({ id }) => id === agencyId);
  const { company, phone } = visitor ?? {};
  return {
    ...emptyDraft(),
    name: visitor?.name ?? typed,
    texts: { ...(company ? { company } : {}), ...(phone ? { phone } : {}) },
    host: officer ? { kind: 'officer', officer } : agency ? { kind: 'agency', agency } : null,
    purposeId: rules.purposes.slice(1).some(({ id }) => id === purposeId) ? purposeId : '',
    language,
    invitedFor: { expectedAt, state },
  };
}

export const asksConsent = ({ terms, safety }: VisitorRules): boolean => terms !== null || safety !== null;

/** @param serviceAgencyId of the service that she comes for: whom she meets, where she named nobody */
export function bodyOf(draft: Draft, rules: VisitorRules, serviceAgencyId: string | null): SignInVisitBody {
  const { host, known, signature, photo } = draft;
  const texts = Object.fromEntries(
    textFields.flatMap((field) => {
      const text = draft.texts[field]?.trim() ?? '';
      return rules.fields[field] && text !== '' ? [[field, text]] : [];
    }),
  );
  const name = draft.name.trim();
  const agencyId = host?.kind === 'agency' ? host.agency.id : (serviceAgencyId ?? undefined);
  return {
    commandId: draft.commandId,
    visitor: {
      ...(name !== '' ? { name } : {}),
      ...(known && name === '' ? provesOf(known) : {}),
      ...texts,
      ...(photo !== null && rules.fields.photo ? { photo } : {}),
      ...(draft.remember ? { remember: true } : {}),
    },
    ...(host?.kind === 'officer' ? { hostId: host.officer.id } : agencyId === undefined ? {} : { agencyId }),
    purposeId: draft.purposeId === '' ? (rules.purposes[0]?.id ?? '') : draft.purposeId,
    people: draft.people,
    language: draft.language,
    ...(asksConsent(rules)
      ? {
          consent: {
            language: draft.language,
            ...(rules.signature && signature !== null ? { signature } : {}),
          },
        }
      : {}),
  };
}

/** Who she is, and what found her. */
const provesOf = ({ personId, phone, code }: NonNullable<Draft['known']>): VisitorBody => ({
  personId,
  ...(phone === undefined ? {} : { phone }),
  ...(code === undefined ? {} : { visitorCode: code }),
});
