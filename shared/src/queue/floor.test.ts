/** Rules F1–F4, U1–U3 and D1–D4 of SPEC.md. */
import { describe, expect, it } from '@jest/globals';
import { emptyDay } from './day.js';
import { decide } from './decide.js';
import { nextDue } from './due.js';
import { evolve } from './evolve.js';
import { forecast } from './forecast.js';
import { servedAt } from './lines.js';
import { get } from './table.js';
import { building, calendar, minute } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';

const ani = officer('ani');
const budi = officer('budi');
const citra = officer('citra');

describe('a counter', () => {
  it('[F1] belongs to one officer until it is taken over on purpose', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'openCounter', counterId: 'c1' }, citra)).toBe('counter-taken');
    hall.must({ type: 'openCounter', counterId: 'c1', takeOver: true }, citra);
    expect(hall.day.counters['c1']).toMatchObject({ officerId: 'citra', idleSince: null });
    expect(hall.refusal({ type: 'start', counterId: 'c1' }, ani)).toBe('counter-not-yours');
    hall.must({ type: 'start', counterId: 'c1' }, citra);
    expect(hall.stop(id).state).toBe('serving');
  });

  it('[F1] is the only one that its officer sits at', () => {
    const hall = Hall.open();
    expect(hall.refusal({ type: 'openCounter', counterId: 'c2' }, ani)).toBe('officer-elsewhere');
    expect(hall.must({ type: 'openCounter', counterId: 'c1' }, ani)).toEqual([]);
  });

  it('[F1] may be narrowed to some of its services', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2', serviceIds: ['kkpr'] }, citra);
    hall.issue('ktp');
    expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, citra)).toBe('nobody-waiting');
    expect(hall.refusal({ type: 'openCounter', counterId: 'c4', serviceIds: ['sim'] }, officer('d'))).toBe(
      'service-not-at-counter',
    );
  });

  it('[F1] gives all of its services when narrowed to none, or to what it no longer has', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2', serviceIds: [] }, citra);
    hall.issue('ktp');
    expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, citra)).toBeNull();
    hall.must({ type: 'openCounter', counterId: 'c2', serviceIds: ['kkpr'] }, citra);
    const counters = building.counters.map((counter) =>
      counter.id === 'c2' ? { ...counter, services: [{ serviceId: 'ktp', rank: 'own' as const }] } : counter,
    );
    hall.must({ type: 'configure', config: { ...building, counters }, calendar }, system);
    expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, citra)).toBeNull();
  });

  it('[F1] is taken over only by an officer who sits nowhere else, and given back by an undo', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    const take = { type: 'openCounter', counterId: 'c1', takeOver: true } as const;
    expect(hall.refusal(take, budi)).toBe('officer-elsewhere');
    const [taken] = hall.must(take, citra);
    expect(taken).toMatchObject({ takenOverFrom: 'ani' });
    hall.must({ type: 'undo', seq: taken?.seq ?? 0 }, citra);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
  });

  it('[F2] obeys its officer; a supervisor may pause, resume and close it, but not call', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, supervisor)).toBe('counter-not-yours');
    expect(hall.refusal({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, budi)).toBe(
      'counter-not-yours',
    );
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, supervisor);
    hall.must({ type: 'resumeCounter', counterId: 'c1' }, supervisor);
    hall.must({ type: 'closeCounter', counterId: 'c1' }, supervisor);
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('counter-closed');
  });

  it('[F3] does not close with a ticket at hand; paused it finishes, but calls nobody', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'closeCounter', counterId: 'c1' }, ani)).toBe('counter-busy');
    expect(hall.refusal({ type: 'pauseCounter', counterId: 'c1', reason: 'whim' }, ani)).toBe(
      'unknown-reason',
    );
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('counter-paused');
    hall.must({ type: 'resumeCounter', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'resumeCounter', counterId: 'c1' }, ani)).toBe('counter-not-paused');
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBeNull();
  });

  it('[F4] still calls from a stopped line', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.must({ type: 'stopLine', serviceId: 'ktp', reason: 'printer' }, supervisor);
    expect(hall.refusal({ type: 'stopLine', serviceId: 'ktp', reason: 'printer' }, supervisor)).toBe(
      'line-stopped',
    );
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBeNull();
    hall.must({ type: 'reopenLine', serviceId: 'ktp' }, supervisor);
    expect(hall.refusal({ type: 'reopenLine', serviceId: 'ktp' }, supervisor)).toBe('line-not-stopped');
  });
});

