/** Rules C1–C11 of SPEC.md. */
import { describe, expect, it } from '@jest/globals';
import { get } from './table.js';
import { building, minute } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';
import type { Heard } from './ticket.js';
import { passedOverLimit } from './why.js';

const ani = officer('ani');
const budi = officer('budi');
const citra = officer('citra');
const call = (hall: Hall, counterId = 'c1', by = ani): number => {
  const [event] = hall.must({ type: 'callNext', counterId }, by);
  return event?.type === 'ticket.called' ? event.ticketId : -1;
};
const finish = (hall: Hall, counterId = 'c1', by = ani): void => {
  hall.must({ type: 'start', counterId }, by);
  hall.must({ type: 'finish', counterId }, by);
};

describe('the calling rule', () => {
  it('[C1] calls first whoever has used up most of the promise, not whoever came first', () => {
    const hall = Hall.open();
    const slow = hall.issue('kk');
    hall.pass(5);
    const fast = hall.issue('ktp');
    hall.pass(10);
    // kk: 15 of 40 minutes; ktp: 10 of 30. Then 27 of 40 against 22 of 30.
    hall.pass(12);
    expect(call(hall)).toBe(fast);
    finish(hall);
    expect(call(hall)).toBe(slow);
  });

  it('[C1] counts the pace of a priority class', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.pass(5);
    const elder = hall.issue('ktp', 'elderly');
    hall.pass(9);
    // 14 minutes against 9 × 1.5.
    expect(hall.try({ type: 'look', counterId: 'c1' }, ani).ok && hall.day.looked['c1']?.ticketId).toBe(1);
    hall.pass(3);
    expect(call(hall)).toBe(elder);
  });

  it('[C2] goes by the order of issue among equals', () => {
    const hall = Hall.open();
    const ids = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('ktp')];
    expect(
      ids.map(() => {
        const id = call(hall);
        finish(hall);
        return id;
      }),
    ).toEqual(ids);
  });

  it('[C3] keeps to own services until a helping-out one has used up its share', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    const other = hall.issue('kkpr');
    hall.pass(44);
    const own = hall.issue('ktp');
    expect(call(hall, 'c2', citra)).toBe(own);
    finish(hall, 'c2', citra);
    hall.issue('ktp');
    hall.pass(1);
    expect(call(hall, 'c2', citra)).toBe(other);
  });

  it('[C3] helps out at once when nobody waits for its own', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    const other = hall.issue('kkpr');
    expect(call(hall, 'c2', citra)).toBe(other);
  });

  it('[C4] lets no later priority pass whoever reached the ceiling', () => {
    const hall = Hall.open();
    const patient = hall.issue('ktp');
    hall.pass(88);
    hall.issue('ktp', 'disability');
    hall.pass(46);
    // The ceiling is 90 minutes for the first, 45 for the second, who reached it a minute later.
    // By share alone the second would not yet be first, so let it grow until it would be.
    hall.pass(60);
    expect(call(hall)).toBe(patient);
  });

  it('[C5] calls the head of the line before all, the one sent first before the other', () => {
    const hall = Hall.open();
    const [a, b, c] = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('ktp')];
    hall.pass(30);
    for (const ticketId of [c, b]) {
      hall.pass(1);
      hall.must({ type: 'transfer', ticketId, to: { serviceId: 'kk' }, position: 'head' }, supervisor);
    }
    const order = [a, b, c].map(() => {
      const id = call(hall);
      finish(hall);
      return id;
    });
    expect(order).toEqual([c, b, a]);
  });

  it('[C6] says why, and whom it passed over', () => {
    const hall = Hall.open();
    const slow = hall.issue('kk');
    hall.pass(6);
    const fast = hall.issue('ktp', 'elderly');
    hall.pass(24);
    const [event] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(event).toMatchObject({
      ticketId: fast,
      why: {
        how: 'next',
        share: (24 * 1.5) / 30,
        rank: 'own',
        passedOver: [{ ticketId: slow, number: 'B001', share: 30 / 40 }],
        passedOverCount: 1,
      },
    });
  });

  it('[C6] does not count as passed over whom it could not have called', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    hall.issue('ktp');
    hall.must({ type: 'look', counterId: 'c2' }, citra);
    hall.issue('ktp');
    const [event] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(event).toMatchObject({ ticketId: 2, why: { passedOver: [], passedOverCount: 0 } });
  });

  it('[C6] names those who would have been next by the rule when the officer chose another', () => {
    const hall = Hall.open();
    const chosen = hall.issue('ktp');
    hall.pass(2);
    const due = hall.issue('ktp', 'disability');
    hall.issue('ktp');
    hall.pass(20);
    const [event] = hall.must({ type: 'callTicket', counterId: 'c1', ticketId: chosen }, ani);
    expect(event).toMatchObject({ why: { passedOver: [{ ticketId: due }], passedOverCount: 1 } });
  });

  it('[C6] names those with most of their promise used up, and counts the rest', () => {
    const hall = Hall.open();
    for (let i = 0; i < 8; i++) {
      hall.issue('ktp');
      hall.pass(1);
    }
    const last = hall.issue('ktp');
    hall.pass(1);
    const [event] = hall.must({ type: 'callTicket', counterId: 'c1', ticketId: last }, ani);
    if (event?.type !== 'ticket.called') throw new Error('It was not called.');
    expect(event.why).toMatchObject({ how: 'chosen', passedOverCount: 8 });
    expect(event.why.passedOver.map(({ ticketId }) => ticketId)).toEqual([1, 2, 3, 4, 5]);
  });

  it('[C6] counts no further than anybody wants to know, and still names the most urgent of every line', () => {
    const hall = Hall.open();
    const beyond = 50;
    const first = hall.issue('kk');
    hall.pass(40);
    for (let i = 0; i < passedOverLimit + beyond; i++) hall.issue('ktp');
    hall.pass(1);
    const last = hall.issue('ktp');
    const [event] = hall.must({ type: 'callTicket', counterId: 'c1', ticketId: last }, ani);
    if (event?.type !== 'ticket.called') throw new Error('It was not called.');
    expect(event.why.passedOver[0]).toMatchObject({ ticketId: first });
    expect(event.why.passedOver).toHaveLength(building.rules.explainLimit);
    expect(event.why.passedOverCount).toBeGreaterThanOrEqual(passedOverLimit);
    expect(event.why.passedOverCount).toBeLessThan(passedOverLimit + beyond);
  });
});

