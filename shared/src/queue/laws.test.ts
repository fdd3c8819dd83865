/** Random histories against the laws of the design. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareInLine } from './calling-rule.js';
import type { Actor, QueueCommand } from './command.js';
import { emptyDay, type Day } from './day.js';
import { decide } from './decide.js';
import type { EventType } from './event.js';
import { evolve } from './evolve.js';
import { linesAtCounter } from './lines.js';
import { publicDay, publicEvent } from './public-view.js';
import { values } from './table.js';
import { building, calendar } from './testing/building.js';
import { Hall, officer, supervisor, system } from './testing/hall.js';
import { isLive, type Stop } from './ticket.js';

const counterIds = building.counters.map(({ id }) => id);
const serviceIds = building.services.map(({ id }) => id);
const counterId = fc.constantFrom(...counterIds, 'nowhere');
const serviceId = fc.constantFrom(...serviceIds, 'nothing');
const ticketId = fc.integer({ min: 0, max: 25 });
const priority = fc.constantFrom(null, 'elderly', 'disability', 'royal');

const command: fc.Arbitrary<QueueCommand> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('issue' as const),
      serviceIds: fc.uniqueArray(serviceId, { maxLength: 3 }),
      priority,
      channel: fc.constant('kiosk' as const),
      language: fc.constant('id' as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'callNext' as const,
        'callNext' as const,
        'start' as const,
        'start' as const,
        'look' as const,
        'recall' as const,
        'miss' as const,
        'putBack' as const,
      ),
      counterId,
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('finish' as const), counterId }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('openCounter' as const), counterId, takeOver: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('closeCounter' as const, 'resumeCounter' as const),
      counterId,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('pauseCounter' as const),
      counterId,
      reason: fc.constantFrom('rest', 'whim'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('callTicket' as const), counterId, ticketId }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('hold' as const),
      counterId,
      reason: fc.constant('documents'),
      until: fc.constantFrom(null, Date.UTC(2026, 10, 24, 2, 0)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('reinstate' as const, 'release' as const, 'cancel' as const),
      ticketId,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('transfer' as const),
      ticketId,
      to: fc.record({ serviceId, counterId }, { requiredKeys: ['serviceId'] }),
      position: fc.constantFrom('head' as const, 'tail' as const, 'keep' as const),
      comeBack: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('addStop' as const), ticketId, serviceId }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('dropStop' as const),
      ticketId,
      stop: fc.integer({ min: -1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('setPriority' as const), ticketId, priority }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('stopLine' as const), serviceId, reason: fc.constant('full') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopenLine' as const), serviceId }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('undo' as const), seq: fc.integer({ min: -4, max: -1 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('tick' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('acknowledgeCall' as const),
      ticketId,
      callSeq: fc.integer({ min: -6, max: 0 }),
      how: fc.constant('clips' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<QueueCommand>(
      {
        type: 'configure',
        config: { ...building, services: building.services.slice(1), counters: building.counters.slice(1) },
        calendar,
      },
      { type: 'configure', config: building, calendar },
    ),
  },
);
const actor: fc.Arbitrary<Actor> = fc.constantFrom(
  officer('ani'),
  officer('budi'),
  officer('citra'),
  supervisor,
  system,
);
/** Milliseconds between two commands; a clock that jumps back is among them. */
const step = fc.constantFrom(0, 500, 4000, 20_000, 90_000, 600_000, -3_600_000);
const history = fc.array(fc.tuple(command, actor, step), { minLength: 30, maxLength: 220, size: 'max' });

/** Points most commands at something that is there: chance alone would mostly miss. */
function aimed(day: Day, given: QueueCommand): QueueCommand {
  const pick = <T>(list: readonly T[], by: number): T | undefined => list[by % Math.max(1, list.length)];
  if (given.type === 'reinstate')
    return { ...given, ticketId: pick(day.missed, given.ticketId)?.ticketId ?? given.ticketId };
  if (given.type === 'release')
    return { ...given, ticketId: pick(day.held, given.ticketId)?.ticketId ?? given.ticketId };
  if (given.type === 'dropStop' && given.stop > 0) {
    const planned = [...values(day.tickets)].flatMap((ticket) =>
      ticket.stops.flatMap(({ state }, stop) => (state === 'planned' ? [{ ticketId: ticket.id, stop }] : [])),
    );
    return { ...given, ...pick(planned, given.ticketId) };
  }
  if (given.type === 'undo') return { ...given, seq: day.undo.at(given.seq)?.first ?? day.seq };
  if (given.type === 'acknowledgeCall') {
    const call = day.calls.at(-given.callSeq);
    return call ? { ...given, ticketId: call.ticketId, callSeq: call.seq } : given;
  }
  return given;
}

const plain = (day: Day): unknown =>
  JSON.parse(JSON.stringify({ ...day, tickets: [...values(day.tickets)] }));

