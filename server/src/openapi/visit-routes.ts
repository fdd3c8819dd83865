/** What the document says of the doors of visits. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

const visits = '/api/v1/buildings/{buildingId}/visits';
const invitations = '/api/v1/buildings/{buildingId}/invitations';
const changed = ['not-found', 'command-id-used', 'personal-key-missing'] as const;

export const visitRoutes: Readonly<Record<string, RouteWords>> = {
  [`GET ${visits}`]: {
    summary: 'The visits of a day that concern the asker; reception sees all of them',
    asker: 'staff',
    query: 'VisitsQueryDto',
    answer: list(named('VisitEntry')),
    refusals: ['not-found'],
  },
  [`GET ${visits}/changes`]: {
    summary:
      "Today's visits that concern the asker and changed since her last answer, by its mark; without one all",
    asker: 'staff',
    query: 'VisitChangesQueryDto',
    answer: named('VisitChangesAnswer'),
    refusals: ['not-found'],
  },
  [`POST ${visits}`]: {
    summary: 'Sign a visitor in; one who is here already gets the visit that is there',
    asker: 'kiosk or staff',
    answer: named('SignedInVisit'),
    refusals: [...changed, 'too-many-requests'],
  },
  [`POST ${visits}/arrivals`]: {
    summary: 'Guests of an invitation are here: by the code of its QR, typed in, or its link',
    asker: 'kiosk or staff',
    answer: list(named('SignedInVisit')),
    refusals: [
      ...changed,
      'invitation-cancelled',
      'invitation-date-cancelled',
      'invitation-over',
      'invitation-not-today',
      'too-many-requests',
    ],
  },
  [`POST ${visits}/{visitId}/badge`]: {
    summary: 'The badge, printed if the building has a printer for them; asked again it is not printed again',
    asker: 'kiosk or staff',
    answer: named('Badge'),
    refusals: [...changed, 'badge-not-approved', 'visit-not-here', 'visit-declined', 'visit-over'],
  },
  [`POST ${visits}/{visitId}/ticket`]: {
    summary: 'A ticket for a visitor whose matter is a service',
    asker: 'kiosk or staff',
    answer: named('IssuedTicket'),
    refusals: [...changed, 'visit-not-here', 'visit-over', 'visit-has-ticket', 'too-many-requests'],
    decides: true,
  },
  'POST /api/v1/buildings/{buildingId}/tickets/{ticketId}/visit': {
    summary: 'A citizen who queues must see an officer too: signs her in, and keeps one identity',
    asker: 'staff',
    answer: named('SignedInVisit'),
    refusals: changed,
  },
  [`GET ${invitations}`]: {
    summary: "Invitations that are not over: one's own, of one's agencies, or at reception all",
    asker: 'staff',
    answer: list(named('InvitationEntry')),
    refusals: ['not-found'],
  },
  [`POST ${invitations}`]: {
    summary: 'Invite somebody, a group, or the same again every week',
    asker: 'staff',
    answer: named('InvitationEntry'),
    refusals: changed,
  },
  [`POST ${invitations}/{invitationId}/cancel`]: {
    summary:
      'Cancel an invitation, one of its guests, or one of its days: who has not come is not expected then',
    asker: 'staff',
    answer: named('InvitationEntry'),
    refusals: changed,
  },
  [`POST ${invitations}/{invitationId}/undo`]: {
    summary: "Take back one's last cancelling of it",
    asker: 'staff',
    answer: named('InvitationEntry'),
    refusals: [...changed, 'visit-undo-over'],
  },
  [`POST ${invitations}/find`]: {
    summary: 'An invitation by its code or link, for who stands at the door',
    asker: 'kiosk or staff',
    answer: named('InvitationPage'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'GET /api/v1/invitations/{token}': {
    summary: 'What guests see of their invitation',
    asker: 'anybody',
    answer: named('InvitationPage'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'GET /api/v1/visits/{token}': {
    summary: 'What a visitor sees on her phone while she is here',
    asker: 'anybody',
    answer: named('VisitPage'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/visits/{token}/leave': {
    summary: 'The visitor says that she has left',
    asker: 'anybody',
    answer: named('VisitPage'),
    refusals: [...changed, 'visit-not-here', 'visit-over', 'too-many-requests'],
  },
  'POST /api/v1/visits/{token}/forget': {
    summary: 'The visitor does not want to be known again',
    asker: 'anybody',
    answer: null,
    refusals: [...changed, 'too-many-requests'],
  },
  [`POST ${visits}/known`]: {
    summary: 'A visitor who was here before and wanted to be known again, by phone or code',
    asker: 'kiosk or staff',
    answer: named('KnownVisitor'),
    refusals: ['not-found', 'too-many-requests', 'personal-key-missing'],
  },
  [`POST ${visits}/find`]: {
    summary: 'Guests who are invited for another day, by the beginnings of their name or company',
    asker: 'staff',
    answer: list(named('VisitEntry')),
    refusals: ['not-found', 'too-many-requests', 'personal-key-missing'],
  },
  [`POST ${visits}/{visitId}/answer`]: {
    summary: 'The host, her secretary or reception accepts, delays, forwards or declines',
    asker: 'staff',
    answer: named('VisitEntry'),
    refusals: [...changed, 'visit-not-here', 'visit-answered', 'visit-declined', 'visit-over'],
  },
  [`POST ${visits}/{visitId}/leave`]: {
    summary: 'The visitor has left the building',
    asker: 'staff',
    answer: named('VisitEntry'),
    refusals: [...changed, 'visit-not-here', 'visit-over'],
  },
  [`POST ${visits}/{visitId}/undo`]: {
    summary: 'Take back the last answer or departure',
    asker: 'staff',
    answer: named('VisitEntry'),
    refusals: [...changed, 'visit-undo-over'],
  },
  [`POST ${visits}/departures`]: {
    summary: "A badge or the visit's link is scanned at the exit, or its number typed in",
    asker: 'kiosk or staff',
    answer: named('VisitEntry'),
    refusals: [...changed, 'visit-not-here', 'visit-over'],
  },
  [`POST ${visits}/close-day`]: {
    summary: 'Close the day: gives the visitors who never checked out',
    asker: 'staff',
    answer: list(named('VisitEntry')),
    refusals: changed,
  },
};