describe('a supervisor', () => {
  const sit = { type: 'openCounter', counterId: 'c2', officerId: 'citra' } as const;

  it('[F2] opens a closed counter for an officer, who then works at it', () => {
    const hall = Hall.open();
    expect(hall.must(sit, supervisor)).toMatchObject([{ type: 'counter.opened', officerId: 'citra' }]);
    expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, supervisor)).toBe('counter-not-yours');
    hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c2' }, citra);
  });

  it('[F2] neither seats an officer twice, nor in the place of another', () => {
    const hall = Hall.open();
    expect(hall.refusal({ ...sit, officerId: 'ani' }, supervisor)).toBe('officer-elsewhere');
    expect(hall.refusal({ ...sit, counterId: 'c1', takeOver: true }, supervisor)).toBe('counter-taken');
    expect(hall.refusal(sit, officer('dewi'))).toBe('supervisor-only');
    expect(hall.refusal({ ...sit, officerId: 'dewi' }, officer('dewi'))).toBeNull();
  });

  it('[F2] takes a counter over herself, and sends a waiting ticket on, to a head, a line or a counter', () => {
    const hall = Hall.full();
    hall.must({ type: 'openCounter', counterId: 'c1', takeOver: true }, supervisor);
    const [, , last] = ['ktp', 'ktp', 'ktp'].map((id) => hall.issue(id));
    const move = { type: 'transfer', ticketId: last ?? 0, position: 'head' } as const;
    hall.must({ ...move, to: { serviceId: 'ktp', counterId: 'c4' } }, supervisor);
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, supervisor)[0]).toMatchObject({ ticketId: 1 });
    expect(hall.must({ type: 'callNext', counterId: 'c4' }, officer('c4'))[0]).toMatchObject({
      ticketId: last,
    });
  });
});

