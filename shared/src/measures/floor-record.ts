/** Who waits, who is at which counter, and what the counters do: the fold's floor, changed in place. */
import type { BuildingConfig, Service, StopState } from '../queue/index.js';
import { CounterRecord } from './counter-record.js';
import type { StopRecord } from './stop-record.js';
import { WaitingLines } from './waiting-lines.js';

export class FloorRecord {
  /** Of all configurations of the day. */
  readonly services = new Map<string, Service>();
  private config: Pick<BuildingConfig, 'counters'> = { counters: [] };
  private readonly byId: Record<string, CounterRecord> = {};
  private readonly lines = new WaitingLines();
  private readonly wrappingUp = new Set<CounterRecord>();
  /** Whether somebody has left a line since wrap-ups were looked at last. */
  private shorter = false;

  get counters(): CounterRecord[] {
    return Object.values(this.byId);
  }

  counter(id: string): CounterRecord {
    return (this.byId[id] ??= new CounterRecord(id));
  }

  /** As in the core, counters that the new configuration lacks, and services that it gives nowhere, go on. */
  configure({ services, counters }: BuildingConfig): void {
    for (const service of services) this.services.set(service.id, service);
    const given = new Set(counters.flatMap((counter) => counter.services.map(({ serviceId }) => serviceId)));
    const before = new Map(this.config.counters.map((counter) => [counter.id, counter]));
    const fresh = counters.map((counter) => {
      const carried = before.get(counter.id)?.services.filter(({ serviceId }) => !given.has(serviceId)) ?? [];
      before.delete(counter.id);
      return { ...counter, services: [...counter.services, ...carried] };
    });
    this.config = { counters: [...fresh, ...before.values()] };
  }

  /** Turns the stop, in its line and at its counter too; gives the counter that had it at hand and has no longer. */
  turn(stop: StopRecord, state: StopState, at: number): CounterRecord | undefined {
    if (stop.state === 'waiting') {
      this.lines.leave(stop);
      this.shorter = true;
    }
    stop.turn(state, at);
    if (state === 'waiting') this.lines.enter(stop);
    const counter = stop.counterId === null ? undefined : this.byId[stop.counterId];
    if (counter?.current !== stop || state === 'called' || state === 'serving') return undefined;
    counter.current = null;
    return counter;
  }

  /** To be called when all that an event changed of the counter is changed. */
  note(counter: CounterRecord, at: number): void {
    counter.note(at, () => this.lines.anyFor({ config: this.config, counters: this.byId }, counter.id));
    if (counter.wrapsUp) this.wrappingUp.add(counter);
    else this.wrappingUp.delete(counter);
  }

  /** Ends the wrap-up of counters that have nobody left to call. */
  noteWrapUps(at: number): void {
    if (!this.shorter) return;
    this.shorter = false;
    for (const counter of this.wrappingUp) this.note(counter, at);
  }
}
