/** Random histories against the laws of the design. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromSnapshot, toSnapshot } from '../live/snapshot.js';
import { compareInLine } from './calling-rule.js';
import { emptyDay, recentCallsKept, type Day } from './day.js';
import { decide } from './decide.js';
import { nextDue } from './due.js';
import type { EventType, QueueEvent } from './event.js';
import { evolve } from './evolve.js';
import { linesAtCounter, meantFor, waitingCount } from './lines.js';
import { publicDay, publicEvent } from './public-view.js';
import { values } from './table.js';
import { history, liveTickets, play, type Step } from './testing/histories.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';
import { isLive, type Stop, type StopRef } from './ticket.js';

const plain = (day: Day): unknown =>
  JSON.parse(JSON.stringify({ ...day, tickets: [...values(day.tickets)] }));

const placed: ReadonlySet<string> = new Set(['waiting', 'called', 'serving', 'held']);
const twice = (list: readonly unknown[]): boolean => new Set(list).size < list.length;

/** What is wrong with the day; empty if nothing is. Plain code, for it runs after each of some ten thousand commands. */
function violations(day: Day): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  const counters = Object.values(day.counters);
  const atHand = counters.flatMap(({ current }) => (current ? [`${current.ticketId}/${current.stop}`] : []));
  const officers = counters.flatMap(({ state, officerId }) =>
    state === 'closed' || officerId === 'system' ? [] : [officerId],
  );
  const tickets = [...values(day.tickets)];
  const stops = tickets.flatMap((ticket) =>
    ticket.stops.map((stop, index) => ({ stop, key: `${ticket.id}/${index}` })),
  );
  const keysOf = (...states: readonly string[]): string =>
    stops
      .flatMap(({ stop, key }) => (states.includes(stop.state) ? [key] : []))
      .sort()
      .join();
  const lists = Object.values(day.lines).flatMap((line) => Object.values(line.waiting));
  const listed = (refs: readonly StopRef[]): string =>
    refs
      .map(({ ticketId, stop }) => `${ticketId}/${stop}`)
      .sort()
      .join();

  must(!twice(officers), 'an officer at two counters');
  must(!twice(atHand), 'a ticket at two counters');
  must(!twice(tickets.filter(isLive).map(({ number }) => number)), 'a number with two people');
  must(
    tickets.every((ticket) => ticket.stops.filter(({ state }) => placed.has(state)).length <= 1),
    'a ticket at two places',
  );
  must(atHand.sort().join() === keysOf('called', 'serving'), 'counters and stops differ');
  must(listed(lists.flat()) === keysOf('waiting'), 'lines and stops differ');
  must(listed(day.booked) === keysOf('booked'), 'booked list and stops differ');
  must(listed(day.held) === keysOf('held'), 'held list and stops differ');
  must(listed(day.missed) === keysOf('missed'), 'missed list and stops differ');
  for (const list of lists) {
    const inOrder = list.every((entry, i) => i === 0 || compareInLine(list[i - 1] ?? entry, entry) < 0);
    must(inOrder, 'a line out of order');
  }
  for (const { stop, key } of stops)
    must(stop.state !== 'waiting' || canBeCalled(day, stop), `${key} waits for ever`);
  return wrong;
}

/** Some counter gives the service, and the one that alone may call the stop is at work. */
function canBeCalled(day: Day, stop: Stop): boolean {
  const only = meantFor(day, stop);
  const gives = day.config?.counters.some(({ services }) =>
    services.some(({ serviceId }) => serviceId === stop.serviceId),
  );
  return gives === true && (only === null || day.counters[only]?.state !== 'closed');
}

const happened = new Map<EventType, number>();
const refused = new Set<string>();

function live(steps: readonly Step[]): Hall {
  return play(steps, (hall, before, command, answer) => {
    if (!answer.ok) {
      refused.add(answer.refusal.code);
      return;
    }
    for (const { type } of answer.events) happened.set(type, (happened.get(type) ?? 0) + 1);
    if (command.type === 'configure') expect(liveTickets(hall.day)).toBe(liveTickets(before));
    expect(violations(hall.day)).toEqual([]);
  });
}

