/** What stands on a paper ticket, for the network printer and for the browser's print. No name, no identity number. */
import {
  forecast,
  get,
  serviceOf,
  stopKey,
  waitingPlace,
  type Day,
  type Language,
  type Stop,
  type Ticket,
} from '../queue/index.js';
import type { KnownForecast } from '../live/index.js';
import { dateText, timeText } from '../time/index.js';
import { freshEstimate, waitText } from '../wait/index.js';

export interface TicketPaper {
  readonly building: string;
  readonly agency: string;
  /** In the order of the visit. */
  readonly services: readonly string[];
  readonly number: string;
  readonly issued: string;
  /** Floor and waiting area; empty if no counter gives the service. */
  readonly where: string;
  /** The booked time, people ahead and the expected wait; the latter two not when the ticket no longer waits. */
  readonly wait: readonly string[];
  readonly bringTitle: string;
  readonly documents: readonly string[];
  readonly scan: string;
  readonly missed: string;
}

const words = {
  id: {
    waitIn: 'Tunggu di',
    appointment: 'Janji temu pukul',
    wait: 'Perkiraan tunggu',
    ahead: (n: number) => (n === 0 ? 'Tidak ada antrean di depan Anda' : `${n} orang di depan Anda`),
    bring: 'Siapkan berkas:',
    scan: 'Pindai untuk melihat giliran di ponsel',
    missed: 'Jika nomor Anda terlewat, lapor ke petugas. Anda tidak perlu mengambil nomor baru.',
  },
  en: {
    waitIn: 'Wait in',
    appointment: 'Appointment at',
    wait: 'Expected wait',
    ahead: (n: number) =>
      n === 0 ? 'Nobody is ahead of you' : n === 1 ? '1 person ahead of you' : `${n} people ahead of you`,
    bring: 'Have these documents ready:',
    scan: 'Scan to follow your turn on your phone',
    missed: 'If you miss your call, tell an officer. You need no new number.',
  },
} as const;

/** What the paper needs of a ticket: a kiosk has it from the answer, before the ticket is in its live view. */
export type PaperTicket = Pick<Ticket, 'id' | 'number' | 'issuedAt'> & {
  readonly stops: readonly Pick<Stop, 'serviceId'>[];
};

/**
 * `null` while the configuration does not know the ticket's service. `known`: the server's forecast, where there is one.
 */
export function ticketPaper(
  day: Day,
  ticket: PaperTicket,
  language: Language,
  now: number,
  known: KnownForecast | null = null,
): TicketPaper | null {
  const say = words[language];
  const { config } = day;
  if (!config) return null;
  const services = ticket.stops.flatMap(({ serviceId }) => serviceOf(config, serviceId) ?? []);
  const [first] = services;
  if (!first) return null;
  const expected = forecast(day, now).stops.get(stopKey(ticket.id, 0));
  const seen = { state: 'live', day, forecast: known } as const;
  const estimate = freshEstimate(seen, ticket.id, first.id, expected, now);
  const place = waitingPlace(config, first.id);
  const appointment = get(day.tickets, ticket.id)?.stops[0]?.appointment;
  const issuedAt = appointment?.checkedInAt ?? ticket.issuedAt;
  const booked = appointment ? [`${say.appointment} ${timeText(appointment.at, config, language)}`] : [];
  return {
    building: config.name,
    agency: config.agencies.find(({ id }) => id === first.agencyId)?.name ?? '',
    services: services.map(({ name }) => name[language]),
    number: ticket.number,
    issued: `${dateText(issuedAt, config, language)}, ${timeText(issuedAt, config, language)}`,
    where: place
      ? `${say.waitIn} ${[place.zone.name, place.floor?.name].map((name) => name?.[language] ?? '').join(', ')}`
      : '',
    wait: [
      ...booked,
      ...(expected ? [say.ahead(expected.ahead), `${say.wait}: ${waitText(estimate, language)}`] : []),
    ],
    bringTitle: say.bring,
    // A document that two services of the visit want is brought once.
    documents: [
      ...new Set(services.flatMap(({ documents }) => documents.map((document) => document[language]))),
    ],
    scan: say.scan,
    missed: say.missed,
  };
}
