/** What the document says of each route beside what Nest knows. A route that is not here fails a test. */
import type { ServiceCode } from '@satuatap/shared/contract';
import { list, named, text, type Schema } from './schema.js';

export type Asker =
  'anybody' | 'staff' | 'leaders' | 'kiosk' | 'kiosk or staff' | 'board or sign' | 'exit tablet' | 'device';

interface RouteWords {
  readonly summary: string;
  readonly asker: Asker;
  /** The DTO class of its query. */
  readonly query?: string;
  /** `null`: no body. */
  readonly answer: Schema | null;
  /** Of an answer that is not JSON. */
  readonly media?: string;
  /** Beside those that every route of its kind has. */
  readonly refusals?: readonly ServiceCode[];
  /** Whether the queue may refuse it, with one of its own codes. */
  readonly decides?: boolean;
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file: Schema = { type: 'string', format: 'binary' };

export const routes: Readonly<Record<string, RouteWords>> = {
  'POST /api/v1/session': {
    summary: 'Sign in: the answer sets a cookie',
    asker: 'anybody',
    answer: named('Session'),
    refusals: ['wrong-credentials', 'too-many-requests'],
  },
  'GET /api/v1/session': { summary: 'Who is signed in', asker: 'staff', answer: named('Session') },
  'DELETE /api/v1/session': { summary: 'Sign out', asker: 'anybody', answer: null },
  'GET /api/v1/staff': {
    summary: 'Names of those who work where the asker works',
    asker: 'staff',
    answer: list(named('StaffName')),
  },
  'POST /api/v1/devices': {
    summary: 'A new device asks to be paired',
    asker: 'anybody',
    answer: named('PairingStarted'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/devices/pairing': {
    summary: 'Whether the device was let in, and with which token',
    asker: 'anybody',
    answer: named('PairingState'),
    refusals: ['pairing-expired'],
  },
  'POST /api/v1/devices/approve': {
    summary: 'Let a device in by the code that it shows',
    asker: 'leaders',
    answer: named('DeviceInfo'),
    refusals: ['pairing-unknown'],
  },
  'POST /api/v1/devices/status': { summary: 'A device tells how it is', asker: 'device', answer: null },
  'GET /api/v1/devices/self': {
    summary: 'How the device stands with staff: whether somebody comes to who called',
    asker: 'device',
    answer: named('DeviceInfo'),
  },
  'POST /api/v1/devices/{deviceId}/attend': {
    summary: 'An officer goes to the citizen who called from the device',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
  },
  'GET /api/v1/devices/printer': {
    summary: 'The paper in the own printer of a kiosk',
    asker: 'kiosk',
    answer: named('PrinterAnswer'),
    refusals: ['printer-none', 'printer-unreachable', 'printer-fault'],
  },
  'DELETE /api/v1/devices/{deviceId}': {
    summary: 'Let a device in no longer',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings': {
    summary: 'The buildings',
    asker: 'anybody',
    answer: list(named('BuildingSummary')),
  },
  'GET /api/v1/buildings/{buildingId}': {
    summary: 'What a building is and gives',
    asker: 'anybody',
    answer: named('BuildingConfig'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/devices': {
    summary: 'The devices of a building and how they are',
    asker: 'leaders',
    answer: list(named('DeviceInfo')),
  },
  'POST /api/v1/buildings/{buildingId}/tickets': {
    summary: 'Issue a ticket',
    asker: 'kiosk or staff',
    answer: named('IssuedTicket'),
    refusals: ['not-found', 'too-many-requests', 'command-id-used'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/tickets': {
    summary: 'The newest ticket of today with that number',
    asker: 'staff',
    query: 'TicketQueryDto',
    answer: named('Ticket'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/announcements': {
    summary: 'A board tells how an announcement ended',
    asker: 'board or sign',
    answer: named('CommandAnswer'),
    refusals: ['not-found', 'command-id-used'],
    decides: true,
  },
  'POST /api/v1/buildings/{buildingId}/commands': {
    summary: 'A command of staff: call, start, finish, transfer …',
    asker: 'staff',
    answer: named('CommandAnswer'),
    refusals: ['not-found', 'command-id-used'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/tickets/{ticketId}/events': {
    summary: 'The history of a ticket of today',
    asker: 'staff',
    answer: list(named('QueueEvent')),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/tickets/{ticketId}/print': {
    summary: 'Print a ticket at the own printer of a kiosk; asked again it prints the same number',
    asker: 'kiosk',
    answer: named('PrintAnswer'),
    refusals: ['not-found', 'printer-none', 'printer-unreachable', 'printer-out-of-paper', 'printer-fault'],
  },
  'GET /api/v1/buildings/{buildingId}/services/{serviceId}/slots': {
    summary: 'Times of a date for which a service can be booked, and how many places each has left',
    asker: 'anybody',
    query: 'SlotsQueryDto',
    answer: named('AppointmentSlots'),
    refusals: ['not-found', 'too-many-requests', 'not-bookable', 'slot-gone'],
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
  'GET /api/v1/tickets/{token}': {
    summary: 'What the page of a ticket starts with',
    asker: 'anybody',
    answer: named('TicketPage'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/tickets/{token}/cancel': {
    summary: 'Whoever holds the ticket gives it up; the answer tells no events',
    asker: 'anybody',
    answer: named('CommandAnswer'),
    refusals: ['not-found', 'too-many-requests', 'command-id-used'],
    decides: true,
  },
  'GET /api/v1/tickets/{token}/survey': {
    summary: 'Whether whoever holds the ticket may answer the survey',
    asker: 'anybody',
    answer: named('SurveyAsk'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'POST /api/v1/tickets/{token}/survey': {
    summary: 'Whoever holds the ticket answers the survey; the same command again puts more into the answer',
    asker: 'anybody',
    answer: named('SurveyThanks'),
    refusals: ['not-found', 'too-many-requests', 'not-served', 'already-answered', 'survey-over'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/ticket': {
    summary: 'Whether a ticket may answer, by its number of today or its link',
    asker: 'exit tablet',
    query: 'SurveyTicketQueryDto',
    answer: named('SurveyTicket'),
    refusals: ['not-found', 'too-many-requests', 'not-served', 'already-answered', 'survey-over'],
  },
  'POST /api/v1/buildings/{buildingId}/survey/answers': {
    summary: 'A visitor answers the survey at the exit; the same command again puts more into the answer',
    asker: 'exit tablet',
    answer: named('SurveyThanks'),
    refusals: ['not-found', 'too-many-requests', 'not-served', 'already-answered', 'survey-over'],
  },
  'GET /api/v1/buildings/{buildingId}/forecast/calibration': {
    summary: 'Promises of the wait forecast, kept and broken, by day and service',
    asker: 'leaders',
    query: 'CalibrationPeriodDto',
    answer: named('ForecastCalibration'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/report': {
    summary: 'The survey of a period: averages, index, class and sample, of building, agencies and services',
    asker: 'leaders',
    query: 'SurveyPeriodDto',
    answer: named('SurveyReport'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/report.csv': {
    summary: 'The same as CSV (RFC 4180)',
    asker: 'leaders',
    query: 'SurveyPeriodDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/survey/comments': {
    summary: 'Comments in one state, the newest first, at most two hundred',
    asker: 'leaders',
    query: 'CommentsQueryDto',
    answer: list(named('SurveyComment')),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/survey/comments/{commentId}': {
    summary: 'Show or hide a comment, or take that back',
    asker: 'leaders',
    answer: named('SurveyComment'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/alarms/take': {
    summary: 'See to an alarm: by name, until it is over or let go',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found', 'alarm-taken'],
  },
  'POST /api/v1/buildings/{buildingId}/alarms/release': {
    summary: 'Let an alarm go',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/messages': {
    summary: 'Send a short message to counters; the same id again is the same message',
    asker: 'leaders',
    answer: list(named('DeskMessage')),
    refusals: ['not-found', 'too-many-requests'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/messages': {
    summary: "Today's messages: all for a supervisor, else those for the own counter",
    asker: 'staff',
    answer: list(named('DeskMessage')),
    refusals: ['not-found'],
  },
  'DELETE /api/v1/buildings/{buildingId}/messages/{messageId}': {
    summary: 'Take a message back',
    asker: 'leaders',
    answer: null,
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/messages/{messageId}/read': {
    summary: 'Whoever sits at the counter has read it',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
    decides: true,
  },
  'GET /api/v1/buildings/{buildingId}/directory': {
    summary: 'Officers of all agencies and where they are; at a kiosk only what their agency lets out',
    asker: 'kiosk or staff',
    query: 'DirectoryQueryDto',
    answer: { anyOf: [list(named('OfficerEntry')), list(named('KioskOfficer'))] },
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/directory/self': {
    summary: 'Whoever asks, where she is in the directory',
    asker: 'staff',
    answer: named('OwnEntry'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/directory/agencies': {
    summary: 'What the kiosk shows of the officers of each agency',
    asker: 'staff',
    answer: list(named('AgencyDisclosure')),
    refusals: ['not-found'],
  },
  'PUT /api/v1/buildings/{buildingId}/directory/agencies/{agencyId}': {
    summary: 'Set what the kiosk shows of the officers of an agency: supervisors and secretaries of theirs',
    asker: 'staff',
    answer: named('AgencyDisclosure'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/officers': {
    summary: 'Add an officer: supervisors and secretaries, of their agencies',
    asker: 'staff',
    answer: named('OfficerEntry'),
    refusals: ['not-found'],
  },
  'PUT /api/v1/buildings/{buildingId}/officers/{officerId}': {
    summary: 'Change an officer: supervisors and secretaries, of their agencies',
    asker: 'staff',
    answer: named('OfficerEntry'),
    refusals: ['not-found'],
  },
  'DELETE /api/v1/buildings/{buildingId}/officers/{officerId}': {
    summary: 'Take an officer out of the directory: supervisors and secretaries, of their agencies',
    asker: 'staff',
    answer: null,
    refusals: ['not-found'],
  },
  'PUT /api/v1/buildings/{buildingId}/officers/{officerId}/presence': {
    summary: 'Say where an officer is: she herself, reception, or who keeps the directory of her agency',
    asker: 'staff',
    answer: named('OfficerEntry'),
    refusals: ['not-found'],
  },
  'POST /api/v1/buildings/{buildingId}/officers/import': {
    summary: 'Take officers in from a CSV or XLSX file, all or none; what is wrong is told by line',
    asker: 'staff',
    answer: named('ImportReport'),
    refusals: ['not-found', 'too-many-requests'],
  },
  'GET /api/v1/buildings/{buildingId}/officers.csv': {
    summary: 'What the import takes: its columns, and the officers whom the asker keeps',
    asker: 'staff',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/overview': {
    summary: 'The buildings where the asker works at a glance: who waits, how long, counters, devices',
    asker: 'leaders',
    answer: named('CityOverview'),
  },
  'GET /api/v1/statistics': {
    summary: 'Figures of a period in groups, and of all of it',
    asker: 'leaders',
    query: 'StatisticsQueryDto',
    answer: named('Statistics'),
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics.csv': {
    summary: 'The same as CSV (RFC 4180)',
    asker: 'leaders',
    query: 'StatisticsExportQueryDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics.xlsx': {
    summary: 'The same as XLSX',
    asker: 'leaders',
    query: 'StatisticsExportQueryDto',
    answer: file,
    media: xlsx,
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/facts.csv': {
    summary: 'Every stop of a period as CSV; no personal data, no officers',
    asker: 'leaders',
    query: 'FactsExportQueryDto',
    answer: text,
    media: 'text/csv',
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/facts.xlsx': {
    summary: 'The same as XLSX',
    asker: 'leaders',
    query: 'FactsExportQueryDto',
    answer: file,
    media: xlsx,
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/distribution': {
    summary: 'How waits, services, walks or visits of a period are distributed',
    asker: 'leaders',
    query: 'DistributionQueryDto',
    answer: named('Distribution'),
    refusals: ['not-found'],
  },
  'GET /api/v1/statistics/stops': {
    summary: 'The single stops behind the figures, newest first',
    asker: 'leaders',
    query: 'StopsQueryDto',
    answer: named('StopPage'),
    refusals: ['not-found'],
  },
  'GET /api/v1/me/statistics': {
    summary: 'The work of whoever asks, and of nobody else',
    asker: 'staff',
    query: 'OwnQueryDto',
    answer: named('OwnStatistics'),
  },
  'GET /api/v1/buildings/{buildingId}/days': {
    summary: 'The days that the journal has',
    asker: 'leaders',
    query: 'OwnQueryDto',
    answer: list(named('ServiceDay')),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/days/{date}/events': {
    summary: 'What happened on a day, to look at it again; officers are not told apart',
    asker: 'leaders',
    query: 'EventsQueryDto',
    answer: named('DayEvents'),
    refusals: ['not-found'],
  },
  'GET /api/v1/buildings/{buildingId}/days/{date}/tickets/{ticketId}': {
    summary: 'The whole visit of a ticket of any day, each call with its reason',
    asker: 'leaders',
    answer: named('TicketStory'),
    refusals: ['not-found'],
  },
  'GET /api/v1/about': {
    summary: 'Whether the server runs in demo mode',
    asker: 'anybody',
    answer: named('About'),
  },
  'GET /health': {
    summary: 'Whether the server reads and writes',
    asker: 'anybody',
    answer: named('Health'),
  },
  'GET /ready': {
    summary: 'Whether a balancer should send requests here: until the server is told to stop',
    asker: 'anybody',
    answer: null,
  },
};
