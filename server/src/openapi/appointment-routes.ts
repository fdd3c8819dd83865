/** What the document says of the routes of appointments. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

export const appointmentRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/v1/buildings/{buildingId}/services/{serviceId}/slots': {
    summary: 'Times of a date for which a service can be booked, and how many places each has left',
    asker: 'anybody',
    query: 'SlotsQueryDto',
    answer: named('AppointmentSlots'),
    refusals: ['not-found', 'too-many-requests', 'not-bookable', 'slot-gone'],
    decides: true,
  },
  'POST /api/v1/buildings/{buildingId}/appointments': {
    summary: 'Book a service for a time',
    asker: 'anybody',
    answer: named('BookedAppointment'),
    refusals: ['not-found', 'too-many-requests', 'not-bookable', 'slot-gone', 'slot-full', 'command-id-used'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/appointments': {
    summary: 'What is booked for a date, today without one',
    asker: 'staff',
    query: 'AppointmentsQueryDto',
    answer: list(named('AppointmentEntry')),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/appointments/check-in': {
    summary: 'A citizen has come for an appointment, by its code or link: the ticket waits from now on',
    asker: 'kiosk or staff',
    answer: named('IssuedTicket'),
    refusals: [
      'not-found',
      'too-many-requests',
      'appointment-over',
      'appointment-other-day',
      'command-id-used',
    ],
    decides: true,
  },
  'POST /api/v1/buildings/{buildingId}/appointments/{appointmentId}/cancel': {
    summary: 'Staff cancel an appointment for a citizen',
    asker: 'staff',
    answer: null,
    refusals: ['not-found', 'appointment-over', 'command-id-used'],
    decides: true,
  },
  'GET /api/v1/appointments/{token}': {
    summary: 'What the page of an appointment shows',
    asker: 'anybody',
    answer: named('AppointmentPage'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/appointments/{token}/cancel': {
    summary: 'Whoever holds the appointment gives it up',
    asker: 'anybody',
    answer: named('AppointmentPage'),
    refusals: ['not-found', 'too-many-requests', 'appointment-over', 'command-id-used'],
    decides: true,
  },
  'POST /api/v1/appointments/{token}/move': {
    summary: 'Book another time in its place, in one step',
    asker: 'anybody',
    answer: named('BookedAppointment'),
    refusals: [
      'not-found',
      'too-many-requests',
      'appointment-over',
      'slot-gone',
      'slot-full',
      'command-id-used',
    ],
    decides: true,
  },
};
