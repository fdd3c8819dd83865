/** Random histories: commands of every kind, most of them aimed at something that is there. */
import fc from 'fast-check';
import type { Actor, QueueCommand } from '../command.js';
import type { BuildingConfig } from '../config.js';
import type { Day } from '../day.js';
import { values } from '../table.js';
import { building, calendar } from './building.js';
import { Hall, officer, supervisor, system } from './hall.js';

const counterIds = building.counters.map(({ id }) => id);
const serviceIds = building.services.map(({ id }) => id);
const counterId = fc.constantFrom(...counterIds, 'nowhere');
const serviceId = fc.constantFrom(...serviceIds, 'nothing');
const ticketId = fc.integer({ min: 0, max: 25 });
/** The building, and what a changed building file may take from it. */
const configurations: readonly BuildingConfig[] = [
  building,
  { ...building, services: building.services.slice(1), counters: building.counters.slice(1) },
  {
    ...building,
    counters: building.counters
      .slice(0, 3)
      .map((counter) => ({ ...counter, services: counter.services.slice(0, 1) })),
  },
  { ...building, priorityClasses: [], numbering: { first: 5, last: 12, digits: 2 } },
];
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
    arbitrary: fc.record(
      {
        type: fc.constant('openCounter' as const),
        counterId,
        takeOver: fc.boolean(),
        serviceIds: fc.uniqueArray(serviceId, { maxLength: 2 }),
      },
      { requiredKeys: ['type', 'counterId', 'takeOver'] },
    ),
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
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('reinstate' as const, 'release' as const),
      ticketId,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('cancel' as const), ticketId, reason: fc.constant('secret') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('transfer' as const),
      ticketId,
      to: fc.record(
        { serviceId, counterId, officerId: fc.constantFrom('ani', 'budi', 'citra') },
        { requiredKeys: ['serviceId'] },
      ),
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
    arbitrary: fc.constantFrom(
      ...configurations.map((config) => ({ type: 'configure' as const, config, calendar })),
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
export const history = fc.array(fc.tuple(command, actor, step), {
  minLength: 30,
  maxLength: 220,
  size: 'max',
});

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

/** One step of a history. */
export type Step = readonly [QueueCommand, Actor, number];

/**
 * Plays the history from an open day. `onStep` sees each accepted command with the hall as it was before it.
 */
export function play(
  steps: readonly Step[],
  onStep: (hall: Hall, before: Day, command: QueueCommand, answer: ReturnType<Hall['try']>) => void = () =>
    undefined,
): Hall {
  const hall = Hall.open();
  steps.forEach(([given, somebody, after], index) => {
    hall.now += after;
    const before = hall.day;
    // Most commands at a counter come from whoever sits there.
    const inCharge =
      'counterId' in given && index % 4 > 0 ? before.counters[given.counterId]?.officerId : null;
    const command = aimed(before, given);
    onStep(hall, before, command, hall.try(command, inCharge ? officer(inCharge) : somebody));
  });
  return hall;
}