describe('a loan', () => {
  const lend = { type: 'lendCounter', counterId: 'c1', serviceId: 'pbg' } as const;
  const end = { ...lend, type: 'endLoan' } as const;
  const ranks = (hall: Hall): unknown =>
    servedAt(hall.day, 'c1').map(({ serviceId, rank }) => `${serviceId} ${rank}`);

  it('[F5] lets a counter help out with one more line, and ends', () => {
    const hall = Hall.open();
    const id = hall.issue('pbg');
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('nobody-waiting');
    hall.must(lend, supervisor);
    expect(ranks(hall)).toEqual(['ktp own', 'kk own', 'pbg help']);
    expect(hall.refusal(lend, supervisor)).toBe('loan-needless');
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, ani)[0]).toMatchObject({
      ticketId: id,
      why: { rank: 'help' },
    });
    hall.must(end, supervisor);
    // Whom it has at hand it serves to the end.
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    hall.issue('pbg');
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('nobody-waiting');
    expect(hall.refusal(end, supervisor)).toBe('not-lent');
  });

  it('[F5] stands whoever sits there and whatever she narrows, until the day ends', () => {
    const hall = Hall.open();
    hall.must(lend, supervisor);
    hall.must({ type: 'closeCounter', counterId: 'c1' }, ani);
    hall.must({ type: 'openCounter', counterId: 'c1', serviceIds: ['kk'] }, citra);
    expect(ranks(hall)).toEqual(['kk own', 'pbg help']);
    hall.must({ type: 'closeDay' }, system);
    expect(hall.day.counters['c1']?.lent).toEqual([]);
  });

  it('[F5] gives nothing that the building gives no longer, and nothing twice', () => {
    const hall = Hall.open();
    hall.must(lend, supervisor);
    const wider = building.counters.map((counter) => ({
      ...counter,
      services: building.services.map(({ id }) => ({ serviceId: id, rank: 'own' as const })),
    }));
    hall.must({ type: 'configure', config: { ...building, counters: wider }, calendar }, system);
    expect(ranks(hall)).toEqual(['ktp own', 'kk own', 'kkpr own', 'pbg own']);
    const services = building.services.filter(({ id }) => id !== 'pbg');
    const counters = building.counters.map((counter) => ({
      ...counter,
      services: counter.services.filter(({ serviceId }) => serviceId !== 'pbg'),
    }));
    hall.must({ type: 'configure', config: { ...building, services, counters }, calendar }, system);
    expect(ranks(hall)).toEqual(['ktp own', 'kk own']);
    hall.must({ type: 'configure', config: building, calendar }, system);
    expect(ranks(hall)).toEqual(['ktp own', 'kk own']);
  });

  it('[F5] keeps nobody back who was sent to the counter while it was lent', () => {
    const hall = Hall.open();
    const id = hall.issue('pbg');
    hall.must(lend, supervisor);
    hall.must(
      { type: 'transfer', ticketId: id, to: { serviceId: 'pbg', counterId: 'c1' }, position: 'keep' },
      supervisor,
    );
    expect(hall.refusal({ type: 'callNext', counterId: 'c3' }, budi)).toBe('nobody-waiting');
    hall.must(end, supervisor);
    expect(hall.must({ type: 'callNext', counterId: 'c3' }, budi)[0]).toMatchObject({ ticketId: id });
  });

  it('[F5] counts for the wait and the open counters, and is taken back by a supervisor only', () => {
    const hall = Hall.open();
    hall.must({ type: 'closeCounter', counterId: 'c3' }, budi);
    expect(forecast(hall.day, hall.now).services['pbg']).toMatchObject({ openCounters: 0, waitMs: null });
    const [lent] = hall.must(lend, supervisor);
    expect(forecast(hall.day, hall.now).services['pbg']).toMatchObject({ openCounters: 1, waitMs: 0 });
    const undo = { type: 'undo', seq: lent?.seq ?? 0 } as const;
    expect(hall.refusal(undo, ani)).toBe('undo-not-yours');
    hall.must(undo, supervisor);
    expect(hall.day.counters['c1']?.lent).toEqual([]);
  });

  it('[U1] is not asked of images that were taken before there were loans', () => {
    const hall = Hall.open();
    const [paused] = hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    const [undone] = hall.must({ type: 'undo', seq: paused?.seq ?? 0 }, ani);
    if (undone?.type !== 'action.undone') throw new Error('Nothing was undone.');
    // As JSON an image without loans is one without the field.
    const counters = undone.counters.map((image) => ({ ...image, lent: undefined as unknown as [] }));
    const older = JSON.parse(JSON.stringify({ ...undone, counters })) as typeof undone;
    const before = hall.journal.slice(0, -1).reduce(evolve, emptyDay('uji'));
    expect(evolve(before, older).counters).toEqual(hall.day.counters);
  });
});

