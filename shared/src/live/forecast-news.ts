/**
 * The wait forecast on its way to the screens. The call of who waits is told as a moment and not as a wait, so that
 * while nothing changes nothing needs to be told; and each time only what has changed by more than a screen shows.
 */
import { stopKey } from '../queue/index.js';

/** Seconds: the median, and the time before which the call comes nine times in ten; -1: no call is in sight. */
export type ToldTimes = readonly [median: number, high: number];

export interface ForecastNews {
  readonly buildingId: string;
  readonly date: string;
  /** Epoch ms of the forecast. */
  readonly at: number;
  /** Whether what was told before is to be forgotten. */
  readonly whole: boolean;
  /** For somebody who comes now: seconds of waiting. */
  readonly services: readonly (readonly [serviceId: string, ...ToldTimes])[];
  /** Epoch seconds of the call. */
  readonly stops: readonly (readonly [ticketId: number, stop: number, ...ToldTimes])[];
}

/** Milliseconds: of a wait, or epoch. `null`: no call is in sight. */
export type CallTimes = { readonly median: number; readonly high: number } | null;

/** What a screen knows of the server's forecast. */
export interface KnownForecast {
  readonly date: string;
  readonly at: number;
  /** Waits, by service. */
  readonly services: ReadonlyMap<string, CallTimes>;
  /** Moments, by `stopKey`. */
  readonly stops: ReadonlyMap<string, CallTimes>;
}

const timesOf = ([median, high]: ToldTimes): CallTimes =>
  median < 0 ? null : { median: median * 1000, high: high * 1000 };

/** What is known once the news came. */
export function learnNews(known: KnownForecast | null, news: ForecastNews): KnownForecast {
  const kept = known && !news.whole && known.date === news.date ? known : null;
  const services = new Map(kept?.services);
  const stops = new Map(kept?.stops);
  for (const [id, ...times] of news.services) services.set(id, timesOf(times));
  for (const [ticketId, stop, ...times] of news.stops) stops.set(stopKey(ticketId, stop), timesOf(times));
  return { date: news.date, at: news.at, services, stops };
}
