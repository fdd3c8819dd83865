/** What the document says of the doors of visits. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

const visits = '/api/v1/buildings/{buildingId}/visits';
const changed = ['not-found', 'command-id-used', 'personal-key-missing'] as const;

export const visitRoutes: Readonly<Record<string, RouteWords>> = {
  [`GET ${visits}`]: {
    summary: 'The visits of a day that concern the asker; reception sees all of them',
    asker: 'staff',
    query: 'VisitsQueryDto',
    answer: list(named('VisitEntry')),
    refusals: ['not-found'],
  },
  [`POST ${visits}`]: {
    summary: 'Sign a visitor in; one who is here already gets the visit that is there',
    asker: 'kiosk or staff',
    answer: named('SignedInVisit'),
    refusals: [...changed, 'too-many-requests'],
  },
  [`POST ${visits}/known`]: {
    summary: 'A visitor who was here before and wanted to be known again, by phone or code',
    asker: 'kiosk or staff',
    answer: named('KnownVisitor'),
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
    summary: 'A badge is scanned at the exit, or its number typed in',
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