describe('undo', () => {
  it('[L7] leaves those on hold in their order, also when it is read from the journal', () => {
    const hall = Hall.open();
    for (const id of [hall.issue('ktp'), hall.issue('ktp')]) {
      hall.must({ type: 'callTicket', counterId: 'c1', ticketId: id }, ani);
      hall.must({ type: 'hold', counterId: 'c1', reason: 'documents', until: null }, ani);
    }
    const [changed] = hall.must({ type: 'setPriority', ticketId: 1, priority: null }, ani);
    hall.must({ type: 'undo', seq: changed?.seq ?? 0 }, ani);
    const read = JSON.parse(JSON.stringify(hall.journal)) as typeof hall.journal;
    expect(read.reduce(evolve, emptyDay('uji')).held).toEqual(hall.day.held);
  });

  const called = (): { hall: Hall; id: number; seq: number } => {
    const hall = Hall.open();
    const id = hall.issue(['ktp', 'kkpr']);
    const [event] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    return { hall, id, seq: event?.seq ?? 0 };
  };

  it('[U1] brings back what was, by an event of its own', () => {
    const { hall, id } = called();
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    const before = { ticket: get(hall.day.tickets, id), counter: hall.day.counters['c1'] };
    const [event] = hall.must({ type: 'finish', counterId: 'c1' }, ani);
    const seq = event?.seq ?? 0;
    hall.now += 10_000;
    const [undone] = hall.must({ type: 'undo', seq }, ani);
    expect(undone).toMatchObject({ type: 'action.undone', undone: seq, action: 'ticket.finished' });
    expect({ ticket: get(hall.day.tickets, id), counter: hall.day.counters['c1'] }).toEqual(before);
    expect(hall.refusal({ type: 'undo', seq }, ani)).toBe('undo-too-late');
  });

  it('[U1] ends after its seconds, and is the officer’s own or a supervisor’s', () => {
    const { hall, seq } = called();
    expect(hall.refusal({ type: 'undo', seq }, budi)).toBe('undo-not-yours');
    expect(hall.refusal({ type: 'undo', seq }, supervisor)).toBeNull();
    expect(hall.refusal({ type: 'undo', seq: 999 }, ani)).toBe('nothing-to-undo');
    hall.now += 10_001;
    expect(hall.refusal({ type: 'undo', seq }, ani)).toBe('undo-too-late');
  });

  it('[U2] takes later actions back first', () => {
    const { hall, seq } = called();
    const [started] = hall.must({ type: 'start', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'undo', seq }, ani)).toBe('changed-since');
    hall.must({ type: 'undo', seq: started?.seq ?? 0 }, ani);
    hall.must({ type: 'undo', seq }, ani);
    expect(hall.at('c1')).toBeNull();
  });

  it('[U2] gives no officer two counters', () => {
    const hall = Hall.open();
    const [closed] = hall.must({ type: 'closeCounter', counterId: 'c1' }, ani);
    hall.must({ type: 'openCounter', counterId: 'c2' }, ani);
    expect(hall.refusal({ type: 'undo', seq: closed?.seq ?? 0 }, ani)).toBe('officer-elsewhere');
  });

  it('[U3] keeps a ticket that was given and forgets at a new configuration', () => {
    const { hall, seq } = called();
    const [issued] = hall.must(
      { type: 'issue', serviceIds: ['kk'], priority: null, channel: 'desk', language: 'id' },
      ani,
    );
    expect(hall.refusal({ type: 'undo', seq: issued?.seq ?? 0 }, ani)).toBe('undo-too-late');
    hall.must({ type: 'configure', config: building, calendar }, system);
    expect(hall.refusal({ type: 'undo', seq }, ani)).toBe('undo-too-late');
  });
});

