/** What one visitor has told so far, and the parcels that it becomes. */
import { newCommandId } from '@satuatap/shared/client';
import type {
  ArriveBody,
  ConsentBody,
  DepartBody,
  KnownVisitor,
  SignInVisitBody,
} from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import type { AskedField } from './form/questions.js';
import type { Host } from './host/host-page.js';
import type { Parcel } from './outbox/parcels.js';

export type KnownBy = { readonly phone: string } | { readonly visitorCode: string };

export interface Told {
  /** A returning visitor, with what found her. */
  readonly known: { readonly visitor: KnownVisitor; readonly by: KnownBy } | null;
  readonly host: Host | null;
  readonly purposeId: string;
  readonly people: number;
  readonly answers: Readonly<Partial<Record<AskedField, string>>>;
  readonly remember: boolean;
}

export const nothingTold: Told = {
  known: null,
  host: null,
  purposeId: '',
  people: 1,
  answers: {},
  remember: false,
};

/** What fills a parcel for a building, at a moment by the server's clock. */
interface Sent {
  readonly buildingId: string;
  readonly language: Language;
  readonly now: number;
}

const parcelOf = ({ buildingId, now }: Sent, door: string, body: { commandId: string }): Parcel => ({
  id: body.commandId,
  path: `/buildings/${buildingId}/visits${door}`,
  body,
  at: Date.now(),
  happenedAt: now,
});

export function signInParcel(told: Told, consent: ConsentBody | null, sent: Sent): Parcel {
  const { known, host, purposeId, people, answers, remember } = told;
  const given = Object.entries(answers).flatMap(([field, text]) =>
    text.trim() === '' ? [] : [[field, text.trim()] as const],
  );
  const body: SignInVisitBody = {
    commandId: newCommandId(),
    visitor: {
      ...(known ? { personId: known.visitor.personId, ...known.by } : {}),
      ...Object.fromEntries(given),
      ...(remember ? { remember } : {}),
    },
    ...host,
    purposeId,
    people,
    ...(consent ? { consent } : {}),
    language: sent.language,
    arrivedAt: Math.floor(sent.now),
  };
  return parcelOf(sent, '', body);
}

/** @param guestIds `null`: of all that have not come */
export function arrivalParcel(
  code: string,
  guestIds: readonly string[] | null,
  consent: ConsentBody | null,
  sent: Sent,
): Parcel {
  const body: ArriveBody = {
    commandId: newCommandId(),
    code,
    ...(guestIds ? { guestIds } : {}),
    ...(consent ? { consent } : {}),
    arrivedAt: Math.floor(sent.now),
  };
  return parcelOf(sent, '/arrivals', body);
}

export function departureParcel(code: string, sent: Sent): Parcel {
  const body: DepartBody = { commandId: newCommandId(), code, leftAt: Math.floor(sent.now) };
  return parcelOf(sent, '/departures', body);
}
