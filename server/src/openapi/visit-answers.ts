/** The answers about visits. */
import { visitStates } from '@satuatap/shared/contract';
import { flag, maybeMoment, maybeText, object, oneOf, orNull, text, whole, type Schema } from './schema.js';

const state = oneOf(...visitStates);
const language = oneOf('id', 'en');

export const visitAnswers: Readonly<Record<string, Schema>> = {
  SignedInVisit: object({
    commandId: text,
    visitId: text,
    number: text,
    state,
    path: text,
    url: text,
    already: flag,
    mayPrintBadge: flag,
    visitorCode: maybeText,
  }),
  KnownVisitor: object({ personId: text, name: text, company: maybeText }),
  VisitEntry: object({
    id: text,
    number: maybeText,
    state,
    visitor: orNull(
      object({
        name: text,
        company: maybeText,
        phone: maybeText,
        identity: maybeText,
        plate: maybeText,
        belongings: maybeText,
        hasPhoto: flag,
      }),
    ),
    people: whole,
    purposeId: text,
    hostId: maybeText,
    agencyId: text,
    language,
    groupId: maybeText,
    invitationId: maybeText,
    ticket: orNull(object({ date: text, ticketId: whole, number: text })),
    expectedAt: maybeMoment,
    arrivedAt: maybeMoment,
    answeredAt: maybeMoment,
    delayedUntil: maybeMoment,
    badgeAt: maybeMoment,
    leftAt: maybeMoment,
    leftBy: orNull({ type: 'string', enum: ['scan', 'reception', 'phone', 'closing', null] }),
    escalatedAt: maybeMoment,
    declineReason: maybeText,
    mayPrintBadge: flag,
    watched: flag,
  }),
};
