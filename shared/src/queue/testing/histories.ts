/**
 * Random histories. A step is a kind of command and a few numbers; the command is made of them when its turn comes,
 * most often for a ticket and a counter for which it makes sense then, for chance alone would mostly be refused.
 */
import fc from 'fast-check';
import type { Actor, CommandType, QueueCommand } from '../command.js';
import type { BuildingConfig } from '../config.js';
import type { CounterState, Day } from '../day.js';
import type { Answer } from '../decide.js';
import { linesAtCounter } from '../lines.js';
import { get, values } from '../table.js';
import { isLive, type StopState } from '../ticket.js';
import { undoRecordOf, undoRecords } from '../undo-log.js';
import { building, calendar } from './building.js';
import { Hall, officer, supervisor, system } from './hall.js';

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
  { ...building, priorityClasses: [], numbering: { first: 5, last: 30, digits: 2 } },
];

/** How often each kind is asked for. */
const weights: Readonly<Record<Exclude<CommandType, 'openDay' | 'closeDay'>, number>> = {
  issue: 18,
  book: 5,
  checkIn: 5,
  callNext: 14,
  start: 8,
  finish: 8,
  openCounter: 6,
  undo: 6,
  transfer: 5,
  reinstate: 3,
  hold: 3,
  release: 2,
  recall: 3,
  acknowledgeCall: 2,
  callTicket: 2,
  look: 2,
  miss: 2,
  putBack: 2,
  cancel: 2,
  setPriority: 2,
  addStop: 2,
  dropStop: 1,
  pauseCounter: 1,
  resumeCounter: 2,
  closeCounter: 1,
  stopLine: 1,
  reopenLine: 2,
  lendCounter: 3,
  endLoan: 2,
  configure: 1,
  tick: 1,
};
type Kind = keyof typeof weights;

export interface Step {
  readonly kind: Kind;
  /** What is chosen by them depends on the kind. */
  readonly a: number;
  readonly b: number;
  readonly flag: boolean;
  /** Now and then anything is asked of anything by anybody. */
  readonly wild: boolean;
  /** Milliseconds since the step before; a clock that jumps back is among them. */
  readonly after: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) })),
  ),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 99 }),
  flag: fc.boolean(),
  wild: fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  after: fc.constantFrom(0, 0, 500, 500, 4000, 20_000, 60_000, 200_000, -30_000),
});
export const history = fc.noBias(fc.array(step, { minLength: 60, maxLength: 240, size: 'max' }));

const serviceIds = building.services.map(({ id }) => id);
const counterIds = building.counters.map(({ id }) => id);
const everybody = [officer('ani'), officer('budi'), officer('citra'), officer('dewi'), supervisor, system];
const priorities = [null, null, 'elderly', 'disability'];

/** One of the list by the number; of an empty list, the other. */
const pick = <T>(list: readonly T[], by: number, other: T): T => list[by % list.length] ?? other;

function ticketsWith(day: Day, ...states: readonly StopState[]): number[] {
  return [...values(day.tickets)].flatMap(({ id, stops }) =>
    stops.some(({ state }) => states.includes(state)) ? [id] : [],
  );
}

/** Counters for which the command makes sense. */
function countersFor(day: Day, kind: Kind): string[] {
  const stateOf = ({ current }: CounterState): StopState | undefined =>
    current ? get(day.tickets, current.ticketId)?.stops[current.stop]?.state : undefined;
  const fits: Partial<Record<Kind, (counter: CounterState) => boolean>> = {
    callNext: (counter) => counter.state === 'open' && !counter.current,
    look: (counter) => counter.state === 'open' && !counter.current,
    callTicket: (counter) => counter.state === 'open' && !counter.current,
    start: (counter) => stateOf(counter) === 'called',
    recall: (counter) => stateOf(counter) === 'called',
    miss: (counter) => stateOf(counter) === 'called',
    finish: (counter) => stateOf(counter) === 'serving',
    hold: ({ current }) => current !== null,
    putBack: ({ current }) => current !== null,
    pauseCounter: ({ state }) => state === 'open',
    resumeCounter: ({ state }) => state === 'paused',
    closeCounter: ({ state, current }) => state !== 'closed' && !current,
  };
  const fit = fits[kind];
  return fit
    ? Object.values(day.counters)
        .filter(fit)
        .map(({ id }) => id)
    : counterIds;
}

