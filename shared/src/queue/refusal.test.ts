/** Every refusal can come about: a code that nothing gives any more does not pass here. */
import { describe, expect, it } from '@jest/globals';
import type { Actor, QueueCommand } from './command.js';
import type { BuildingConfig, Calendar, ServiceSchedule } from './config.js';
import { refusalCodes, type RefusalCode } from './refusal.js';
import { building, calendar, minute, opening } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';

type Asked = readonly [Hall, QueueCommand, Actor];
const ani = officer('ani');
const citra = officer('citra');
const kiosk: Actor = { kind: 'device', id: 'k' };

const issue = (...serviceIds: string[]) =>
  ({ type: 'issue', serviceIds, priority: null, channel: 'kiosk', language: 'id' }) as const;
const c1 = { counterId: 'c1' } as const;
const callNext = { type: 'callNext', ...c1 } as const;
const hold = { type: 'hold', ...c1, reason: 'documents', until: null } as const;

/** A hall with ticket 1, of the route, waiting. */
function waiting(...route: string[]): Hall {
  const hall = Hall.open();
  hall.issue(route.length > 0 ? route : 'ktp');
  return hall;
}
function called(): Hall {
  const hall = waiting();
  hall.must(callNext, ani);
  return hall;
}
function booked(): Hall {
  const hall = Hall.open();
  hall.book('ktp', 60);
  return hall;
}
function serving(): Hall {
  const hall = called();
  hall.must({ type: 'start', ...c1 }, ani);
  return hall;
}
function issuing(
  at: number,
  { config = building, hours = calendar }: { config?: BuildingConfig; hours?: Calendar } = {},
): Asked {
  const hall = new Hall();
  hall.now = opening - 60 * minute;
  hall.must({ type: 'openDay', config, calendar: hours }, system);
  hall.now = at;
  return [hall, issue('ktp'), kiosk];
}
const hours = (ktp: ServiceSchedule): { hours: Calendar } => ({
  hours: { ...calendar, services: { ...calendar.services, ktp } },
});