const everyEvent: Readonly<Record<EventType, true>> = {
  'day.opened': true,
  'day.configured': true,
  'day.closed': true,
  'ticket.issued': true,
  'appointment.booked': true,
  'appointment.checkedIn': true,
  'appointment.lapsed': true,
  'ticket.looked': true,
  'ticket.called': true,
  'ticket.recalled': true,
  'ticket.announced': true,
  'ticket.started': true,
  'ticket.finished': true,
  'ticket.advanced': true,
  'ticket.missed': true,
  'ticket.putBack': true,
  'ticket.reinstated': true,
  'ticket.held': true,
  'ticket.released': true,
  'ticket.transferred': true,
  'ticket.stopAdded': true,
  'ticket.stopDropped': true,
  'ticket.priorityChanged': true,
  'ticket.cancelled': true,
  'counter.opened': true,
  'counter.paused': true,
  'counter.resumed': true,
  'counter.closed': true,
  'counter.lent': true,
  'counter.loanEnded': true,
  'line.stopped': true,
  'line.reopened': true,
  'action.undone': true,
};

const canBeUndone = ({ by, type }: QueueEvent): boolean =>
  by.kind === 'staff' &&
  !['ticket.issued', 'appointment.booked', 'ticket.announced', 'action.undone'].includes(type) &&
  !type.startsWith('day.');

/** What people could see of the day: without its numbering, and without lines and counters that nothing happened to. */
function visible(day: Day): unknown {
  const { seq: _, at: __, undo: ___, looked: ____, ...rest } = day;
  const byTicket = (a: StopRef, b: StopRef): number => a.ticketId - b.ticketId;
  return {
    ...rest,
    tickets: [...values(day.tickets)],
    lines: Object.values(day.lines).filter((line) => line.changedSeq || line.issued || waitingCount(line)),
    counters: Object.values(day.counters).filter(({ changedSeq }) => changedSeq > 0),
    booked: day.booked.toSorted(byTicket),
    held: day.held.toSorted(byTicket),
    missed: day.missed.toSorted(byTicket),
    calls: day.calls.slice(0, recentCallsKept / 2),
  };
}

