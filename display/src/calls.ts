/** Which calls a board shows: those of its zone that still wait for their person, newest first. */
import { get, type BuildingConfig, type Day, type RecentCall } from '@satuatap/shared/queue';

export interface ShownCall extends RecentCall {
  readonly counterLabel: string;
  readonly zoneName: string;
  readonly floorName: string;
  /** Within the pulse of a new call. */
  readonly isNew: boolean;
}

/** How long a new call stands out, ms. */
const newMs = 14_000;

export function callsOfZone(
  day: Day,
  config: BuildingConfig,
  zoneId: string,
  now: number,
): { current: ShownCall[]; past: ShownCall[] } {
  const counters = new Map(
    config.counters.filter((counter) => counter.zoneId === zoneId).map((counter) => [counter.id, counter]),
  );
  const zone = config.zones.find(({ id }) => id === zoneId);
  const floor = config.floors.find(({ id }) => id === zone?.floorId);
  const seen = new Set<number>();
  const current: ShownCall[] = [];
  const past: ShownCall[] = [];
  for (const call of day.calls) {
    const counter = counters.get(call.counterId);
    if (!counter || seen.has(call.ticketId)) continue;
    seen.add(call.ticketId);
    const shown: ShownCall = {
      ...call,
      counterLabel: counter.label,
      zoneName: zone?.name.id ?? '',
      floorName: floor?.name.id ?? '',
      isNew: now - call.at < newMs,
    };
    const stop = get(day.tickets, call.ticketId)?.stops[call.stop];
    if (stop?.state === 'called' && stop.counterId === call.counterId) current.push(shown);
    else past.push(shown);
  }
  return { current, past };
}
