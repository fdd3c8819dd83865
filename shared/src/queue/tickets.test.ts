/** Rules T1–T6 of SPEC.md. */
import { describe, expect, it } from '@jest/globals';
import type { BuildingConfig, ServiceSchedule } from './config.js';
import { get, values } from './table.js';
import { building, calendar, minute, opening } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';
import { ticketByNumber } from './numbering.js';

const numberOf = (hall: Hall, id: number): string | undefined => get(hall.day.tickets, id)?.number;
const issue = (...serviceIds: string[]) =>
  ({ type: 'issue', serviceIds, priority: null, channel: 'kiosk', language: 'id' }) as const;
const withService = (id: string, change: Partial<BuildingConfig['services'][number]>): BuildingConfig => ({
  ...building,
  services: building.services.map((service) => (service.id === id ? { ...service, ...change } : service)),
});
const kiosk = { kind: 'device', id: 'k' } as const;

describe('issue', () => {
  it('[T1] lets the first stop of the route wait and plans the others', () => {
    const hall = Hall.open();
    const id = hall.issue(['ktp', 'kkpr']);
    expect(get(hall.day.tickets, id)?.stops.map(({ state }) => state)).toEqual(['waiting', 'planned']);
  });

  it.each([
    [[], 'route-empty'],
    [['ktp', 'ktp'], 'route-repeats'],
    [['nothing'], 'unknown-service'],
    [['ktp', 'nothing'], 'unknown-service'],
  ])('[T1] refuses the route %p as %s', (route, code) => {
    expect(Hall.open().refusal(issue(...route), kiosk)).toBe(code);
  });

  it('[T2, T4] numbers each prefix on its own, and services that share one together', () => {
    const hall = Hall.open();
    const ids = ['ktp', 'kk', 'ktp', 'kkpr', 'pbg', 'kkpr'].map((service) => hall.issue(service));
    expect(ids.map((id) => numberOf(hall, id))).toEqual(['A001', 'B001', 'A002', 'L001', 'L002', 'L003']);
  });

  it('[T3] starts again after the last, passing over whoever is still in the building', () => {
    const hall = Hall.open({ ...building, numbering: { first: 7, last: 9, digits: 2 } });
    const [first, second] = [hall.issue('ktp'), hall.issue('ktp')];
    hall.issue('ktp');
    expect(hall.refusal(issue('ktp'), kiosk)).toBe('numbers-exhausted');
    hall.must({ type: 'callTicket', counterId: 'c1', ticketId: first }, officer('ani'));
    hall.must({ type: 'miss', counterId: 'c1' }, officer('ani'));
    // Longer than an undo: it is the missed one itself that keeps its number.
    hall.pass(1);
    hall.must({ type: 'cancel', ticketId: second }, { kind: 'citizen' });
    expect(numberOf(hall, hall.issue('ktp'))).toBe('A08');
    expect(hall.refusal(issue('ktp'), kiosk)).toBe('numbers-exhausted');
  });

  it('[T3] keeps the number of a ticket that an undo may bring back', () => {
    const hall = Hall.open({ ...building, numbering: { first: 1, last: 1, digits: 1 } });
    const id = hall.issue('ktp');
    hall.must({ type: 'cancel', ticketId: id }, officer('ani'));
    expect(hall.refusal(issue('ktp'), kiosk)).toBe('numbers-exhausted');
    hall.now += 11_000;
    hall.must({ type: 'openCounter', counterId: 'c2' }, officer('citra'));
    expect(hall.refusal(issue('ktp'), kiosk)).toBeNull();
  });

  it.each([
    ['a higher first number starts there', { first: 100, last: 999, digits: 3 }, 'A100'],
    ['a lower last number starts again', { first: 1, last: 2, digits: 3 }, 'A002'],
    ['fewer digits do not make a number of the day new', { first: 1, last: 3, digits: 1 }, 'A2'],
    ['more digits go on', { first: 1, last: 9999, digits: 4 }, 'A0004'],
  ])('[T3] %s after a new configuration', (_, numbering, next) => {
    const hall = Hall.open();
    const ids = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('ktp')];
    hall.must({ type: 'cancel', ticketId: ids[1] ?? 0 }, { kind: 'citizen' });
    hall.must({ type: 'configure', config: { ...building, numbering }, calendar }, system);
    expect(numberOf(hall, hall.issue('ktp'))).toBe(next);
  });

  it('[T3] gives no number that is in the building when the range moved to and fro', () => {
    const hall = Hall.open({ ...building, numbering: { first: 400, last: 401, digits: 3 } });
    hall.issue('ktp');
    hall.issue('ktp');
    hall.must({ type: 'cancel', ticketId: 1 }, { kind: 'citizen' });
    expect(numberOf(hall, hall.issue('ktp'))).toBe('A400');
    hall.must({ type: 'configure', config: building, calendar }, system);
    expect(numberOf(hall, hall.issue('ktp'))).toBe('A402');
  });

  it('[T4] goes on with the numbers of a prefix that a configuration gives to another service', () => {
    const hall = Hall.open();
    const [, old] = [hall.issue('kk'), hall.issue('ktp')];
    hall.must({ type: 'configure', config: withService('ktp', { prefix: 'B' }), calendar }, system);
    expect(numberOf(hall, hall.issue('ktp'))).toBe('B002');
    expect(numberOf(hall, old)).toBe('A001');
  });

  it('[T3] starts again on the next day', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.must({ type: 'closeDay' }, system);
    const next = Hall.open();
    expect(numberOf(next, next.issue('ktp'))).toBe('A001');
    hall.must({ type: 'openDay', config: building, calendar }, system);
    expect(numberOf(hall, hall.issue('ktp'))).toBe('A002');
  });

  it('[T3] finds a number of before the digits changed', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    const numbering = { first: 1, last: 9999, digits: 4 };
    hall.must({ type: 'configure', config: { ...building, numbering }, calendar }, system);
    expect(ticketByNumber(hall.day, 'A001')?.id).toBe(id);
  });

  it('[T3] finds a number however it is written', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    for (const text of ['A001', 'a1', ' A 01 ', 'a-001', 'A.1']) {
      expect(ticketByNumber(hall.day, text)?.id).toBe(id);
    }
    for (const text of ['', 'A', '1', 'B1', 'A2', 'A1x']) {
      expect(ticketByNumber(hall.day, text)).toBeUndefined();
    }
  });

  it.each([
    ['service-not-yet-open', opening - minute],
    ['service-on-break', opening + 250 * minute],
    ['last-ticket-passed', opening + 7 * 60 * minute],
  ])('[T5] refuses as %s', (code, now) => {
    const hall = new Hall();
    hall.now = opening - 60 * minute;
    hall.must({ type: 'openDay', config: building, calendar }, system);
    hall.now = now;
    expect(hall.refusal(issue('ktp'), kiosk)).toBe(code);
  });

  it('[T5] goes on giving tickets in a break that does not stop issuing', () => {
    const rest = { from: opening, to: opening + 60 * minute, reason: 'rest', issue: true } as const;
    const ktp = { ...calendar.services['ktp'], breaks: [rest] } as ServiceSchedule;
    const hall = new Hall();
    const hours = { ...calendar, services: { ...calendar.services, ktp } };
    hall.must({ type: 'openDay', config: building, calendar: hours }, system);
    expect(hall.refusal(issue('ktp'), kiosk)).toBeNull();
  });

  it('[T5] opens to the minute', () => {
    const hall = new Hall();
    hall.now = opening - 60 * minute;
    hall.must({ type: 'openDay', config: building, calendar }, system);
    for (const open of [opening, opening + 239 * minute, opening + 300 * minute, opening + 419 * minute]) {
      hall.now = open;
      expect(hall.refusal(issue('ktp'), kiosk)).toBeNull();
    }
  });

  it('[T5] refuses when closed, on a holiday, full, stopped or retired', () => {
    const closed = (state: object) => ({ ...calendar, services: { ...calendar.services, ktp: state } });
    const opened = (config: BuildingConfig, hours: object = calendar): Hall => {
      const hall = new Hall();
      hall.must({ type: 'openDay', config, calendar: hours as typeof calendar }, system);
      return hall;
    };
    const weekend = opened(building, closed({ state: 'closed', reason: 'weekday' }));
    expect(weekend.refusal(issue('ktp'), kiosk)).toBe('service-closed-today');
    const holiday = opened(
      building,
      closed({ state: 'closed', reason: 'holiday', holiday: { id: 'a', en: 'b' } }),
    );
    expect(holiday.refusal(issue('ktp'), kiosk)).toBe('service-holiday');
    const full = opened(withService('kk', { dailyQuota: 2 }));
    full.issue('kk');
    full.issue(['ktp', 'kk']);
    expect(full.refusal(issue('kk'), kiosk)).toBe('quota-reached');
    expect(full.refusal(issue('ktp', 'kk'), kiosk)).toBe('quota-reached');
    const stopped = opened(building);
    stopped.must({ type: 'stopLine', serviceId: 'ktp', reason: 'printer' }, supervisor);
    expect(stopped.refusal(issue('ktp'), kiosk)).toBe('line-stopped');
    expect(stopped.refusal(issue('kk', 'ktp'), kiosk)).toBeNull();
    stopped.now = opening + 7 * 60 * minute;
    expect(stopped.refusal(issue('ktp'), kiosk)).toBe('last-ticket-passed');
  });

  it('refuses a priority that the building does not have', () => {
    expect(Hall.open().refusal({ ...issue('ktp'), priority: 'royal' }, kiosk)).toBe('unknown-priority');
  });
});

describe('cancel', () => {
  it('[T6] ends every stop that is not over and frees the counter', () => {
    const hall = Hall.open();
    const id = hall.issue(['ktp', 'kkpr']);
    hall.must({ type: 'callNext', counterId: 'c1' }, officer('ani'));
    hall.must({ type: 'cancel', ticketId: id }, { kind: 'citizen' });
    expect(hall.at('c1')).toBeNull();
    expect([...values(hall.day.tickets)].flatMap(({ stops }) => stops.map(({ state }) => state))).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(hall.refusal({ type: 'cancel', ticketId: id }, { kind: 'citizen' })).toBe('ticket-ended');
  });

  it('[T6] is refused once the ticket is being served', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, officer('ani'));
    hall.must({ type: 'start', counterId: 'c1' }, officer('ani'));
    expect(hall.refusal({ type: 'cancel', ticketId: id }, { kind: 'citizen' })).toBe('already-serving');
  });
});
