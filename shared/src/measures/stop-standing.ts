/** What can be said of the stops of a day as it stands: for live screens, which hold the day but not its events. */
import {
  isEnded,
  values,
  type BookedTime,
  type Day,
  type Service,
  type Stop,
  type Ticket,
} from '../queue/index.js';
import type { StopStanding } from './facts.js';

const minute = 60_000;

/** As much of a stop and its ticket as a standing is made of. */
export type StopSoFar = Pick<
  Stop,
  | 'serviceId'
  | 'state'
  | 'waitingSince'
  | 'firstCalledAt'
  | 'counterId'
  | 'officerId'
  | 'outcome'
  | 'endedAt'
  | 'appointment'
>;
export interface TicketSoFar extends Pick<
  Ticket,
  'id' | 'number' | 'issuedAt' | 'channel' | 'language' | 'priority'
> {
  readonly stops: readonly StopSoFar[];
}

/** By ticket, then by stop; waits that go on are taken up to `now` (epoch ms). */
export function stopStandings(day: Day, now: number): StopStanding[] {
  const services = new Map(day.config?.services.map((service) => [service.id, service]));
  return [...values(day.tickets)].flatMap((ticket) => standingsOf(ticket, services, now));
}

/** @param now epoch ms, up to which waits that go on are taken */
export function standingsOf(
  ticket: TicketSoFar,
  services: ReadonlyMap<string, Service>,
  now: number,
): StopStanding[] {
  const { id: ticketId, number, channel, priority, language, issuedAt } = ticket;
  const visit = wholeVisit(ticket);
  let lineFrom = issuedAt;
  return ticket.stops.map((stop, index) => {
    const { serviceId, firstCalledAt, counterId, officerId, state, outcome, endedAt } = stop;
    // Who was booked has a wait of its own beginning; any other begins where the ticket, or the stop before, left off.
    const from = stop.appointment ? bookedFrom(stop.appointment) : lineFrom;
    const waitingFrom = stop.waitingSince === null ? null : from;
    // The next one of the route waits from the moment in which this one is done, after a transfer too.
    if (state === 'done') lineFrom = endedAt ?? lineFrom;
    const service = services.get(serviceId);
    const wait = waitOf(stop, waitingFrom, now);
    return {
      ticketId,
      stop: index,
      number,
      serviceId,
      agencyId: service?.agencyId ?? '',
      channel,
      priority,
      language,
      issuedAt,
      appointmentAt: stop.appointment?.at ?? null,
      waitingFrom,
      firstCalledAt,
      ...wait,
      visitMs: visit?.stop === stop ? visit.ms : null,
      counterId,
      officerId,
      state,
      outcome,
      endedAt,
      withinTarget: service ? withinTarget(wait, service) : null,
    };
  });
}

/** Who checks in early waits by choice until the booked time. */
const bookedFrom = ({ at, checkedInAt }: BookedTime): number | null =>
  checkedInAt === null ? null : Math.max(checkedInAt, at);

type Wait = Pick<StopStanding, 'waitMs' | 'censoredMs'>;

function waitOf({ firstCalledAt, endedAt }: StopSoFar, from: number | null, now: number): Wait {
  if (from === null) return { waitMs: null, censoredMs: null };
  if (firstCalledAt !== null) return { waitMs: Math.max(0, firstCalledAt - from), censoredMs: null };
  return { waitMs: null, censoredMs: Math.max(0, (endedAt ?? now) - from) };
}

function withinTarget({ waitMs, censoredMs }: Wait, { targetMinutes }: Service): boolean | null {
  const targetMs = targetMinutes * minute;
  if (waitMs !== null) return waitMs <= targetMs;
  return censoredMs !== null && censoredMs > targetMs ? false : null;
}

/** The stop with which the visit was complete, and how long the visit took. */
function wholeVisit({
  issuedAt,
  stops,
}: TicketSoFar): { readonly stop: StopSoFar; readonly ms: number } | null {
  // A planned stop has not ended, so no visit is complete before the last one of its route.
  if (!stops.every(isEnded)) return null;
  const stop = stops.findLast(({ waitingSince }) => waitingSince !== null);
  if (stop?.state !== 'done' || stop.endedAt === null) return null;
  const [first] = stops;
  const from = (first?.appointment && bookedFrom(first.appointment)) ?? issuedAt;
  // Who is called before her time may be gone by then.
  return { stop, ms: Math.max(0, stop.endedAt - from) };
}