function checkDay(day: Day): void {
  const atHand = Object.values(day.counters).flatMap(({ id, current }) =>
    current ? [{ id, ...current }] : [],
  );
  expect(new Set(atHand.map((each) => each.ticketId)).size).toBe(atHand.length);
  const numbers = new Set<string>();
  const inLines = Object.values(day.lines).flatMap((line) => Object.values(line.waiting).flat());
  const waiting: string[] = [];
  for (const ticket of values(day.tickets)) {
    if (isLive(ticket)) {
      expect(numbers).not.toContain(ticket.number);
      numbers.add(ticket.number);
    }
    const places = ticket.stops.filter((stop: Stop) =>
      ['waiting', 'called', 'serving', 'held'].includes(stop.state),
    );
    expect(places.length).toBeLessThanOrEqual(1);
    ticket.stops.forEach((stop, index) => {
      if (stop.state === 'waiting') waiting.push(`${ticket.id}/${index}`);
      const busy = stop.state === 'called' || stop.state === 'serving';
      expect(atHand.some((each) => each.ticketId === ticket.id && each.stop === index)).toBe(busy);
    });
  }
  expect(inLines.map((each) => `${each.ticketId}/${each.stop}`).sort()).toEqual(waiting.sort());
  for (const line of Object.values(day.lines)) {
    for (const list of Object.values(line.waiting)) {
      expect([...list].sort(compareInLine)).toEqual(list);
    }
  }
}

const happened = new Map<EventType, number>();
const refused = new Set<string>();

function live(commands: readonly (readonly [QueueCommand, Actor, number])[]): Hall {
  const hall = Hall.open();
  commands.forEach(([given, somebody, after], index) => {
    hall.now += after;
    const before = hall.day;
    const inCharge =
      'counterId' in given && index % 4 > 0 ? before.counters[given.counterId]?.officerId : null;
    const by = inCharge ? officer(inCharge) : somebody;
    const image = JSON.stringify(before.counters);
    const answer = hall.try(aimed(before, given), by);
    expect(JSON.stringify(before.counters)).toBe(image);
    if (!answer.ok) {
      refused.add(answer.refusal.code);
      return;
    }
    for (const { type } of answer.events) happened.set(type, (happened.get(type) ?? 0) + 1);
    if (given.type === 'configure' || given.type === 'undo') {
      expect([...values(hall.day.tickets)].filter(isLive).length).toBeGreaterThanOrEqual(
        given.type === 'configure' ? [...values(before.tickets)].filter(isLive).length : 0,
      );
    }
    checkDay(hall.day);
  });
  return hall;
}

describe('any history', () => {
  it('[L2, L3] gives a number once at a time and a ticket to one counter, and keeps lines and stops in step', () => {
    fc.assert(
      fc.property(history, (commands) => void live(commands)),
      { numRuns: 150 },
    );
  });

  it('[L5, L7] is numbered without a gap, and its replay is the state', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const hall = live(commands);
        expect(hall.journal.map(({ seq }) => seq)).toEqual(hall.journal.map((_, index) => index + 1));
        const stored = JSON.parse(JSON.stringify(hall.journal)) as typeof hall.journal;
        expect(plain(stored.reduce(evolve, emptyDay('uji')))).toEqual(plain(hall.day));
      }),
      { numRuns: 60 },
    );
  });

  it('[L6] shows the same to every screen: the public day evolved by public events is the public part of the day', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const hall = live(commands);
        const seen = hall.journal.map(publicEvent).reduce(evolve, emptyDay('uji'));
        expect(plain(seen)).toEqual(plain(publicDay(hall.day)));
        expect(JSON.stringify(hall.journal.map(publicEvent))).not.toMatch(
          /"(ani|budi|citra|boss)"|"priority":"/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('calls as the explained order says', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const hall = live(commands);
        for (const id of ['c2', 'c4']) {
          hall.try({ type: 'openCounter', counterId: id }, officer(`new-${id}`));
          const [first] = linesAtCounter(hall.day, id, Math.max(hall.now, hall.day.at));
          const looked = hall.day.looked[id];
          const answer = decide(
            hall.day,
            { type: 'callNext', counterId: id },
            { now: hall.now, by: officer(`new-${id}`) },
          );
          const called = answer.ok ? answer.events[0] : undefined;
          if (called?.type === 'ticket.called' && !looked) expect(called.ticketId).toBe(first?.ticketId);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does real work: every kind of event happens, and many kinds of refusal', () => {
    happened.clear();
    refused.clear();
    for (const commands of fc.sample(history, { seed: 20261124, numRuns: 60 })) live(commands);
    const kinds: EventType[] = [
      'ticket.issued',
      'ticket.looked',
      'ticket.called',
      'ticket.recalled',
      'ticket.announced',
      'ticket.started',
      'ticket.finished',
      'ticket.advanced',
      'ticket.missed',
      'ticket.putBack',
      'ticket.reinstated',
      'ticket.held',
      'ticket.released',
      'ticket.transferred',
      'ticket.stopAdded',
      'ticket.stopDropped',
      'ticket.priorityChanged',
      'ticket.cancelled',
      'counter.opened',
      'counter.paused',
      'counter.resumed',
      'counter.closed',
      'line.stopped',
      'line.reopened',
      'action.undone',
      'day.configured',
    ];
    expect(kinds.filter((kind) => !happened.get(kind))).toEqual([]);
    expect(refused.size).toBeGreaterThan(25);
  });
});
