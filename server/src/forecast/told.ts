/** What the screens of one room were told, so that each time they are told only what has changed. */
import type { WaitForecast, WaitRange } from '@satuatap/shared/forecast';
import type { ForecastNews, ToldTimes } from '@satuatap/shared/live';

type Times = [median: number, high: number];
const notInSight: Times = [-1, -1];

/** Seconds that a screen, which shows steps of five minutes, would not show; more of what is further off. */
const unseen = (secondsOff: number): number => Math.max(45, secondsOff * 0.05);

export class Told {
  private date = '';
  private at = 0;
  private readonly services = new Map<string, Times>();
  private readonly stops = new Map<string, Times>();

  constructor(private readonly buildingId: string) {}

  /** The news of the forecast. All of it is `whole` when the day is another. */
  newsOf(date: string, forecast: WaitForecast): ForecastNews {
    const whole = date !== this.date;
    if (whole) {
      this.services.clear();
      this.stops.clear();
    }
    this.date = date;
    this.at = forecast.at;
    const nowSeconds = forecast.at / 1000;
    const services = changed(this.services, forecast.services, 0, 0);
    const stops = changed(this.stops, forecast.stops, nowSeconds, nowSeconds);
    for (const key of this.stops.keys()) if (!(key in forecast.stops)) this.stops.delete(key);
    return {
      buildingId: this.buildingId,
      date,
      at: forecast.at,
      whole,
      services,
      stops: stops.map(([key, ...times]) => {
        const [ticketId = 0, stop = 0] = key.split('/').map(Number);
        return [ticketId, stop, ...times];
      }),
    };
  }

  /** All that was told up to now, for a screen that has just come; `null` before the first. */
  whole(): ForecastNews | null {
    if (this.date === '') return null;
    return {
      buildingId: this.buildingId,
      date: this.date,
      at: this.at,
      whole: true,
      services: [...this.services].map(([id, times]) => [id, ...times]),
      stops: [...this.stops].map(([key, times]) => {
        const [ticketId = 0, stop = 0] = key.split('/').map(Number);
        return [ticketId, stop, ...times];
      }),
    };
  }
}

/** What differs from what was told by more than a screen shows; from then on it is told. */
function changed(
  told: Map<string, Times>,
  ranges: Readonly<Record<string, WaitRange | null>>,
  base: number,
  nowSeconds: number,
): [string, ...ToldTimes][] {
  const news: [string, ...ToldTimes][] = [];
  for (const [key, range] of Object.entries(ranges)) {
    const times: Times = range
      ? [Math.round(base + range.medianMs / 1000), Math.round(base + range.highMs / 1000)]
      : notInSight;
    const before = told.get(key);
    if (before && isNear(before, times, nowSeconds)) continue;
    told.set(key, times);
    news.push([key, ...times]);
  }
  return news;
}

function isNear(before: Times, after: Times, nowSeconds: number): boolean {
  if (before[0] < 0 || after[0] < 0) return before[0] === after[0];
  return after.every((value, i) => Math.abs(value - (before[i] ?? 0)) <= unseen(value - nowSeconds));
}
