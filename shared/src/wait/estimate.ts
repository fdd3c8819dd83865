/** The wait that a screen shows: the server's forecast while it is fresh, else the screen's own reckoning, widened. */
import type { LiveView } from '../live/index.js';
import { stopKey, type Expectation } from '../queue/index.js';
import type { WaitEstimate } from './shown-range.js';

const minute = 60_000;
/** Older than that the hall has become another. */
const freshMs = 2 * minute;

export type Seen = Pick<LiveView, 'state' | 'day' | 'forecast'>;

function known({ state, day, forecast }: Seen, now: number): NonNullable<Seen['forecast']> | null {
  const fresh = state === 'live' && forecast?.date === day.date && now - forecast.at < freshMs;
  return fresh ? forecast : null;
}

/** Of who waits. `null`: no counter that is open gives the service. */
export function stopEstimate(
  view: Seen,
  ticketId: number,
  stop: number,
  plain: Expectation | undefined,
  now: number,
): WaitEstimate | null {
  const times = known(view, now)?.stops.get(stopKey(ticketId, stop));
  return times
    ? { medianMs: Math.max(0, times.median - now), highMs: Math.max(0, times.high - now), sure: true }
    : widened(plain);
}

/** Of a ticket that was given this moment: until the server's forecast has it, what a newcomer is told. */
export const freshEstimate = (
  view: Seen,
  ticketId: number,
  serviceId: string,
  plain: Expectation | undefined,
  now: number,
): WaitEstimate | null =>
  known(view, now)?.stops.has(stopKey(ticketId, 0))
    ? stopEstimate(view, ticketId, 0, plain, now)
    : newcomerEstimate(view, serviceId, plain, now);

/** Of somebody who would come now. */
export function newcomerEstimate(
  view: Seen,
  serviceId: string,
  plain: Expectation | undefined,
  now: number,
): WaitEstimate | null {
  const times = known(view, now)?.services.get(serviceId);
  return times ? { medianMs: times.median, highMs: times.high, sure: true } : widened(plain);
}

/** Without chance in it an estimate knows nothing of how wrong it is: half as much again, and a little. */
const widened = (plain: Expectation | undefined): WaitEstimate | null =>
  plain === undefined || plain.waitMs === null
    ? null
    : {
        medianMs: plain.waitMs,
        highMs: plain.waitMs < minute ? plain.waitMs : plain.waitMs * 1.5 + 3 * minute,
        sure: false,
      };
