/** Appointments: booked, checked in, called, lapsed. */
import { describe, expect, it } from '@jest/globals';
import { shareOf } from './calling-rule.js';
import { nextDue } from './due.js';
import { publicDay } from './public-view.js';
import { linesAtCounter, lineOf } from './lines.js';
import { get } from './table.js';
import { building, calendar, minute, opening } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';

const kiosk = { kind: 'device', id: 'k' } as const;
const ani = officer('ani');
const checkIn = (hall: Hall, ticketId: number): void => void hall.must({ type: 'checkIn', ticketId }, kiosk);

/** Part of its promise that the ticket has used up now. */
function share(hall: Hall, ticketId: number): number {
  const waiting = Object.values(lineOf(hall.day, 'ktp').waiting)
    .flat()
    .find((each) => each.ticketId === ticketId);
  return waiting ? shareOf(waiting, 30, hall.now) : Number.NaN;
}

describe('a booking', () => {
  it('[A1] comes into its day with a number, is not waiting, and is called by nobody', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 60);
    expect(get(hall.day.tickets, booked)).toMatchObject({
      number: 'A001',
      stops: [{ state: 'booked', waitingSince: null, appointment: { at: opening + 60 * minute } }],
    });
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('nobody-waiting');
    expect(hall.refusal({ type: 'callTicket', counterId: 'c1', ticketId: booked }, ani)).toBe(
      'ticket-not-waiting',
    );
    expect(hall.refusal({ type: 'addStop', ticketId: booked, serviceId: 'kk' }, ani)).toBe('not-checked-in');
    const next = hall.issue('ktp');
    expect(get(hall.day.tickets, next)?.number).toBe('A002');
  });

  it('[A1] counts in the quota of its day; one made before it holds beyond the quota', () => {
    const services = building.services.map((each) => ({ ...each, dailyQuota: 1 }));
    const hall = Hall.open({ ...building, services });
    hall.book('ktp', 60);
    const issue = {
      type: 'issue',
      serviceIds: ['ktp'],
      priority: null,
      channel: 'kiosk',
      language: 'id',
    } as const;
    expect(hall.refusal(issue, kiosk)).toBe('quota-reached');
    const at = opening + 60 * minute;
    const appointment = { at, from: at, until: at + minute, share: 1 };
    const again = { type: 'book', serviceId: 'ktp', appointment, channel: 'phone', language: 'id' } as const;
    expect(hall.refusal({ ...again, ahead: false }, system)).toBe('quota-reached');
    expect(hall.refusal({ ...again, ahead: true }, system)).toBeNull();
  });

  it('[A1] is refused where the service is not given that day, or not at that time', () => {
    const hall = new Hall();
    const ktp = { state: 'closed', reason: 'holiday' } as const;
    const services = { ...calendar.services, ktp };
    hall.must({ type: 'openDay', config: building, calendar: { ...calendar, services } }, system);
    expect(() => hall.book('ktp', 60)).toThrow('service-holiday');
    expect(() => hall.book('kk', 480)).toThrow('appointment-outside-hours');
  });
});

describe('a check-in', () => {
  it('[A2] is possible from some time before to the end of the grace, and once is enough', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 60);
    expect(hall.refusal({ type: 'checkIn', ticketId: booked }, kiosk)).toBe('check-in-too-early');
    hall.pass(30);
    checkIn(hall, booked);
    expect(hall.stop(booked)).toMatchObject({ state: 'waiting', waitingSince: opening + 30 * minute });
    expect(hall.must({ type: 'checkIn', ticketId: booked }, kiosk)).toEqual([]);
  });

  it('[A3] who comes early stands behind who is there, and is called when nobody else waits', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 60, { share: 0.5 });
    hall.pass(30);
    checkIn(hall, booked);
    hall.pass(5);
    const later = hall.issue('ktp');
    expect(share(hall, booked)).toBe(0);
    expect(linesAtCounter(hall.day, 'c1', hall.now).map(({ ticketId }) => ticketId)).toEqual([later, booked]);
    expect(hall.serve('c1')).toBe(later);
    expect(hall.serve('c1')).toBe(booked);
  });

  it('[A3] of two who come early, the one whose time comes first goes first', () => {
    const hall = Hall.open();
    const later = hall.book('ktp', 60);
    const sooner = hall.book('kk', 50);
    hall.pass(30);
    checkIn(hall, later);
    checkIn(hall, sooner);
    // Counts from its time less forty minutes; the other from its time less thirty.
    expect(hall.serve('c1')).toBe(sooner);
  });

  it('[A3] at its time it has used up its share of the promise, as long as that took others', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 60, { share: 0.5 });
    hall.pass(40);
    checkIn(hall, booked);
    const before = hall.issue('ktp');
    hall.pass(20);
    expect(share(hall, booked)).toBe(0.5);
    expect(share(hall, before)).toBeCloseTo(2 / 3);
    expect(hall.serve('c1')).toBe(before);
  });

  it('[A3] who comes late has no more of it than at the time', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 60, { share: 0.5 });
    hall.pass(70);
    checkIn(hall, booked);
    expect(share(hall, booked)).toBe(0.5);
  });

  it('[A3] a priority given before it counts from its time on', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 60, { share: 0.5 });
    hall.must({ type: 'setPriority', ticketId: booked, priority: 'disability' }, supervisor);
    hall.pass(60);
    checkIn(hall, booked);
    expect(share(hall, booked)).toBe(0.5);
    hall.pass(15);
    expect(share(hall, booked)).toBe(1.5);
  });

  it('[U1] is taken back by staff who made it for the wrong one', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 30);
    const [event] = hall.must({ type: 'checkIn', ticketId: booked }, ani);
    hall.must({ type: 'undo', seq: event?.seq ?? 0 }, ani);
    expect(hall.stop(booked)).toMatchObject({ state: 'booked', waitingSince: null });
    expect(hall.day.booked).toHaveLength(1);
    checkIn(hall, booked);
  });
});

