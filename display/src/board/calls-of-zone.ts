/** Which calls a board shows: those of its zone that still wait for their person, newest first, then past ones. */
import { get, serviceOf, type BuildingConfig, type Day } from '@satuatap/shared/queue';

export interface ShownCall {
  readonly seq: number;
  readonly ticketId: number;
  readonly number: string;
  readonly counterLabel: string;
  /** The floor, where the building has several; and the agency that calls. */
  readonly floor: string;
  readonly agency: string;
  /** `new`: within its pulse; `current`: its person is still awaited; `past`: she came, or went. */
  readonly state: 'new' | 'current' | 'past';
}

export interface ZoneCalls {
  readonly current: readonly ShownCall[];
  readonly past: readonly ShownCall[];
}

/** How long a new call stands out, ms. */
const newMs = 14_000;

/** `speaking`: `seq` of the call that the voice says now; it stands out for as long as it is said. */
export function callsOfZone(
  day: Day,
  config: BuildingConfig,
  zoneId: string,
  now: number,
  speaking: number | null,
): ZoneCalls {
  const counters = new Map(
    config.counters.filter((counter) => counter.zoneId === zoneId).map((counter) => [counter.id, counter]),
  );
  const zone = config.zones.find(({ id }) => id === zoneId);
  const floor = config.floors.length > 1 ? config.floors.find(({ id }) => id === zone?.floorId) : undefined;
  const seen = new Set<number>();
  const current: ShownCall[] = [];
  const past: ShownCall[] = [];
  for (const { seq, at, ticketId, stop, number, counterId, serviceId } of day.calls) {
    const counter = counters.get(counterId);
    if (!counter || seen.has(ticketId)) continue;
    seen.add(ticketId);
    const agencyId = serviceOf(config, serviceId)?.agencyId;
    const stopNow = get(day.tickets, ticketId)?.stops[stop];
    const awaited = stopNow?.state === 'called' && stopNow.counterId === counterId;
    const state = !awaited ? 'past' : now - at < newMs || seq === speaking ? 'new' : 'current';
    (awaited ? current : past).push({
      seq,
      ticketId,
      number,
      counterLabel: counter.label,
      floor: floor?.name.id ?? '',
      agency: config.agencies.find(({ id }) => id === agencyId)?.short ?? '',
      state,
    });
  }
  return { current, past };
}
