/** Which stops are asked for: the same question to the table and to the day in memory. */
import type { PeriodQuery, StopRow, StopsQuery } from '@satuatap/shared/contract';
import type { Dialect } from '../storage/dialect.js';
import { numberSpellings } from './number-spellings.js';
import { weekdayOf } from './roll-up-table.js';
import type { Scope } from './scope.js';
import { noPriority } from './unit-row.js';

type Whose = Pick<Scope, 'agencyIds' | 'serviceId' | 'counterId'>;
export type Which = Omit<StopsQuery, keyof PeriodQuery | 'after'>;

/**
 * An hour, or a weekday, is that of entering the line, as the figures count it; whoever never did has one only where
 * that end is asked for.
 * @param midnightAt of a date, epoch ms
 */
export function passes(
  { agencyIds, serviceId, counterId }: Whose,
  which: Which,
  stop: StopRow,
  midnightAt: (date: string) => number,
): boolean {
  const { number, channel, priority, state, hour, weekday, waitedAtLeast } = which;
  const entered = stop.waitingFrom ?? (state === undefined ? null : (stop.appointmentAt ?? stop.issuedAt));
  return (
    (agencyIds === null || agencyIds.includes(stop.agencyId)) &&
    (serviceId === null || stop.serviceId === serviceId) &&
    (counterId === null || stop.counterId === counterId) &&
    (number === undefined || numberSpellings(number).includes(stop.number)) &&
    (channel === undefined || stop.channel === channel) &&
    (priority === undefined || (stop.priority ?? noPriority) === priority) &&
    (state === undefined || stop.state === state) &&
    (hour === undefined ||
      (entered !== null && Math.floor((entered - midnightAt(stop.date)) / 3_600_000) === Number(hour))) &&
    (weekday === undefined || (entered !== null && weekdayOf(stop.date) === Number(weekday))) &&
    (waitedAtLeast === undefined || (stop.waitMs ?? stop.censoredMs ?? -1) >= Number(waitedAtLeast))
  );
}

/** The same as a condition. @param offsetMs how far the zone's clock is ahead of UTC */
export function conditionOf(
  whose: Whose,
  which: Which,
  { among, list }: Dialect,
  offsetMs: number,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const moment =
    which.state === undefined ? 'waiting_from' : 'coalesce(waiting_from, appointment_at, issued_at)';
  const entered = `(${moment} + CAST(? AS BIGINT))`;
  const { agencyIds } = whose;
  const { number, priority, hour, weekday, waitedAtLeast } = which;
  const pieces: (readonly [sql: string, ...parameters: unknown[]])[] = [];
  if (agencyIds !== null) pieces.push([among('agency_id'), list(agencyIds)]);
  if (number !== undefined) pieces.push([among('number'), list(numberSpellings(number))]);
  for (const [column, value] of [
    ['service_id', whose.serviceId],
    ['counter_id', whose.counterId],
    ['channel', which.channel],
    ['state', which.state],
  ] as const)
    if (value !== null && value !== undefined) pieces.push([`${column} = ?`, value]);
  if (priority === noPriority) pieces.push(['priority IS NULL']);
  else if (priority !== undefined) pieces.push(['priority = ?', priority]);
  if (hour !== undefined) pieces.push([`${entered} / 3600000 % 24 = ?`, offsetMs, Number(hour)]);
  // 1 January 1970 was a Thursday.
  if (weekday !== undefined)
    pieces.push([`(${entered} / 86400000 + 3) % 7 + 1 = ?`, offsetMs, Number(weekday)]);
  if (waitedAtLeast !== undefined)
    pieces.push(['coalesce(wait_ms, censored_ms, -1) >= ?', Number(waitedAtLeast)]);
  return {
    sql: pieces.map(([sql]) => ` AND ${sql}`).join(''),
    parameters: pieces.flatMap(([, ...parameters]) => parameters),
  };
}