describe('an appointment to which nobody comes', () => {
  it('[A4, D3] lapses when the grace is over, and its number may be given again', () => {
    const hall = Hall.open({ ...building, numbering: { first: 1, last: 2, digits: 3 } });
    const booked = hall.book('ktp', 60);
    hall.issue('ktp');
    expect(nextDue(hall.day)).toBe(opening + 75 * minute);
    hall.pass(75);
    expect(hall.refusal({ type: 'checkIn', ticketId: booked }, kiosk)).toBe('appointment-lapsed');
    hall.must({ type: 'tick' }, system);
    expect(hall.stop(booked)).toMatchObject({ state: 'lapsed', waitingSince: null, endedAt: hall.now });
    expect(hall.refusal({ type: 'checkIn', ticketId: booked }, kiosk)).toBe('appointment-lapsed');
    expect(nextDue(hall.day)).toBeNull();
    const next = hall.issue('ktp');
    expect(get(hall.day.tickets, next)?.number).toBe('A001');
  });

  it('[A4] has its whole grace where it came into its day late, for the system was away', () => {
    const hall = Hall.open();
    hall.pass(40);
    const booked = hall.book('ktp', -20);
    expect(hall.refusal({ type: 'checkIn', ticketId: booked }, kiosk)).toBeNull();
    expect(nextDue(hall.day)).toBe(opening + 55 * minute);
  });

  it('[D4] lapses at closing, while who waits has left', () => {
    const hall = Hall.open();
    const [booked, waiting] = [hall.book('ktp', 120), hall.issue('ktp')];
    hall.must({ type: 'closeDay' }, system);
    expect(hall.stop(booked)).toMatchObject({ state: 'lapsed' });
    expect(hall.stop(waiting)).toMatchObject({ state: 'left' });
    expect(hall.day.booked).toEqual([]);
  });
});

describe('what else may happen to it', () => {
  it('[T6] it is cancelled, and nobody can check in', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 20);
    hall.must({ type: 'cancel', ticketId: booked }, { kind: 'citizen' });
    expect(hall.stop(booked).state).toBe('cancelled');
    expect(hall.refusal({ type: 'checkIn', ticketId: booked }, kiosk)).toBe('ticket-ended');
  });

  it('[D2] it is served though the new configuration does not have its service', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 20);
    const services = building.services.slice(1);
    const counters = building.counters.map((counter) => ({
      ...counter,
      services: counter.services.filter(({ serviceId }) => serviceId !== 'ktp'),
    }));
    hall.must({ type: 'configure', config: { ...building, services, counters }, calendar }, system);
    checkIn(hall, booked);
    expect(hall.serve('c1')).toBe(booked);
  });

  it('[A5] everybody sees its time and its state', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 20);
    expect(get(publicDay(hall.day).tickets, booked)).toEqual(get(hall.day.tickets, booked));
  });

  it('[S4] put back, it keeps its place', () => {
    const hall = Hall.open();
    const booked = hall.book('ktp', 20);
    checkIn(hall, booked);
    hall.issue('ktp');
    hall.pass(20);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(hall.at('c1')).toBe(booked);
    hall.must({ type: 'putBack', counterId: 'c1' }, ani);
    expect(hall.serve('c1')).toBe(booked);
  });
});
