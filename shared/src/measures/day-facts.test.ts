import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { get, type Day } from '../queue/index.js';
import { minute, opening } from '../queue/testing/building.js';
import { history, play } from '../queue/testing/histories.js';
import { Hall, officer, supervisor, system } from '../queue/testing/hall.js';
import { countEnds } from './ends.js';
import { factsOf } from './day-facts.js';
import type { CounterStretch, StopFact, StopStanding } from './facts.js';
import { keptEvents } from './kept-events.js';
import { stopStandings } from './stop-standing.js';

const second = 1000;

function factOf(hall: Hall, ticketId: number, stop = 0, until = hall.now): StopFact {
  const fact = factsOf(hall.journal, until).stops.find(
    (each) => each.ticketId === ticketId && each.stop === stop,
  );
  if (!fact) throw new Error(`No fact of ${ticketId}/${stop}.`);
  return fact;
}

/** What the counter did, with the minutes since opening. */
const timeOf = (hall: Hall, counterId: string, until = hall.now): string[] =>
  factsOf(hall.journal, until)
    .counters.filter((stretch) => stretch.counterId === counterId)
    .map(describeStretch);

const minutes = (at: number): number => (at - opening) / minute;
const describeStretch = ({ state, reason, officerId, from, to }: CounterStretch): string =>
  `${minutes(from)}–${minutes(to)} ${state}${reason === null ? '' : ` (${reason})`} ${officerId}`;

const ani = officer('ani');
const budi = officer('budi');

