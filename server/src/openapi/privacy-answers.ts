/** Answers about personal data: audit log, retention, persons' files, watch list. */
import { deviceKinds, dismissReasons, watchSigns } from '@satuatap/shared/contract';
import {
  date,
  flag,
  list,
  maybeMoment,
  maybeText,
  moment,
  named,
  object,
  oneOf,
  orNull,
  text,
  whole,
  words,
  type Schema,
} from './schema.js';

const counts: Schema = { type: 'object', additionalProperties: { type: 'integer' } };
const facts: Schema = { type: 'object', additionalProperties: true };

const person = {
  id: text,
  name: text,
  company: maybeText,
  phone: maybeText,
  identity: maybeText,
  remembered: flag,
  seenAt: moment,
};

export const privacyAnswers: Readonly<Record<string, Schema>> = {
  PushState: object({ publicKey: maybeText }),
  AuditPage: object({
    entries: list(
      object({
        id: text,
        at: moment,
        actorKind: oneOf('system', 'device', 'citizen', 'staff'),
        actorId: text,
        action: text,
        subject: text,
        subjectId: text,
        facts,
      }),
    ),
    devices: list(object({ id: text, kind: oneOf(...deviceKinds), place: text })),
    next: maybeText,
  }),
  RetentionPage: object({
    kinds: list(object({ kind: text, what: words, days: whole, due: whole })),
    runs: list(object({ date, endedAt: maybeMoment, rows: counts })),
  }),
  FoundPerson: object(person),
  PersonFile: object({
    ...person,
    email: maybeText,
    hasPhoto: flag,
    createdAt: moment,
    consent: orNull(object({ text, language: oneOf('id', 'en'), signed: flag, at: moment })),
    goes: object({ identity: moment, photo: moment, all: moment }),
    traces: list(object({ kind: text, what: words, rows: list(object({ at: maybeMoment, facts })) })),
    'photo?': maybeText,
    'signature?': maybeText,
  }),
  ForgottenPerson: object({ rows: counts }),
  WatchEntry: object({
    id: text,
    name: maybeText,
    phone: maybeText,
    identity: maybeText,
    reason: text,
    expiresAt: moment,
    roles: list(text),
    staffIds: list(text),
    addedBy: text,
    addedAt: moment,
    expired: flag,
    mayChange: flag,
  }),
  WatchAlert: object({ visits: list(text) }),
  WatchHit: object({
    visitId: text,
    visitNumber: text,
    at: moment,
    signs: list(oneOf(...watchSigns)),
    entry: named('WatchEntry'),
    dismissed: orNull(object({ at: moment, by: text, why: oneOf(...dismissReasons) })),
  }),
};