describe('the day', () => {
  it('[D1] goes on at the last event’s time when the clock jumps back', () => {
    const hall = Hall.open();
    hall.pass(30);
    hall.issue('ktp');
    const late = hall.now;
    hall.pass(-120);
    const [event] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(event?.at).toBe(late);
    expect(hall.stop(1).waitedMs).toBe(0);
  });

  it('[D1] refuses to apply an event out of turn', () => {
    const hall = Hall.open();
    const [event] = hall.must({ type: 'closeCounter', counterId: 'c1' }, ani);
    if (!event) throw new Error('Nothing happened.');
    expect(() => evolve(hall.day, event)).toThrow(RangeError);
    expect(() => evolve(hall.day, { ...event, seq: event.seq + 2 })).toThrow(RangeError);
  });

  it('[D2] keeps a live ticket callable under a configuration without its service, counter and zone', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    const config = {
      ...building,
      services: building.services.filter(({ id: serviceId }) => serviceId !== 'ktp'),
      counters: building.counters.filter(({ id: counterId }) => counterId === 'c3'),
      agencies: building.agencies.slice(1),
      zones: [],
      floors: [],
    };
    hall.must({ type: 'configure', config, calendar }, system);
    expect(hall.day.config?.services.find((service) => service.id === 'ktp')?.retired).toBe(true);
    expect(hall.day.config?.zones).toEqual(building.zones);
    expect(hall.day.config?.agencies.map((agency) => agency.id)).toContain('dukcapil');
    const issue = {
      type: 'issue',
      serviceIds: ['ktp'],
      priority: null,
      channel: 'kiosk',
      language: 'id',
    } as const;
    expect(hall.refusal(issue, ani)).toBe('unknown-service');
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, ani)[0]).toMatchObject({ ticketId: id });
  });

  it('[D2] keeps a counter for people whose service stays, but is given nowhere', () => {
    const hall = Hall.open();
    const id = hall.issue(['kk', 'pbg']);
    const counters = building.counters.map((counter) => ({
      ...counter,
      services: [{ serviceId: 'ktp', rank: 'own' as const }],
    }));
    hall.must({ type: 'configure', config: { ...building, counters }, calendar }, system);
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, ani)[0]).toMatchObject({ ticketId: id });
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    // The next stop's counter was closed and is gone from the configuration's list altogether.
    hall.must(
      { type: 'configure', config: { ...building, counters: counters.slice(0, 1) }, calendar },
      system,
    );
    expect(hall.must({ type: 'callNext', counterId: 'c3' }, budi)[0]).toMatchObject({ ticketId: id });
  });

  it('[D2] leaves a priority and a pace as they were given', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp', 'elderly');
    hall.must({ type: 'configure', config: { ...building, priorityClasses: [] }, calendar }, system);
    expect(get(hall.day.tickets, id)).toMatchObject({ priority: 'elderly', pace: 1.5 });
    expect(hall.must({ type: 'callNext', counterId: 'c1' }, ani)[0]).toMatchObject({ ticketId: id });
  });

  it('[D4] closes with everybody left and every counter closed, and takes nothing more', () => {
    const hall = Hall.open();
    hall.issue(['ktp', 'kkpr']);
    hall.issue('kk');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'closeDay' }, system);
    expect([1, 2].flatMap((id) => get(hall.day.tickets, id)?.stops.map(({ state }) => state))).toEqual([
      'left',
      'left',
      'left',
    ]);
    expect(
      Object.values(hall.day.counters).every(({ state, current }) => state === 'closed' && !current),
    ).toBe(true);
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('day-not-open');
    expect(hall.refusal({ type: 'closeDay' }, system)).toBe('day-not-open');
  });

  it('takes no command before it is opened, and opens once', () => {
    const answer = decide(emptyDay('uji'), { type: 'tick' }, { now: 0, by: system });
    expect(answer).toEqual({ ok: false, refusal: { code: 'day-not-open' } });
    expect(Hall.open().refusal({ type: 'openDay', config: building, calendar }, system)).toBe(
      'day-already-open',
    );
  });

  it('[D3] knows when time alone would next change it', () => {
    const hall = Hall.open();
    expect(nextDue(hall.day)).toBeNull();
    hall.issue('ktp');
    hall.issue('kkpr');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'hold', counterId: 'c1', reason: 'documents', until: hall.now + 9 * minute }, ani);
    expect(nextDue(hall.day)).toBe(hall.now + 9 * minute);
    hall.must({ type: 'callNext', counterId: 'c3' }, budi);
    hall.must({ type: 'recall', counterId: 'c3' }, budi);
    hall.must({ type: 'recall', counterId: 'c3' }, budi);
    expect(nextDue(hall.day)).toBe(hall.now + minute);
  });
});