describe('the facts of a stop', () => {
  it('tells wait, walk, service and visit of a ticket that was called, recalled and served', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp', 'elderly');
    hall.pass(10);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'recall', counterId: 'c1' }, ani);
    hall.pass(0.5);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(7);
    hall.must({ type: 'finish', counterId: 'c1', outcome: 'incomplete' }, ani);
    expect(factOf(hall, id)).toEqual({
      ticketId: id,
      stop: 0,
      number: 'A001',
      serviceId: 'ktp',
      agencyId: 'dukcapil',
      channel: 'kiosk',
      priority: 'elderly',
      language: 'id',
      issuedAt: opening,
      appointmentAt: null,
      waitingFrom: opening,
      firstCalledAt: opening + 10 * minute,
      waitMs: 10 * minute,
      censoredMs: null,
      walkMs: 1.5 * minute,
      serviceMs: 7 * minute,
      holdMs: 0,
      wrapMs: null,
      visitMs: 18.5 * minute,
      counterId: 'c1',
      officerId: 'ani',
      state: 'done',
      outcome: 'incomplete',
      endedAt: opening + 18.5 * minute,
      withinTarget: true,
      calls: 2,
      shareAtCall: 0.5,
    });
  });

  it('leaves a hold, and the wait after it, out of the service', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(4);
    hall.must({ type: 'hold', counterId: 'c1', reason: 'documents', until: null }, ani);
    hall.pass(20);
    expect(factOf(hall, id)).toMatchObject({ holdMs: 20 * minute, serviceMs: null, state: 'held' });
    hall.pass(10);
    hall.must({ type: 'release', ticketId: id }, ani);
    hall.pass(2);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(3);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(factOf(hall, id)).toMatchObject({
      waitMs: 0,
      walkMs: 0,
      holdMs: 30 * minute,
      serviceMs: 7 * minute,
      visitMs: 40 * minute,
      calls: 2,
    });
  });

  it('counts each stop of a route from when its own wait began, and the visit on the last', () => {
    const hall = Hall.open();
    const id = hall.issue(['ktp', 'pbg']);
    hall.pass(5);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(10);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    expect(factOf(hall, id, 1)).toMatchObject({ waitingFrom: opening + 15 * minute, waitMs: null });
    hall.pass(61);
    expect(factOf(hall, id, 1)).toMatchObject({ censoredMs: 61 * minute, withinTarget: false });
    hall.serve('c3');
    expect(factOf(hall, id, 0)).toMatchObject({ waitMs: 5 * minute, visitMs: null });
    expect(factOf(hall, id, 1)).toMatchObject({
      agencyId: 'pupr',
      waitMs: 61 * minute,
      visitMs: 76 * minute,
      withinTarget: false,
    });
  });

  it('ends a stop with a transfer and begins the next one there and then', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(2);
    const to = { serviceId: 'kkpr' };
    hall.must({ type: 'transfer', ticketId: id, to, position: 'keep', comeBack: true }, ani);
    hall.pass(6);
    hall.serve('c3');
    hall.pass(1);
    hall.serve('c1');
    expect(factOf(hall, id, 0)).toMatchObject({ outcome: 'transferred', serviceMs: 2 * minute });
    expect(factOf(hall, id, 1)).toMatchObject({ waitingFrom: opening + 2 * minute, waitMs: 6 * minute });
    expect(factOf(hall, id, 2)).toMatchObject({ serviceId: 'ktp', waitMs: minute, visitMs: 9 * minute });
  });

  it('counts a missed and reinstated ticket with its first call, and its walk from the call that she heeded', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    hall.pass(3);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'miss', counterId: 'c1' }, ani);
    expect(factOf(hall, id)).toMatchObject({ state: 'missed', waitMs: 3 * minute, walkMs: null });
    hall.pass(10);
    hall.must({ type: 'reinstate', ticketId: id }, ani);
    hall.pass(5);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(0.5);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    expect(factOf(hall, id)).toMatchObject({ waitMs: 3 * minute, walkMs: 0.5 * minute, serviceMs: null });
  });

  it('takes who cancels, or is there when the day closes, as one whose wait is not known to its end', () => {
    const hall = Hall.open();
    const gone = hall.issue('ktp');
    const stays = hall.issue(['ktp', 'kkpr']);
    hall.pass(12);
    hall.must({ type: 'cancel', ticketId: gone }, { kind: 'citizen' });
    hall.pass(20);
    hall.must({ type: 'closeDay' }, system);
    hall.pass(60);
    expect(factOf(hall, gone)).toMatchObject({
      state: 'cancelled',
      waitMs: null,
      censoredMs: 12 * minute,
      withinTarget: null,
      visitMs: null,
    });
    expect(factOf(hall, stays, 0)).toMatchObject({
      state: 'left',
      censoredMs: 32 * minute,
      withinTarget: false,
    });
    expect(factOf(hall, stays, 1)).toMatchObject({ state: 'left', waitingFrom: null, censoredMs: null });
  });

  it('forgets what an action did that was taken back, also where it was taken back later', () => {
    const hall = Hall.open();
    const id = hall.issue('ktp');
    hall.pass(5);
    const [transfer] = hall.must(
      { type: 'transfer', ticketId: id, to: { serviceId: 'kkpr' }, position: 'tail' },
      supervisor,
    );
    hall.now += 5 * second;
    const between = hall.now;
    hall.must({ type: 'undo', seq: transfer?.seq ?? 0 }, supervisor);
    hall.pass(1);
    const [call] = hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.now += 5 * second;
    hall.must({ type: 'undo', seq: call?.seq ?? 0 }, ani);
    hall.pass(1);
    expect(factsOf(hall.journal, between).stops).toMatchObject([{ serviceId: 'ktp', state: 'waiting' }]);
    expect(factsOf(hall.journal, hall.now).stops).toMatchObject([
      { serviceId: 'ktp', state: 'waiting', calls: 0, waitMs: null, censoredMs: hall.now - opening },
    ]);
    expect(timeOf(hall, 'c1')).toEqual([`0–${minutes(hall.now)} idle ani`]);
  });

  it('knows the target and the agency of a service that the configuration has lost since', () => {
    const hall = Hall.open();
    hall.issue('ktp');
    hall.serve('c1');
    const config = { ...hall.day.config!, services: hall.day.config!.services.slice(1) };
    hall.must({ type: 'configure', config, calendar: hall.day.calendar! }, system);
    expect(factOf(hall, 1)).toMatchObject({ agencyId: 'dukcapil', withinTarget: true });
  });
});

