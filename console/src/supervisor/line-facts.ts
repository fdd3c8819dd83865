/** A service's line against its promise. */
import {
  get,
  lineOf,
  shareOf,
  type Day,
  type Expectation,
  type Forecast,
  type LineStop,
  type Service,
} from '@satuatap/shared/queue';

export interface LineFacts {
  readonly service: Service;
  readonly waiting: number;
  /** Of those who wait, ms; 0 without any. */
  readonly longestMs: number;
  /** So many have used up their promise. */
  readonly due: number;
  readonly openCounters: number;
  /** For somebody who came now, ms; `null` without an open counter. */
  readonly expectedMs: Expectation['waitMs'];
  readonly stopped: LineStop | null;
}

function factsOf(day: Day, service: Service, expected: Forecast, now: number): LineFacts {
  const line = lineOf(day, service.id);
  const all = Object.values(line.waiting).flat();
  const since = all.map(({ ticketId, stop }) => get(day.tickets, ticketId)?.stops[stop]?.waitingSince ?? now);
  const forecast = expected.services[service.id];
  return {
    service,
    waiting: all.length,
    longestMs: since.length === 0 ? 0 : Math.max(0, now - Math.min(...since)),
    due: all.filter((entry) => shareOf(entry, service.targetMinutes, now) >= 1).length,
    openCounters: forecast?.openCounters ?? 0,
    expectedMs: forecast?.waitMs ?? null,
    stopped: line.stopped,
  };
}

/** People wait, and no open counter gives the service. */
export const isForsaken = ({ waiting, openCounters }: LineFacts): boolean =>
  waiting > 0 && openCounters === 0;

/** Whether somebody should look at it now. */
export const needsAttention = (line: LineFacts): boolean =>
  line.due > 0 || isForsaken(line) || line.stopped !== null;

/** All lines, those that matter first: beyond the promise, then forsaken, stopped, and by what is used up of it. */
export function linesOf(day: Day, expected: Forecast, now: number): LineFacts[] {
  const services = day.config?.services.filter(({ retired }) => !retired) ?? [];
  const used = ({ longestMs, service }: LineFacts): number => longestMs / service.targetMinutes;
  return services
    .map((service) => factsOf(day, service, expected, now))
    .toSorted(
      (a, b) =>
        b.due - a.due ||
        Number(isForsaken(b)) - Number(isForsaken(a)) ||
        Number(b.stopped !== null) - Number(a.stopped !== null) ||
        used(b) - used(a) ||
        b.waiting - a.waiting,
    );
}
