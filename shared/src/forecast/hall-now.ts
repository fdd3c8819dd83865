/** All that a forecast needs of a day as it stands: plain data, to be handed to whoever works it out. */
import {
  bookedFor,
  get,
  lineOf,
  meantFor,
  servedAt,
  serviceOf,
  stopKey,
  type BuildingConfig,
  type Day,
  type QueueRules,
  type Rank,
  type StopRef,
} from '../queue/index.js';
import { pastStopsOf, type PastStop } from './past.js';

/** Moments are epoch milliseconds. */
export interface HallNow {
  readonly at: number;
  readonly midnight: number;
  readonly kind: string;
  readonly rules: Pick<QueueRules, 'helpOutShare' | 'ceilingShare'>;
  readonly services: readonly ServiceNow[];
  readonly counters: readonly CounterNow[];
  readonly waiting: readonly WaitingNow[];
  readonly expected: readonly ExpectedNow[];
  /** What happened today up to now. */
  readonly today: readonly PastStop[];
}

export interface ServiceNow {
  readonly id: string;
  readonly targetMs: number;
  /** Nobody is called before it, epoch ms. */
  readonly opensAt: number;
  /** Nobody comes any more from then on. */
  readonly lastTicketAt: number;
  readonly breaks: readonly { readonly from: number; readonly to: number; readonly issue: boolean }[];
}

export interface CounterNow {
  readonly id: string;
  readonly officer: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly since: number;
  readonly served: readonly { readonly serviceId: string; readonly rank: Rank }[];
  readonly current: {
    readonly serviceId: string;
    readonly phase: 'called' | 'serving';
    readonly since: number;
    readonly waitedMs: number;
  } | null;
}

export interface WaitingNow {
  readonly key: string;
  readonly ticketId: number;
  readonly serviceId: string;
  readonly since: number;
  /** When it really entered the line. */
  readonly waitingFrom: number;
  readonly frontAt: number | null;
  readonly pace: number;
  /** The only counter that may call it; `null`: any that gives the service. */
  readonly only: string | null;
}

/** One of whom the day knows that she will enter a line. */
export interface ExpectedNow {
  readonly kind: 'booked' | 'held';
  readonly serviceId: string;
  readonly pace: number;
  /** When she is expected, epoch ms. */
  readonly at: number;
  /** Waiting time that she will have by then, or when she comes if that is later. */
  readonly creditMs: number;
}

/** The kind of a date: the same hours and breaks. */
export const kindOf = (day: Pick<Day, 'calendar'>, midnight: number): string =>
  JSON.stringify(
    Object.entries(day.calendar?.services ?? {}).map(([id, schedule]) =>
      schedule.state === 'closed'
        ? id
        : [
            id,
            schedule.opensAt - midnight,
            schedule.closesAt - midnight,
            ...schedule.breaks.map(({ from, to }) => [from - midnight, to - midnight]),
          ],
    ),
  );

/** `midnight`: of the day, in the building's zone, epoch ms. `null` for a day that is not open. */
export function hallNow(day: Day, now: number, midnight: number): HallNow | null {
  const { config } = day;
  if (!config || day.state !== 'open') return null;
  return {
    at: now,
    midnight,
    kind: kindOf(day, midnight),
    rules: config.rules,
    services: config.services.map((service) => serviceNow(day, service)),
    counters: config.counters.map(({ id }) => counterNow(day, id, now)),
    waiting: config.services.flatMap(({ id }) => waitingNow(day, id)),
    expected: [
      ...config.services.flatMap(({ id }) => bookedNow(day, id)),
      ...day.held.flatMap((ref) => heldNow(day, ref, now)),
    ],
    today: pastStopsOf(day),
  };
}

const bookedNow = (day: Day, serviceId: string): ExpectedNow[] =>
  bookedFor(day, serviceId).map(({ comesAt, waiting: { pace, since } }) => ({
    kind: 'booked',
    serviceId,
    pace,
    at: comesAt,
    creditMs: comesAt - since,
  }));

/** A hold without an end lasts about so long. */
const holdMs = 10 * 60_000;

function heldNow(day: Day, { ticketId, stop }: StopRef, now: number): ExpectedNow[] {
  const ticket = get(day.tickets, ticketId);
  const held = ticket?.stops[stop];
  if (!held?.hold) return [];
  const at = Math.max(now, held.hold.until ?? now + holdMs);
  return [{ kind: 'held', serviceId: held.serviceId, pace: ticket?.pace ?? 1, at, creditMs: held.waitedMs }];
}

function serviceNow(day: Day, { id, targetMinutes }: BuildingConfig['services'][number]): ServiceNow {
  const schedule = day.calendar?.services[id];
  const open = schedule?.state === 'open';
  const { stopped } = lineOf(day, id);
  return {
    id,
    targetMs: targetMinutes * 60_000,
    opensAt: open ? schedule.opensAt : -Infinity,
    lastTicketAt: open && !stopped ? schedule.lastTicketAt : -Infinity,
    breaks: open ? schedule.breaks : [],
  };
}

function counterNow(day: Day, id: string, now: number): CounterNow {
  const counter = day.counters[id];
  const current = counter?.current ?? null;
  const stop = current && get(day.tickets, current.ticketId)?.stops[current.stop];
  const serving = stop?.state === 'serving';
  return {
    id,
    officer: counter?.officerId ?? id,
    state: counter?.state ?? 'closed',
    since: counter?.since ?? 0,
    served: servedAt(day, id),
    current:
      stop && day.config && serviceOf(day.config, stop.serviceId)
        ? {
            serviceId: stop.serviceId,
            phase: serving ? 'serving' : 'called',
            since: (serving ? stop.servingSince : stop.firstCalledAt) ?? now,
            waitedMs: stop.waitedMs,
          }
        : null,
  };
}

function waitingNow(day: Day, serviceId: string): WaitingNow[] {
  return Object.values(lineOf(day, serviceId).waiting)
    .flat()
    .map(({ ticketId, stop, since, frontAt, pace }) => {
      const known = get(day.tickets, ticketId)?.stops[stop];
      return {
        key: stopKey(ticketId, stop),
        ticketId,
        serviceId,
        since,
        waitingFrom: known?.waitingSince ?? since,
        frontAt,
        pace,
        only: known ? meantFor(day, known) : null,
      };
    });
}
