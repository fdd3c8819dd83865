/**
 * What a simulated building is really like, beyond its configuration: how long its services take and how much that
 * varies, how fast each officer is, how many people come and when. Nobody in the building knows these figures.
 */
import { between, logNormal, type Random } from '../chance/index.js';
import { weekdays, type BuildingConfig, type Weekday } from '../queue/index.js';

const minute = 60_000;

export interface ServiceLife {
  readonly serviceId: string;
  /** Median of a service at an officer of usual pace, ms. */
  readonly medianMs: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
  /** People on a usual day. */
  readonly demand: number;
}

export interface BuildingLife {
  readonly config: BuildingConfig;
  readonly services: readonly ServiceLife[];
  /** Factor on the time of a service, by counter: its usual officer's pace. */
  readonly officerPace: Readonly<Record<string, number>>;
  /** Who sits there, by counter; without it one made up. */
  readonly officers?: Readonly<Record<string, string>>;
  /** How busy it is by weekday; 1 is usual. */
  readonly weekdayLoad: Readonly<Record<Weekday, number>>;
}

export interface LifeOptions {
  /** Part of the counters' working time that the demand of a usual day takes. */
  readonly load?: number;
}

/** Minutes that a counter works on a usual day, rests and late openings taken off. */
const workingMinutes = 5.6 * 60;
/** What a visit takes of a counter beside the service itself: the walk, the moment before the next call. */
const besidesMinutes = 1.3;

/** A building that might be so: figures by chance, near those of the configuration. */
export function imagineLife(
  config: BuildingConfig,
  random: Random,
  { load = 0.85 }: LifeOptions = {},
): BuildingLife {
  const share = capacityShares(config);
  const services = config.services
    .filter(({ id, retired }) => !retired && share.has(id))
    .map(({ id, typicalMinutes }): ServiceLife => {
      const spread = between(random, 0.4, 0.75);
      const medianMs = typicalMinutes * minute * between(random, 0.65, 1.15);
      const meanMinutes = (medianMs * Math.exp(spread ** 2 / 2)) / minute + besidesMinutes;
      const demand =
        (((share.get(id) ?? 0) * workingMinutes) / meanMinutes) * load * between(random, 0.7, 1.3);
      return { serviceId: id, medianMs, spread, demand };
    });
  const officerPace = Object.fromEntries(
    config.counters.map(({ id }) => [id, logNormal(random, 1, 0.15)] as const),
  );
  const weekdayLoad = Object.fromEntries(
    weekdays.map((weekday) => [weekday, weekday === 'mon' ? 1.12 : weekday === 'fri' ? 0.8 : 1] as const),
  ) as Record<Weekday, number>;
  return { config, services, officerPace, weekdayLoad };
}

/** How many counters each service has for itself: a counter is shared evenly among its own services. */
function capacityShares({ counters }: BuildingConfig): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { retired, services } of counters) {
    if (retired) continue;
    const own = services.filter(({ rank }) => rank === 'own');
    for (const { serviceId } of own) shares.set(serviceId, (shares.get(serviceId) ?? 0) + 1 / own.length);
  }
  return shares;
}
