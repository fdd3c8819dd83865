/** Synthetic citizens and staff for `--live`: they use the public interface only, as people's devices do. */
import { setMaxListeners } from 'node:events';
import { followBuilding, type LiveClient } from '@satuatap/shared/live';
import { values, type BuildingConfig, type Day, type Service } from '@satuatap/shared/queue';
import { logger } from '../problems/log.js';
import { Person } from './public-interface.js';

/** Seconds between two arrivals in one building, in the mean; the first ones come together, as before a door. */
const arrivalSeconds = 6;
const atTheDoor = 12;
/** Services take a tenth of their typical minutes. */
const speed = 10;
const officersABuilding = 6;
/** Who sees so many waiting for each open counter goes home again: the hall stays full for weeks, and never fuller. */
const patience = 4;
const holdMs = 120_000;

/** Exponential, as arrivals that know nothing of one another are; milliseconds. */
const between = (meanSeconds: number): number => -Math.log(1 - Math.random()) * meanSeconds * 1000;
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const chance = (share: number): boolean => Math.random() < share;

/** Starts them; gives the function that stops them. */
export function startSyntheticHall(origin: string, buildings: readonly BuildingConfig[]): () => void {
  const stopped = new AbortController();
  // Everybody who rests listens.
  setMaxListeners(0, stopped.signal);
  const halls = buildings.map((building) => new Hall(origin, building, stopped.signal));
  halls.forEach((hall, index) => hall.open(200 - index * officersABuilding));
  return () => stopped.abort();
}

class Hall {
  private readonly view: LiveClient;

  constructor(
    private readonly origin: string,
    private readonly building: BuildingConfig,
    private readonly stopped: AbortSignal,
  ) {
    this.view = followBuilding({ origin, buildingId: building.id, view: 'public', pace: 'slow' });
    stopped.addEventListener('abort', () => this.view.close());
  }

  /** The first counter stays free for whoever tries the desk. Officers are `loket<lastName>` and those before. */
  open(lastName: number): void {
    this.live(() => this.citizens());
    this.building.counters.slice(1, 1 + officersABuilding).forEach(({ id }, place) => {
      this.live(() => this.officer(id, `loket${lastName - place}`));
    });
  }

  /** Somebody whose connection breaks comes back a little later. */
  private live(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (this.stopped.aborted) return;
      logger.warn({ err: error }, 'a synthetic person starts again');
      void this.rest(5000).then(() => this.live(work));
    });
  }

  private rest(ms: number): Promise<void> {
    return new Promise((done) => {
      const end = (): void => {
        clearTimeout(timer);
        this.stopped.removeEventListener('abort', end);
        done();
      };
      const timer = setTimeout(end, ms);
      this.stopped.addEventListener('abort', end);
    });
  }

  private async citizens(): Promise<void> {
    const { origin, building } = this;
    await (await Person.atDesk(origin, building.id, 'pengawas')).clearKiosks();
    const kiosk = await Person.atKiosk(origin, building.id);
    for (let arrived = 0; !this.stopped.aborted; arrived++) {
      await this.rest(arrived < atTheDoor ? between(1) : between(arrivalSeconds));
      const { day } = this.view.getView();
      const served = servedServices(building, day);
      if (this.stopped.aborted || isFull(day)) continue;
      const popular = served.filter(({ id }) => building.popularServiceIds.includes(id));
      const service = (chance(0.7) ? pick(popular) : undefined) ?? pick(served);
      const priority = chance(0.12) ? (pick(building.priorityClasses)?.id ?? null) : null;
      if (service) await kiosk.takeTicket(service.id, priority);
    }
  }

  private async officer(counterId: string, name: string): Promise<void> {
    const desk = await Person.atDesk(this.origin, this.building.id, name);
    while (!this.stopped.aborted) {
      // Also after a midnight, which closes every counter.
      await desk.act({ type: 'openCounter', counterId });
      if (await desk.act({ type: 'callNext', counterId })) await this.serve(desk, counterId);
      else await this.rest(between(3));
    }
    await desk.act({ type: 'closeCounter', counterId }).catch(() => false);
  }

  private async serve(desk: Person, counterId: string): Promise<void> {
    await this.rest(3000 + between(6));
    if (chance(0.15)) {
      await desk.act({ type: 'recall', counterId });
      await this.rest(8000);
    }
    if (chance(0.06)) {
      await desk.act({ type: 'miss', counterId });
      return;
    }
    await desk.act({ type: 'start', counterId });
    await this.rest(between(this.typicalMinutes(counterId) * (60 / speed)));
    const reason = chance(0.05) ? this.building.holdReasons[0]?.id : undefined;
    const held =
      reason !== undefined &&
      (await desk.act({ type: 'hold', counterId, reason, until: Math.floor(this.view.now()) + holdMs }));
    if (!held) await desk.act({ type: 'finish', counterId });
  }

  private typicalMinutes(counterId: string): number {
    const counter = this.building.counters.find(({ id }) => id === counterId);
    const first = counter?.services[0]?.serviceId;
    return this.building.services.find(({ id }) => id === first)?.typicalMinutes ?? 8;
  }
}

const openCounters = (day: Day): string[] =>
  Object.values(day.counters).flatMap(({ id, state }) => (state === 'open' ? [id] : []));

/** Services that a counter gives at this moment. */
function servedServices({ services, counters }: BuildingConfig, day: Day): Service[] {
  const open = new Set(openCounters(day));
  const served = new Set(
    counters
      .filter(({ id }) => open.has(id))
      .flatMap((counter) => counter.services.map((each) => each.serviceId)),
  );
  return services.filter(({ id }) => served.has(id));
}

function isFull(day: Day): boolean {
  let waiting = 0;
  for (const { stops } of values(day.tickets))
    if (stops.some(({ state }) => state === 'waiting')) waiting += 1;
  return waiting >= openCounters(day).length * patience;
}
