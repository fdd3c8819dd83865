/** Rules S1–S8 of SPEC.md. */
import { describe, expect, it } from '@jest/globals';
import { get } from './table.js';
import { building, calendar, minute, opening } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';

const ani = officer('ani');
const budi = officer('budi');
const states = (hall: Hall, id: number): string[] =>
  get(hall.day.tickets, id)?.stops.map(({ state }) => state) ?? [];

/** A hall with one ticket of the route called to counter 1 after `waited` minutes. */
function atCounter(
  waited = 0,
  route: string | string[] = 'ktp',
  config = building,
): { hall: Hall; id: number } {
  const hall = Hall.open(config);
  const id = hall.issue(route);
  hall.pass(waited);
  hall.must({ type: 'callNext', counterId: 'c1' }, ani);
  return { hall, id };
}

describe('serving', () => {
  it('[S1] goes from called to serving to done', () => {
    const { hall, id } = atCounter(3);
    expect(hall.refusal({ type: 'finish', counterId: 'c1' }, ani)).toBe('not-yet-serving');
    hall.pass(1);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    expect(hall.stop(id)).toMatchObject({ state: 'serving', servingSince: hall.now, waitedMs: 3 * minute });
    for (const type of ['start', 'miss', 'recall'] as const) {
      expect(hall.refusal({ type, counterId: 'c1' }, ani)).toBe('already-serving');
    }
    hall.pass(7);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(hall.stop(id)).toMatchObject({ state: 'done', endedAt: hall.now });
    expect(hall.day.counters['c1']).toMatchObject({ current: null, idleSince: hall.now });
  });

  it('[S2] ends with a configured outcome, the first by default', () => {
    const { hall, id } = atCounter();
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'finish', counterId: 'c1', outcome: 'magic' }, ani)).toBe('unknown-outcome');
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(hall.stop(id).outcome).toBe('done');
  });

  it('[S3] lets the next stop wait with part of the time to its credit, under the same number', () => {
    const { hall, id } = atCounter(20, ['ktp', 'kkpr']);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(10);
    hall.must({ type: 'finish', counterId: 'c1', outcome: 'incomplete' }, ani);
    expect(states(hall, id)).toEqual(['done', 'waiting']);
    expect(hall.stop(id, 1)).toMatchObject({ waitingSince: hall.now, since: hall.now - 10 * minute });
    const [event] = hall.must({ type: 'callNext', counterId: 'c3' }, budi);
    expect(event).toMatchObject({ ticketId: id, stop: 1 });
  });

  it.each(['start', 'finish', 'miss', 'putBack', 'recall'] as const)(
    'refuses %s with nobody at hand',
    (type) => {
      expect(Hall.open().refusal({ type, counterId: 'c1' }, ani)).toBe('counter-idle');
    },
  );
});

describe('what frees the counter', () => {
  it('[S4] put back keeps the place, while called and while served', () => {
    const { hall, id } = atCounter(10);
    const { since } = hall.stop(id);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(5);
    hall.must({ type: 'putBack', counterId: 'c1' }, ani);
    expect(hall.stop(id)).toMatchObject({ state: 'waiting', since, servingSince: null, calls: 0 });
    expect(hall.at('c1')).toBeNull();
  });

  it('[S4] put back keeps the place at the head', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.pass(20);
    const sent = hall.issue('ktp');
    hall.must({ type: 'transfer', ticketId: sent, to: { serviceId: 'ktp' }, position: 'head' }, supervisor);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'putBack', counterId: 'c1' }, ani);
    const [again] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(again).toMatchObject({ ticketId: sent });
  });

  it('[S5] a hold ends at its time and counts what was waited before', () => {
    const { hall, id } = atCounter(12);
    const until = hall.now + 30 * minute;
    const hold = { type: 'hold', counterId: 'c1', reason: 'documents' } as const;
    expect(hall.refusal({ ...hold, until: hall.now }, ani)).toBe('hold-in-past');
    expect(hall.refusal({ ...hold, reason: 'whim', until }, ani)).toBe('unknown-reason');
    hall.must({ ...hold, until }, ani);
    expect(hall.day.held).toEqual([{ ticketId: id, stop: 0 }]);
    hall.now = until - 1;
    expect(hall.must({ type: 'tick' }, system)).toEqual([]);
    hall.now = until;
    hall.must({ type: 'tick' }, system);
    expect(hall.stop(id)).toMatchObject({ state: 'waiting', since: until - 12 * minute, hold: null });
    expect(hall.day.held).toEqual([]);
  });

  it('[S5] a hold by hand ends by hand', () => {
    const { hall, id } = atCounter(12);
    hall.must({ type: 'hold', counterId: 'c1', reason: 'documents', until: null }, ani);
    hall.pass(200);
    expect(hall.must({ type: 'tick' }, system)).toEqual([]);
    hall.must({ type: 'release', ticketId: id }, budi);
    expect(hall.stop(id).since).toBe(hall.now - 12 * minute);
    expect(hall.refusal({ type: 'release', ticketId: id }, budi)).toBe('ticket-not-held');
  });

  it.each([
    ['keep', 12],
    ['tail', 0],
  ] as const)('[S6] reinstates with the rule "%s"', (reinstate, minutes) => {
    const { hall, id } = atCounter(12, 'ktp', { ...building, rules: { ...building.rules, reinstate } });
    hall.must({ type: 'miss', counterId: 'c1' }, ani);
    expect(hall.day.missed).toEqual([{ ticketId: id, stop: 0 }]);
    hall.pass(20);
    hall.must({ type: 'reinstate', ticketId: id }, budi);
    expect(hall.stop(id)).toMatchObject({ state: 'waiting', since: hall.now - minutes * minute });
    expect(hall.refusal({ type: 'reinstate', ticketId: id }, budi)).toBe('ticket-not-missed');
  });
});