function commandOf(day: Day, { kind, a, b, flag, wild }: Step): QueueCommand {
  const counterId = wild ? pick([...counterIds, 'nowhere'], a, '') : pick(countersFor(day, kind), a, 'c1');
  const serviceId = wild ? pick([...serviceIds, 'nothing'], b, '') : pick(serviceIds, b, '');
  const anyTicket = 1 + (a % Math.max(1, day.lastTicketId + (wild ? 1 : 0)));
  const ticketIn = (...states: readonly StopState[]): number =>
    wild ? anyTicket : pick(ticketsWith(day, ...states), a, anyTicket);
  const inBuilding = (): number => ticketIn('booked', 'waiting', 'called', 'serving', 'held');
  switch (kind) {
    case 'issue': {
      const more = pick(serviceIds, a, '');
      const route = flag && more !== serviceId ? [serviceId, more] : [serviceId];
      const priority = wild ? 'royal' : pick(priorities, a, null);
      return {
        type: kind,
        serviceIds: wild && flag ? [] : route,
        priority,
        channel: 'kiosk',
        language: 'id',
      };
    }
    case 'openCounter': {
      const narrowed = b % 4 === 0 ? { serviceIds: [serviceId] } : {};
      const named = b % 5 === 0 ? { officerId: pick(['ani', 'budi', 'dewi'], a, '') } : {};
      return { type: kind, counterId, takeOver: flag, ...narrowed, ...named };
    }
    case 'pauseCounter':
      return { type: kind, counterId, reason: wild ? 'whim' : 'rest' };
    case 'finish':
      return { type: kind, counterId, ...(flag ? { outcome: wild ? 'magic' : 'incomplete' } : {}) };
    case 'hold': {
      const until = pick([null, day.at + 60_000, day.at + 600_000, wild ? day.at : null], b, null);
      return { type: kind, counterId, reason: wild && flag ? 'whim' : 'documents', until };
    }
    case 'callTicket': {
      const there = linesAtCounter(day, counterId, day.at).map(({ ticketId }) => ticketId);
      return { type: kind, counterId, ticketId: wild ? anyTicket : pick(there, b, anyTicket) };
    }
    case 'book': {
      // From a little ago to an hour ahead; the same whatever else the history does.
      const at = day.at + (a - 20) * 40_000;
      const appointment = { at, from: at - 600_000, until: at + 300_000, share: (b % 5) / 4 };
      return { type: kind, serviceId, appointment, ahead: flag, channel: 'phone', language: 'id' };
    }
    case 'checkIn':
      return { type: kind, ticketId: ticketIn('booked') };
    case 'callNext':
    case 'look':
    case 'recall':
    case 'start':
    case 'miss':
    case 'putBack':
    case 'resumeCounter':
    case 'closeCounter':
      return { type: kind, counterId };
    case 'reinstate':
      return { type: kind, ticketId: ticketIn('missed') };
    case 'release':
      return { type: kind, ticketId: ticketIn('held') };
    case 'cancel':
      return { type: kind, ticketId: inBuilding(), reason: 'secret' };
    case 'transfer': {
      const counter = b % 3 === 0 ? { counterId: pick(counterIds, a + b, '') } : {};
      const person = b % 7 === 0 ? { officerId: pick(['ani', 'budi', 'citra'], a, '') } : {};
      const position = pick(['head', 'tail', 'keep'] as const, a, 'keep');
      const to = { serviceId, ...counter, ...person };
      return { type: kind, ticketId: inBuilding(), to, position, comeBack: flag };
    }
    case 'addStop':
      return { type: kind, ticketId: inBuilding(), serviceId };
    case 'dropStop': {
      const ticketId = ticketIn('planned');
      const planned = get(day.tickets, ticketId)?.stops.findIndex(({ state }) => state === 'planned') ?? 0;
      return { type: kind, ticketId, stop: wild ? b % 5 : planned };
    }
    case 'setPriority':
      return { type: kind, ticketId: inBuilding(), priority: wild ? 'royal' : pick(priorities, b, null) };
    case 'stopLine':
      return { type: kind, serviceId, reason: 'full' };
    case 'reopenLine': {
      const stopped = Object.values(day.lines).filter((line) => line.stopped);
      return {
        type: kind,
        serviceId: wild
          ? serviceId
          : pick(
              stopped.map((line) => line.serviceId),
              a,
              serviceId,
            ),
      };
    }
    case 'lendCounter':
      return { type: kind, counterId: pick(counterIds, a, ''), serviceId };
    case 'endLoan': {
      const lender = pick(
        Object.values(day.counters).filter(({ lent }) => lent.length > 0),
        a,
        undefined,
      );
      return {
        type: kind,
        counterId: wild ? counterId : (lender?.id ?? counterId),
        serviceId: wild ? serviceId : pick(lender?.lent ?? [], b, serviceId),
      };
    }
    case 'undo':
      return {
        type: kind,
        seq: wild ? day.seq - (a % 9) : (undoRecords(day.undo).at(-1 - (a % 3))?.first ?? day.seq),
      };
    case 'acknowledgeCall': {
      const call = pick(day.calls, b % 3, undefined);
      const { ticketId, seq } = call ?? { ticketId: anyTicket, seq: 0 };
      return { type: kind, ticketId, callSeq: wild ? seq - 1 : seq, how: 'clips' };
    }
    case 'configure':
      return { type: kind, config: pick(configurations, a, building), calendar };
    case 'tick':
      return { type: kind };
  }
}

/** Who would do it: the officer of the counter, whoever did what is undone, or anybody. */
function actorOf(day: Day, command: QueueCommand, { b, wild }: Step): Actor {
  if (!wild && (command.type === 'lendCounter' || command.type === 'endLoan')) return supervisor;
  if (!wild && 'counterId' in command && command.type !== 'openCounter') {
    const officerId = day.counters[command.counterId]?.officerId;
    if (officerId && officerId !== 'system') return officer(officerId);
  }
  if (!wild && command.type === 'undo') {
    const record = undoRecordOf(day.undo, command.seq);
    if (record) return record.by;
  }
  return pick(everybody, b, system);
}

/** Plays the history from an open day; `onStep` hears of each command, with the day before it and the hall after it. */
export function play(
  steps: readonly Step[],
  onStep?: (hall: Hall, before: Day, command: QueueCommand, answer: Answer) => void,
  config: BuildingConfig = building,
): Hall {
  const hall = Hall.open(config);
  for (const each of steps) {
    hall.now += each.after;
    const before = hall.day;
    const command = commandOf(before, each);
    const answer = hall.try(command, actorOf(before, command, each));
    onStep?.(hall, before, command, answer);
  }
  return hall;
}

/** Live tickets of the day. */
export const liveTickets = (day: Day): number => [...values(day.tickets)].filter(isLive).length;