describe('the time of a counter', () => {
  it('tells idle, called, serving, wrap-up and paused apart', () => {
    const hall = Hall.open();
    hall.pass(2);
    const [first] = [hall.issue('ktp'), hall.issue('kk')];
    hall.pass(1);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(5);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    hall.pass(3);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(4);
    hall.must({ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, ani);
    hall.pass(1);
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    hall.pass(10);
    hall.must({ type: 'resumeCounter', counterId: 'c1' }, ani);
    hall.pass(2);
    hall.must({ type: 'closeCounter', counterId: 'c1' }, ani);
    hall.pass(9);
    expect(timeOf(hall, 'c1')).toEqual([
      '0–3 idle ani',
      '3–4 called ani',
      '4–9 serving ani',
      '9–12 wrap-up ani',
      '12–17 serving ani',
      '17–27 paused (rest) ani',
      '27–29 idle ani',
    ]);
    expect(factOf(hall, first)).toMatchObject({ wrapMs: 3 * minute });
    expect(factOf(hall, 2)).toMatchObject({ wrapMs: null });
  });

  it('ends the wrap-up when another counter takes the last one whom it could call', () => {
    const hall = Hall.full();
    hall.issue('ktp');
    hall.serve('c1');
    hall.issue('kk');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.must({ type: 'start', counterId: 'c1' }, ani);
    hall.pass(5);
    hall.issue('ktp');
    hall.must({ type: 'finish', counterId: 'c1' }, ani);
    hall.pass(2);
    hall.must({ type: 'callNext', counterId: 'c2' }, hall.holder('c2'));
    hall.pass(4);
    hall.issue('ktp');
    hall.pass(1);
    expect(timeOf(hall, 'c1')).toEqual(['0–5 serving ani', '5–7 wrap-up ani', '7–12 idle ani']);
    expect(factOf(hall, 2)).toMatchObject({ wrapMs: null });
  });

  it('counts a wrap-up of no length, and none after one who did not come', () => {
    const hall = Hall.open();
    const ids = [hall.issue('ktp'), hall.issue('ktp'), hall.issue('ktp')] as const;
    hall.serve('c1');
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'miss', counterId: 'c1' }, ani);
    hall.pass(1);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(factOf(hall, ids[0])).toMatchObject({ wrapMs: 0 });
    expect(factOf(hall, ids[1])).toMatchObject({ wrapMs: null });
    expect(timeOf(hall, 'c1')).toEqual(['0–1 called ani', '1–2 idle ani']);
  });

  it('wraps up while somebody waits who is meant for this counter, not for another', () => {
    const wrapUpWith = (counterId: string): string[] => {
      const hall = Hall.full();
      const served = hall.issue('ktp');
      hall.must({ type: 'callTicket', counterId: 'c1', ticketId: served }, ani);
      hall.must({ type: 'start', counterId: 'c1' }, ani);
      const to = { serviceId: 'ktp', counterId };
      hall.must({ type: 'transfer', ticketId: hall.issue('ktp'), to, position: 'tail' }, supervisor);
      hall.pass(5);
      hall.must({ type: 'finish', counterId: 'c1' }, ani);
      hall.pass(2);
      return timeOf(hall, 'c1');
    };
    expect(wrapUpWith('c2')).toEqual(['0–5 serving ani', '5–7 idle ani']);
    expect(wrapUpWith('c1')).toEqual(['0–5 serving ani', '5–7 wrap-up ani']);
  });

  it('wraps up when the route of whom it served goes on here', () => {
    const hall = Hall.open();
    const id = hall.issue(['ktp', 'kk']);
    hall.serve('c1');
    hall.pass(2);
    hall.must({ type: 'callNext', counterId: 'c1' }, ani);
    expect(timeOf(hall, 'c1')).toEqual(['0–2 wrap-up ani']);
    expect(factOf(hall, id, 0)).toMatchObject({ wrapMs: 2 * minute });
  });

  it('parts the officers when a counter is taken over', () => {
    const hall = Hall.open();
    hall.must({ type: 'closeCounter', counterId: 'c3' }, budi);
    hall.pass(10);
    hall.must({ type: 'openCounter', counterId: 'c1', takeOver: true }, budi);
    hall.pass(5);
    hall.must({ type: 'closeDay' }, system);
    hall.pass(5);
    expect(timeOf(hall, 'c1')).toEqual(['0–10 idle ani', '10–15 idle budi']);
  });
});