describe('a call', () => {
  it('[C7] takes a ticket to one counter, and one ticket to a counter', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    const id = hall.issue('ktp');
    hall.issue('kk');
    expect(call(hall)).toBe(id);
    expect(hall.refusal({ type: 'callTicket', counterId: 'c2', ticketId: id }, citra)).toBe(
      'ticket-called-elsewhere',
    );
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('counter-busy');
    expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, citra)).toBe('nobody-waiting');
  });

  it('[C7] is refused for what is not waiting, over, unknown or not given there', () => {
    const hall = Hall.open();
    const chosen = (ticketId: number) =>
      hall.refusal({ type: 'callTicket', counterId: 'c3', ticketId }, budi);
    expect(chosen(9)).toBe('unknown-ticket');
    const id = hall.issue('ktp');
    expect(chosen(id)).toBe('service-not-at-counter');
    hall.must({ type: 'cancel', ticketId: id }, ani);
    expect(chosen(id)).toBe('ticket-ended');
    const held = hall.issue('kkpr');
    call(hall, 'c3', budi);
    hall.must({ type: 'hold', counterId: 'c3', reason: 'documents', until: null }, budi);
    expect(chosen(held)).toBe('ticket-not-waiting');
  });

  it('[C7] of a missed ticket is refused as not waiting: it is not over', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    call(hall);
    hall.must({ type: 'miss', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'callTicket', counterId: 'c1', ticketId: id }, ani)).toBe(
      'ticket-not-waiting',
    );
  });

  it('[C8] of a looked-at ticket is anybody’s again when the counter rests or closes', () => {
    for (const end of [
      { type: 'pauseCounter', counterId: 'c1', reason: 'rest' } as const,
      { type: 'closeCounter', counterId: 'c1' } as const,
    ]) {
      const hall = Hall.open();
      hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
      const id = hall.issue('ktp');
      hall.must({ type: 'look', counterId: 'c1' }, ani);
      hall.must(end, ani);
      expect(call(hall, 'c2', citra)).toBe(id);
    }
  });

  it('[C8] of a looked-at ticket goes to whoever looked, until the time is over', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    const [a, b] = [hall.issue('ktp'), hall.issue('ktp')];
    hall.must({ type: 'look', counterId: 'c1' }, ani);
    expect(hall.refusal({ type: 'callTicket', counterId: 'c2', ticketId: a }, citra)).toBe(
      'ticket-kept-elsewhere',
    );
    hall.pass(0.4);
    expect(call(hall, 'c2', citra)).toBe(b);
    finish(hall, 'c2', citra);
    hall.pass(0.2);
    expect(call(hall, 'c2', citra)).toBe(a);
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('nobody-waiting');
  });

  it('[C8] takes what was looked at, though another has become due', () => {
    const hall = Hall.open();
    const looked = hall.issue('ktp');
    hall.must({ type: 'look', counterId: 'c1' }, ani);
    const other = hall.issue('ktp');
    hall.must({ type: 'transfer', ticketId: other, to: { serviceId: 'ktp' }, position: 'head' }, supervisor);
    const [event] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(event).toMatchObject({ ticketId: looked, why: { how: 'looked' } });
  });

  it('[C9] keeps the first call’s time at a recall, and misses the ticket when the calls are used up', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    call(hall);
    const first = hall.now;
    for (const calls of [2, 3]) {
      hall.pass(1);
      hall.must({ type: 'recall', counterId: 'c1' }, ani);
      expect(hall.stop(id)).toMatchObject({
        state: 'called',
        calls,
        firstCalledAt: first,
        calledAt: hall.now,
      });
    }
    const [event] = hall.must({ type: 'recall', counterId: 'c1' }, ani);
    expect(event).toMatchObject({ type: 'ticket.missed', byRule: true });
    expect(hall.at('c1')).toBeNull();
  });

  it('[C9] keeps the first call’s time also when it is put back and called anew, and counts anew', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    call(hall);
    const first = hall.now;
    hall.must({ type: 'recall', counterId: 'c1' }, ani);
    hall.must({ type: 'putBack', counterId: 'c1' }, ani);
    hall.pass(5);
    call(hall);
    expect(hall.stop(id)).toMatchObject({ firstCalledAt: first, calledAt: hall.now, calls: 1 });
  });

  it('[C9] misses by time what the last call did not bring', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    call(hall);
    hall.pass(60);
    expect(hall.must({ type: 'tick' }, system)).toEqual([]);
    hall.must({ type: 'recall', counterId: 'c1' }, ani);
    hall.must({ type: 'recall', counterId: 'c1' }, ani);
    hall.now += 59_999;
    expect(hall.must({ type: 'tick' }, system)).toEqual([]);
    hall.now += 1;
    hall.must({ type: 'tick' }, system);
    expect(hall.stop(id).state).toBe('missed');
  });

  it('[C10] waits for the counter or officer that it is meant for only while she is there', () => {
    const hall = Hall.open();
    hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
    const to = (ticketId: number, target: { counterId?: string; officerId?: string }) =>
      ({ type: 'transfer', ticketId, to: { serviceId: 'ktp', ...target }, position: 'keep' }) as const;
    const [a, b] = [hall.issue('ktp'), hall.issue('ktp')];
    hall.must(to(a, { counterId: 'c2' }), supervisor);
    hall.must(to(b, { officerId: 'citra' }), supervisor);
    expect(hall.refusal({ type: 'callNext', counterId: 'c1' }, ani)).toBe('nobody-waiting');
    expect(hall.refusal({ type: 'callTicket', counterId: 'c1', ticketId: a }, ani)).toBe(
      'ticket-kept-elsewhere',
    );
    hall.must({ type: 'closeCounter', counterId: 'c2' }, citra);
    expect(call(hall)).toBe(a);
    finish(hall);
    expect(call(hall)).toBe(b);
  });

  it('[C10] comes back to the line of all when the counter to come back to has closed, or gives it no longer', () => {
    for (const leave of [
      { type: 'closeCounter', counterId: 'c1' } as const,
      { type: 'openCounter', counterId: 'c1', serviceIds: ['kk'] } as const,
    ]) {
      const hall = Hall.open();
      hall.must({ type: 'openCounter', counterId: 'c2' }, citra);
      const id = hall.issue('ktp');
      call(hall);
      hall.must(
        { type: 'transfer', ticketId: id, to: { serviceId: 'kkpr' }, position: 'keep', comeBack: true },
        ani,
      );
      call(hall, 'c3', budi);
      finish(hall, 'c3', budi);
      expect(hall.refusal({ type: 'callNext', counterId: 'c2' }, citra)).toBe('nobody-waiting');
      hall.must(leave, ani);
      expect(call(hall, 'c2', citra)).toBe(id);
    }
  });

  it('[C10] is not promised for a closed counter, another’s service or an officer who is not there', () => {
    const hall = Hall.open();
    const ticketId = hall.issue('ktp');
    const refused = (to: { serviceId: string; counterId?: string; officerId?: string }) =>
      hall.refusal({ type: 'transfer', ticketId, to, position: 'keep' }, supervisor);
    expect(refused({ serviceId: 'ktp', counterId: 'c2' })).toBe('counter-closed');
    expect(refused({ serviceId: 'ktp', counterId: 'c3' })).toBe('service-not-at-counter');
    expect(refused({ serviceId: 'ktp', counterId: 'c9' })).toBe('unknown-counter');
    expect(refused({ serviceId: 'ktp', officerId: 'citra' })).toBe('officer-absent');
    expect(refused({ serviceId: 'ktp', officerId: 'budi' })).toBe('service-not-at-counter');
    expect(refused({ serviceId: 'nothing' })).toBe('unknown-service');
  });
});

describe('what a call leaves', () => {
  it('[C11] is how it was heard: by the first board that sounded, else by the first', () => {
    const hall = Hall.open();
    const ticketId = hall.issue('ktp');
    const [called] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    const tell = (how: Heard) =>
      hall.must({ type: 'acknowledgeCall', ticketId, callSeq: called?.seq ?? 0, how }, system).length;
    expect([tell('silent'), tell('skipped'), tell('clips'), tell('chime'), tell('silent')]).toEqual([
      1, 0, 1, 0, 0,
    ]);
    expect(hall.stop(ticketId).heard).toBe('clips');
  });

  it('is the newest of the recent calls, and an undone one is not among them', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    const [event] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(hall.day.calls[0]).toMatchObject({ number: 'A001', counterId: 'c1', recall: false });
    hall.must({ type: 'undo', seq: event?.seq ?? 0 }, ani);
    expect(hall.day.calls).toEqual([]);
    expect(get(hall.day.tickets, 1)?.stops[0]).toMatchObject({ state: 'waiting', callSeq: null });
    expect(building.rules.undoSeconds * 1000).toBeLessThan(minute);
  });
});