const asked: { readonly [Code in RefusalCode]: () => Asked } = {
  'day-not-open': () => [new Hall(), callNext, ani],
  'day-already-open': () => [Hall.open(), { type: 'openDay', config: building, calendar }, system],
  'unknown-service': () => [Hall.open(), issue('nothing'), kiosk],
  'unknown-ticket': () => [Hall.open(), { type: 'cancel', ticketId: 7 }, ani],
  'unknown-counter': () => [Hall.open(), { type: 'callNext', counterId: 'c9' }, ani],
  'unknown-stop': () => [waiting(), { type: 'dropStop', ticketId: 1, stop: 3 }, ani],
  'unknown-priority': () => [waiting(), { type: 'setPriority', ticketId: 1, priority: 'royal' }, ani],
  'unknown-outcome': () => [serving(), { type: 'finish', ...c1, outcome: 'magic' }, ani],
  'unknown-reason': () => [called(), { ...hold, reason: 'whim' }, ani],
  'route-empty': () => [Hall.open(), issue(), kiosk],
  'route-repeats': () => [Hall.open(), issue('ktp', 'ktp'), kiosk],
  'service-closed-today': () => issuing(opening, hours({ state: 'closed', reason: 'weekday' })),
  'service-holiday': () => issuing(opening, hours({ state: 'closed', reason: 'holiday' })),
  'service-not-yet-open': () => issuing(opening - 1),
  'service-on-break': () => issuing(opening + 240 * minute),
  'last-ticket-passed': () => issuing(opening + 420 * minute),
  'quota-reached': () =>
    issuing(opening, {
      config: { ...building, services: building.services.map((each) => ({ ...each, dailyQuota: 0 })) },
    }),
  'line-stopped': () => {
    const hall = Hall.open();
    hall.must({ type: 'stopLine', serviceId: 'ktp', reason: 'printer' }, supervisor);
    return [hall, issue('ktp'), kiosk];
  },
  'line-not-stopped': () => [Hall.open(), { type: 'reopenLine', serviceId: 'ktp' }, supervisor],
  'numbers-exhausted': () => {
    const hall = Hall.open({ ...building, numbering: { first: 1, last: 1, digits: 3 } });
    hall.issue('ktp');
    return [hall, issue('ktp'), kiosk];
  },
  'counter-closed': () => [Hall.open(), { type: 'callNext', counterId: 'c2' }, citra],
  'counter-paused': () => {
    const hall = waiting();
    hall.must({ type: 'pauseCounter', ...c1, reason: 'rest' }, ani);
    return [hall, callNext, ani];
  },
  'counter-not-paused': () => [Hall.open(), { type: 'resumeCounter', ...c1 }, ani],
  'counter-busy': () => [called(), callNext, ani],
  'counter-taken': () => [Hall.open(), { type: 'openCounter', ...c1 }, citra],
  'counter-not-yours': () => [waiting(), callNext, citra],
  'counter-idle': () => [Hall.open(), { type: 'start', ...c1 }, ani],
  'service-not-at-counter': () => [waiting('pbg'), { type: 'callTicket', ...c1, ticketId: 1 }, ani],
  'supervisor-only': () => [Hall.open(), { type: 'lendCounter', ...c1, serviceId: 'pbg' }, ani],
  'loan-needless': () => [Hall.open(), { type: 'lendCounter', ...c1, serviceId: 'ktp' }, supervisor],
  'not-lent': () => [Hall.open(), { type: 'endLoan', ...c1, serviceId: 'ktp' }, supervisor],
  'officer-elsewhere': () => [Hall.open(), { type: 'openCounter', counterId: 'c2' }, ani],
  'officer-absent': () => [
    waiting(),
    { type: 'transfer', ticketId: 1, to: { serviceId: 'ktp', officerId: 'citra' }, position: 'tail' },
    supervisor,
  ],
  'nobody-waiting': () => [Hall.open(), callNext, ani],
  'ticket-not-waiting': () => {
    const hall = called();
    hall.must(hold, ani);
    return [hall, { type: 'callTicket', ...c1, ticketId: 1 }, ani];
  },
  'ticket-called-elsewhere': () => {
    const hall = called();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    return [hall, { type: 'callTicket', counterId: 'c2', ticketId: 1 }, citra];
  },
  'ticket-kept-elsewhere': () => {
    const hall = waiting();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    hall.must({ type: 'look', ...c1 }, ani);
    return [hall, { type: 'callTicket', counterId: 'c2', ticketId: 1 }, citra];
  },
  'ticket-ended': () => {
    const hall = waiting();
    hall.must({ type: 'cancel', ticketId: 1 }, ani);
    return [hall, { type: 'cancel', ticketId: 1 }, ani];
  },
  'ticket-not-missed': () => [waiting(), { type: 'reinstate', ticketId: 1 }, ani],
  'ticket-not-held': () => [waiting(), { type: 'release', ticketId: 1 }, ani],
  'not-booked': () => [waiting(), { type: 'checkIn', ticketId: 1 }, kiosk],
  'not-checked-in': () => [
    booked(),
    { type: 'transfer', ticketId: 1, to: { serviceId: 'kk' }, position: 'tail' },
    ani,
  ],
  'check-in-too-early': () => [booked(), { type: 'checkIn', ticketId: 1 }, kiosk],
  'appointment-lapsed': () => {
    const hall = booked();
    hall.pass(75);
    return [hall, { type: 'checkIn', ticketId: 1 }, kiosk];
  },
  'appointment-outside-hours': () => {
    const at = opening + 480 * minute;
    const appointment = { at, from: at, until: at + minute, share: 1 };
    const ways = { ahead: true, channel: 'phone', language: 'id' } as const;
    return [Hall.open(), { type: 'book', serviceId: 'ktp', appointment, ...ways }, system];
  },
  'not-yet-serving': () => [called(), { type: 'finish', ...c1 }, ani],
  'already-serving': () => [serving(), { type: 'start', ...c1 }, ani],
  'stop-not-planned': () => [waiting(), { type: 'dropStop', ticketId: 1, stop: 0 }, ani],
  'hold-in-past': () => [called(), { ...hold, until: opening }, ani],
  'nothing-to-undo': () => [waiting(), { type: 'undo', seq: 99 }, ani],
  'undo-too-late': () => {
    const hall = called();
    hall.pass(1);
    return [hall, { type: 'undo', seq: hall.day.seq }, ani];
  },
  'undo-not-yours': () => {
    const hall = called();
    return [hall, { type: 'undo', seq: hall.day.seq }, citra];
  },
  'changed-since': () => {
    const hall = serving();
    return [hall, { type: 'undo', seq: hall.day.seq - 1 }, ani];
  },
};

describe('a refusal', () => {
  it.each(refusalCodes)('%s is given, and changes nothing', (code) => {
    const [hall, command, by] = asked[code]();
    const before = hall.day;
    expect(hall.try(command, by)).toMatchObject({ ok: false, refusal: { code } });
    expect(hall.day).toBe(before);
  });

  it('says what the words need: the ticket at hand, the counter that has it', () => {
    const facts = (code: RefusalCode): unknown => {
      const [hall, command, by] = asked[code]();
      const answer = hall.try(command, by);
      return answer.ok ? null : answer.refusal.facts;
    };
    expect(facts('counter-busy')).toEqual({ counter: '1', number: 'A001' });
    expect(facts('ticket-called-elsewhere')).toEqual({ counter: '1', number: 'A001' });
    expect(facts('service-on-break')).toMatchObject({ until: opening + 300 * minute });
    expect(facts('quota-reached')).toMatchObject({ quota: 0 });
  });
});
