/** One working day of a building, from its opening to its close, through the rules that run the real one. */
import type { Random } from '../chance/index.js';
import { currentStop, get, type Actor, type Calendar, type Channel, type Day } from '../queue/index.js';
import { planBookings, type Booker } from './bookings-plan.js';
import type { BuildingLife } from './building-life.js';
import { Desk } from './desk.js';
import { SimulatedHall, type Step } from './hall.js';
import { planPeople, type Person } from './people-plan.js';
import { planShifts } from './staff-plan.js';

const minute = 60_000;
const system: Actor = { kind: 'system' };
const givenBy: Readonly<Record<Channel, Actor>> = {
  kiosk: { kind: 'device', id: 'kios-1' },
  phone: { kind: 'citizen' },
  desk: { kind: 'staff', id: 'penerima-tamu', role: 'supervisor' },
};
/** Whoever waits still is served for so long after the close; then the day ends. */
const lateMs = 150 * minute;

/** Gives each command with its events, in order; the day at its end is the generator's return. */
export function* simulateDay(life: BuildingLife, calendar: Calendar, random: Random): Generator<Step, Day> {
  const open = Object.values(calendar.services).flatMap((each) => (each.state === 'open' ? [each] : []));
  const hall = new SimulatedHall(life.config.id, random);
  if (open.length === 0) return hall.day;
  const opensAt = Math.min(...open.map((each) => each.opensAt));
  const closesAt = Math.max(...open.map((each) => each.closesAt));
  hall.plan(opensAt - 30 * minute, () =>
    hall.submit({ type: 'openDay', config: life.config, calendar }, system),
  );

  const patience = new Map<number, { readonly leavesAt: number }>();
  const isHere = (ticketId: number): boolean => (patience.get(ticketId)?.leavesAt ?? Infinity) > hall.now;
  const desks = planShifts(life.config, calendar, random).map(
    (shift) => new Desk({ hall, life, shift, isHere, closesAt }),
  );
  const bookers = planBookings(life.config.services, calendar, random);
  for (const booker of bookers) hall.plan(opensAt - 29 * minute, () => enterBooking(hall, booker));
  for (const person of planPeople(life, calendar, random, bookers))
    hall.plan(person.at, () => {
      const ticketId = come(hall, person);
      if (ticketId === null) return;
      const leavesAt = hall.now + person.patienceMs;
      patience.set(ticketId, { leavesAt });
      if (person.cancels) hall.plan(leavesAt, () => giveUp(hall, ticketId));
    });
  hall.watch(({ events }) => {
    if (events.some(({ type }) => waits.has(type))) for (const desk of desks) desk.nudge();
  });
  hall.plan(closesAt + lateMs, () => hall.submit({ type: 'closeDay' }, system));
  return yield* hall.run();
}

/** After these somebody waits who did not before. */
const waits: ReadonlySet<string> = new Set([
  'ticket.issued',
  'appointment.checkedIn',
  'ticket.advanced',
  'ticket.reinstated',
  'ticket.released',
  'ticket.transferred',
  'ticket.putBack',
]);

/** As the server does when the day has opened; what comes of it is the citizen's. */
function enterBooking(hall: SimulatedHall, { serviceId, appointment, comesAt, cancelsAt }: Booker): void {
  const ways = { ahead: true, channel: 'phone', language: 'id' } as const;
  if (!hall.submit({ type: 'book', serviceId, appointment, ...ways }, system)) return;
  const ticketId = hall.day.lastTicketId;
  if (comesAt !== null)
    return hall.plan(comesAt, () => void hall.submit({ type: 'checkIn', ticketId }, givenBy.kiosk));
  if (cancelsAt !== null)
    hall.plan(cancelsAt, () => void hall.submit({ type: 'cancel', ticketId }, givenBy.phone));
  hall.plan(appointment.until, () => void hall.submit({ type: 'tick' }, system));
}

function come(hall: SimulatedHall, { serviceIds, priority, channel }: Person): number | null {
  const given = hall.submit(
    { type: 'issue', serviceIds, priority, channel, language: 'id' },
    givenBy[channel],
  );
  return given ? hall.day.lastTicketId : null;
}

/** Tells that she leaves, if she waits still. */
function giveUp(hall: SimulatedHall, ticketId: number): void {
  const ticket = get(hall.day.tickets, ticketId);
  if (ticket?.stops[currentStop(ticket)]?.state === 'waiting')
    hall.submit({ type: 'cancel', ticketId }, { kind: 'citizen' });
}