describe('any history', () => {
  it('[L2–L4] gives a number once at a time, a ticket to one counter, and leaves nobody where no counter calls', () => {
    fc.assert(
      fc.property(history, (steps) => void live(steps)),
      { numRuns: 100 },
    );
  });

  it('[L5, L7] is numbered without a gap, and its replay is the state', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const hall = play(steps);
        expect(hall.journal.map(({ seq }) => seq)).toEqual(hall.journal.map((_, index) => index + 1));
        const stored = JSON.parse(JSON.stringify(hall.journal)) as typeof hall.journal;
        expect(plain(stored.reduce(evolve, emptyDay('uji')))).toEqual(plain(hall.day));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves earlier days as they were', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const days: [Day, string][] = [];
        const keep = (day: Day): void => void days.push([day, JSON.stringify(plain(day))]);
        play(steps, (_, before) => keep(before));
        for (const [day, image] of days.filter((_, index) => index % 7 === 0))
          expect(JSON.stringify(plain(day))).toBe(image);
      }),
      { numRuns: 20 },
    );
  });

  it('[L6] shows the same to every screen: at each seq the public day evolved by public events is the public part of the day', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let full = emptyDay('uji');
        let seen = emptyDay('uji');
        for (const event of play(steps).journal) {
          full = evolve(full, event);
          seen = evolve(seen, publicEvent(event));
          if (event.seq % 10 === 0) expect(plain(seen)).toEqual(plain(publicDay(full)));
        }
        expect(plain(seen)).toEqual(plain(publicDay(full)));
      }),
      { numRuns: 25 },
    );
  });

  it('[L6] shows the same to a screen that came later, by a snapshot sent as JSON', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 1, noNaN: true }), (steps, part) => {
        const journal = play(steps).journal.map(publicEvent);
        const at = Math.floor(journal.length * part);
        const early = journal.slice(0, at).reduce(evolve, emptyDay('uji'));
        const sent = JSON.parse(JSON.stringify(toSnapshot(early))) as ReturnType<typeof toSnapshot>;
        const later = journal.slice(at).reduce(evolve, fromSnapshot(sent));
        const whole = journal.reduce(evolve, emptyDay('uji'));
        // It lacks only tickets that had long ended when it came.
        const had = new Set([...values(later.tickets)].map(({ id }) => id));
        const common = { ...whole, tickets: later.tickets };
        expect(plain(later)).toEqual(plain(common));
        for (const ticket of values(whole.tickets)) {
          if (had.has(ticket.id)) expect([...values(later.tickets)]).toContainEqual(ticket);
          else expect(isLive(ticket)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tells the public no officer, no priority class, no outcome and no reason of a hold or a stopped line', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { journal, day } = play(steps);
        // The names of classes and reasons are public; whose they are is not.
        const told = [...journal.map(publicEvent), plain(publicDay(day)) as object];
        expect(JSON.stringify(told.map((each) => ({ ...each, config: null })))).not.toMatch(
          /"(ani|budi|citra|boss|elderly|disability|documents|full|incomplete|secret)"/,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('[U1] gives back at once what any staff action changed', () => {
    let undone = 0;
    fc.assert(
      fc.property(history, (steps) => {
        play(steps, (hall, before, _, answer) => {
          const [first] = answer.ok ? answer.events : [];
          if (!first || !canBeUndone(first)) return;
          const undo = decide(hall.day, { type: 'undo', seq: first.seq }, { now: hall.now, by: supervisor });
          if (!undo.ok) throw new Error(`${first.type} was not undone: ${undo.refusal.code}`);
          const after = JSON.parse(JSON.stringify(undo.events)) as QueueEvent[];
          expect(visible(after.reduce(evolve, hall.day))).toEqual(visible(before));
          undone += 1;
        });
      }),
      { numRuns: 30 },
    );
    expect(undone).toBeGreaterThan(300);
  });

  it('[D3] changes by time alone exactly when it says', () => {
    let due = 0;
    fc.assert(
      fc.property(history, (steps) => {
        play(steps, ({ day }) => {
          const at = nextDue(day);
          const events = (now: number): number => {
            const answer = decide(day, { type: 'tick' }, { now, by: system });
            return answer.ok ? answer.events.length : 0;
          };
          if (at === null) expect(events(day.at + 1e9)).toBe(0);
          else {
            expect(events(at)).toBeGreaterThan(0);
            if (at > day.at) expect(events(at - 1)).toBe(0);
            due += 1;
          }
        });
      }),
      { numRuns: 30 },
    );
    expect(due).toBeGreaterThan(20);
  });

  it('[C1–C5] calls one after another in the order that a counter’s lines show', () => {
    let called = 0;
    fc.assert(
      fc.property(history, (steps) => {
        const hall = play(steps);
        for (const counterId of ['c2', 'c4']) {
          const by = officer(`new-${counterId}`);
          if (hall.day.looked[counterId] || hall.at(counterId) !== null) continue;
          if (!hall.try({ type: 'openCounter', counterId, takeOver: true }, by).ok) continue;
          const shown = linesAtCounter(hall.day, counterId, Math.max(hall.now, hall.day.at));
          const order: number[] = [];
          while (hall.try({ type: 'callNext', counterId }, by).ok) {
            order.push(hall.at(counterId) ?? 0);
            hall.must({ type: 'miss', counterId }, by);
          }
          expect(order).toEqual(shown.map(({ ticketId }) => ticketId));
          called += order.length;
        }
      }),
      { numRuns: 50 },
    );
    expect(called).toBeGreaterThan(100);
  });

  it('does real work: every kind of event happens, and many kinds of refusal', () => {
    happened.clear();
    refused.clear();
    for (const steps of fc.sample(history, { seed: 20261124, numRuns: 60 })) {
      const hall = live(steps);
      for (const { type } of [...hall.must({ type: 'closeDay' }, system), ...hall.journal.slice(0, 1)])
        happened.set(type, (happened.get(type) ?? 0) + 1);
    }
    expect(Object.keys(everyEvent).filter((type) => !happened.has(type as EventType))).toEqual([]);
    expect(refused.size).toBeGreaterThan(30);
  });
});