/** Open and paused time of each counter by its opening and closing events alone, ms. */
function openMs(hall: Hall, until: number): Map<string, number> {
  const openedAt = new Map<string, number>();
  const sums = new Map<string, number>();
  const close = (id: string, at: number): void => {
    sums.set(id, (sums.get(id) ?? 0) + at - (openedAt.get(id) ?? at));
    openedAt.delete(id);
  };
  for (const event of keptEvents(hall.journal, until)) {
    if (event.type === 'counter.opened' && !openedAt.has(event.counterId))
      openedAt.set(event.counterId, event.at);
    if (event.type === 'counter.closed') close(event.counterId, event.at);
    if (event.type === 'day.closed') for (const id of openedAt.keys()) close(id, event.at);
  }
  for (const id of openedAt.keys()) close(id, until);
  return sums;
}

/** By the day as it stands: officer and activity. */
function activityIn({ counters, tickets }: Day, counterId: string): (string | null | undefined)[] {
  const counter = counters[counterId];
  const current = counter?.current;
  const atHand = current && get(tickets, current.ticketId)?.stops[current.stop]?.state;
  return [counter?.officerId, atHand ?? (counter?.state === 'open' ? 'idle' : counter?.state)];
}

/** A configuration of now may have lost a service that the day once had. */
const known = (standing: StopStanding): object =>
  Object.fromEntries(Object.entries(standing).filter(([name]) => !/agencyId|withinTarget/.test(name)));

describe('the facts of an appointment', () => {
  const came = (booked: number, checkIn: number, call: number) => {
    const hall = Hall.open();
    const id = hall.book('ktp', booked);
    hall.pass(checkIn);
    hall.must({ type: 'checkIn', ticketId: id }, { kind: 'device', id: 'k' });
    hall.pass(call - checkIn);
    hall.serve('c1');
    return factOf(hall, id);
  };

  it('count its wait from its time, not from an early check-in', () => {
    expect(came(30, 10, 40)).toMatchObject({
      appointmentAt: opening + 30 * minute,
      waitingFrom: opening + 30 * minute,
      waitMs: 10 * minute,
      visitMs: 10 * minute,
      withinTarget: true,
    });
  });

  it('count it from a late check-in, and nothing for one who is called before her time', () => {
    expect(came(30, 35, 40)).toMatchObject({ waitingFrom: opening + 35 * minute, waitMs: 5 * minute });
    expect(came(30, 10, 20)).toMatchObject({ waitMs: 0, visitMs: 0 });
  });

  it('tell of one to which nobody came that it lapsed, and of no wait', () => {
    const hall = Hall.open();
    const id = hall.book('ktp', 30);
    hall.pass(45);
    hall.must({ type: 'tick' }, system);
    const fact = factOf(hall, id);
    expect(fact).toMatchObject({ state: 'lapsed', waitingFrom: null, waitMs: null, censoredMs: null });
    expect(countEnds([fact])).toMatchObject({ arrived: 0, left: 0, missed: 0 });
  });
});

describe('the facts of any history', () => {
  it('are those of the day as it stands, and account for every minute of every counter', () => {
    let seen = 0;
    fc.assert(
      fc.property(history, fc.boolean(), (steps, closes) => {
        const hall = play(steps);
        if (closes) hall.must({ type: 'closeDay' }, system);
        const until = hall.day.at + minute;
        const { stops, counters } = factsOf(hall.journal, until);
        const standings = stopStandings(hall.day, until);
        expect(stops).toMatchObject(standings.map(known));
        const sums = new Map<string, number>();
        const ends = new Map<string, number>();
        for (const { counterId, from, to } of counters) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(ends.get(counterId) ?? 0);
          sums.set(counterId, (sums.get(counterId) ?? 0) + to - from);
          ends.set(counterId, to);
        }
        const ending = counters.filter(({ to }) => to === until);
        expect(ending.map(({ counterId }) => counterId).toSorted()).toEqual(
          Object.values(hall.day.counters)
            .flatMap(({ id, state }) => (state === 'closed' ? [] : [id]))
            .toSorted(),
        );
        for (const { counterId, officerId, state } of ending)
          expect([officerId, state.replace('wrap-up', 'idle')]).toEqual(activityIn(hall.day, counterId));
        for (const [id, ms] of openMs(hall, until)) expect([id, sums.get(id) ?? 0]).toEqual([id, ms]);
        seen += stops.filter(({ serviceMs }) => serviceMs !== null).length;
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