describe('transfer', () => {
  const send = (ticketId: number, position: 'head' | 'tail' | 'keep', comeBack = false) =>
    ({ type: 'transfer', ticketId, to: { serviceId: 'kkpr' }, position, comeBack }) as const;

  it.each([
    ['tail', 0],
    ['keep', 15],
    ['head', 15],
  ] as const)('[S7] to the %s counts %d minutes', (position, minutes) => {
    const { hall, id } = atCounter(15);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(5);
    hall.must(send(id, position), ani);
    expect(states(hall, id)).toEqual(['done', 'waiting']);
    expect(hall.stop(id).outcome).toBe('transferred');
    expect(hall.stop(id, 1).since).toBe(hall.now - minutes * minute);
    expect(hall.at('c1')).toBeNull();
  });

  it('[S7] comes back to the very counter on request', () => {
    const { hall, id } = atCounter(15);
    hall.must({ type: 'openCounter', counterId: 'c2' }, officer('citra'));
    hall.must(send(id, 'keep', true), ani);
    hall.must({ type: 'callNext', counterId: 'c3' }, budi);
    hall.must({ type: 'start', counterId: 'c3' }, budi);
    hall.must({ type: 'finish', counterId: 'c3' }, budi);
    expect(states(hall, id)).toEqual(['done', 'done', 'waiting']);
    expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, officer('citra'))).toBe('nobody-waiting');
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, ani)[0]).toMatchObject({ ticketId: id, stop: 2 });
  });

  it('[S7] of what another officer has at hand is hers, or a supervisor’s', () => {
    const { hall, id } = atCounter();
    expect(hall.refusal(send(id, 'tail'), budi)).toBe('ticket-called-elsewhere');
    expect(hall.refusal(send(id, 'tail'), supervisor)).toBeNull();
  });
});

describe('a service that is not given today', () => {
  it.each([
    [{ state: 'closed', reason: 'weekday' } as const, 'service-closed-today'],
    [
      { state: 'closed', reason: 'holiday', holiday: { id: 'Natal', en: 'Christmas' } } as const,
      'service-holiday',
    ],
  ])('[S7, S8] takes nobody by a transfer or an added stop: %j', (schedule, code) => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    const services = { ...calendar.services, kkpr: schedule };
    hall.must({ type: 'configure', config: building, calendar: { ...calendar, services } }, system);
    const to = { serviceId: 'kkpr' };
    expect(hall.refusal({ type: 'transfer', ticketId: id, to, position: 'tail' }, supervisor)).toBe(code);
    expect(hall.refusal({ type: 'addStop', ticketId: id, ...to }, supervisor)).toBe(code);
  });

  it('[S7, S8] takes those whom staff send after the last ticket, in a break and beyond the quota', () => {
    const services = building.services.map((each) => ({ ...each, dailyQuota: 1 }));
    const hall = Hall.open({ ...building, services });
    hall.issue('kkpr');
    const id = hall.issue('ktp');
    for (const minutes of [0, 250, 430]) {
      hall.now = opening + minutes * minute;
      const to = { serviceId: 'kkpr' };
      expect(hall.refusal({ type: 'transfer', ticketId: id, to, position: 'tail' }, budi)).toBeNull();
      expect(hall.refusal({ type: 'addStop', ticketId: id, ...to }, budi)).toBeNull();
    }
  });
});

describe('the route', () => {
  it('[S8] grows at its end and loses only what is planned', () => {
    const hall = Hall.open();
    const id = hall.issue(['ktp', 'kkpr']);
    hall.must({ type: 'addStop', ticketId: id, serviceId: 'pbg' }, budi);
    expect(hall.refusal({ type: 'addStop', ticketId: id, serviceId: 'pbg' }, budi)).toBe('route-repeats');
    expect(hall.refusal({ type: 'dropStop', ticketId: id, stop: 0 }, budi)).toBe('stop-not-planned');
    expect(hall.refusal({ type: 'dropStop', ticketId: id, stop: 7 }, budi)).toBe('unknown-stop');
    hall.must({ type: 'dropStop', ticketId: id, stop: 1 }, budi);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(states(hall, id)).toEqual(['done', 'cancelled', 'waiting']);
  });

  it('[C1] takes a new priority into account at once', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.pass(1);
    const id = hall.issue('ktp');
    hall.pass(20);
    expect(hall.refusal({ type: 'setPriority', ticketId: id, priority: 'royal' }, budi)).toBe(
      'unknown-priority',
    );
    hall.must({ type: 'setPriority', ticketId: id, priority: 'elderly' }, budi);
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, ani)[0]).toMatchObject({ ticketId: id });
  });
});
