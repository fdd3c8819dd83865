/** An officer at a simulated counter: calls, waits for whoever comes, serves, rests, and goes home. */
import { between, logNormal } from '../chance/index.js';
import { get, type Actor, type CounterCommand, type StopRef } from '../queue/index.js';
import type { BuildingLife } from './building-life.js';
import type { SimulatedHall } from './hall.js';
import type { Shift } from './staff-plan.js';

const second = 1000;
const minute = 60_000;

/** What becomes of those who are served. */
const holdShare = 0.025;
const transferShare = 0.015;
/** Ends with the last of the outcomes that there are. */
const otherOutcomeShare = 0.06;
/** Whoever does not come is called again after so long. */
const recallMs = 30 * second;
/** Comes back to ask after a missed call. */
const comesBackShare = 0.35;

type Act = CounterCommand extends infer Each
  ? Each extends CounterCommand
    ? Omit<Each, 'counterId'>
    : never
  : never;

export interface DeskOptions {
  readonly hall: SimulatedHall;
  readonly life: BuildingLife;
  readonly shift: Shift;
  /** Whether the person who was called is still there. */
  readonly isHere: (ticketId: number) => boolean;
  /** When the officer goes, if not by her shift: epoch ms. */
  readonly closesAt: number;
}

export class Desk {
  private readonly by: Actor;
  private readonly pauses;
  private idle = false;
  private gone = false;

  constructor(private readonly options: DeskOptions) {
    const { counterId } = options.shift;
    const id = options.life.officers?.[counterId] ?? `petugas-${counterId}`;
    this.by = { kind: 'staff', id, role: 'counter' };
    this.pauses = [...options.shift.pauses];
    options.hall.plan(options.shift.from, () => {
      this.act({ type: 'openCounter' });
      this.next();
    });
  }

  /** Somebody has begun to wait. */
  nudge(): void {
    if (!this.idle || this.gone) return;
    this.idle = false;
    this.later(between(this.options.hall.random, 2, 25) * second, () => this.next());
  }

  private act(act: Act): boolean {
    const { hall, shift } = this.options;
    return hall.submit({ ...act, counterId: shift.counterId } as CounterCommand, this.by);
  }

  private later(ms: number, what: () => void): void {
    const { hall } = this.options;
    hall.plan(hall.now + ms, what);
  }

  /** Rests, goes home, or calls. */
  private next(): void {
    const { hall, shift, closesAt } = this.options;
    while (this.pauses[0] && this.pauses[0].at + this.pauses[0].ms / 2 < shift.from) this.pauses.shift();
    const [pause] = this.pauses;
    if (pause && pause.at <= hall.now) {
      this.pauses.shift();
      this.act({ type: 'pauseCounter', reason: pause.reason });
      const ms = pause.at + pause.ms - hall.now;
      this.later(Math.max(ms, pause.ms * 0.7), () => {
        this.act({ type: 'resumeCounter' });
        this.next();
      });
      return;
    }
    if (shift.until !== null && hall.now >= shift.until) {
      this.leave();
      return;
    }
    if (this.act({ type: 'callNext' })) {
      this.await(1);
      return;
    }
    if (hall.now >= closesAt) {
      this.leave();
      return;
    }
    // Nobody waits: until somebody comes, the next rest is due or it is time to go.
    this.idle = true;
    const until = Math.min(this.pauses[0]?.at ?? Infinity, shift.until ?? Infinity, closesAt);
    hall.plan(until, () => {
      if (!this.idle || hall.now < until) return;
      this.idle = false;
      this.next();
    });
  }

  private leave(): void {
    this.gone = true;
    this.act({ type: 'closeCounter' });
  }

  private current(): StopRef | null {
    return this.options.hall.day.counters[this.options.shift.counterId]?.current ?? null;
  }

  private await(calls: number): void {
    const { hall, isHere } = this.options;
    const called = this.current();
    if (!called) return this.rest();
    if (isHere(called.ticketId)) {
      this.later(logNormal(hall.random, 28 * second, 0.5), () => this.serve(called));
      return;
    }
    this.later(recallMs * between(hall.random, 0.8, 1.4), () => {
      if (!this.isAtHand(called)) return this.rest();
      if (calls < 2) {
        this.act({ type: 'recall' });
        this.await(calls + 1);
        return;
      }
      this.act({ type: 'miss' });
      if (hall.random() < comesBackShare)
        this.later(between(hall.random, 2, 15) * minute, () =>
          hall.submit({ type: 'reinstate', ticketId: called.ticketId }, this.by),
        );
      this.rest();
    });
  }

  private isAtHand({ ticketId, stop }: StopRef): boolean {
    const current = this.current();
    return current?.ticketId === ticketId && current.stop === stop;
  }

  private serve(called: StopRef): void {
    const { hall, life, shift } = this.options;
    if (!this.isAtHand(called)) return this.rest();
    this.act({ type: 'start' });
    const serviceId = get(hall.day.tickets, called.ticketId)?.stops[called.stop]?.serviceId;
    const service = life.services.find((each) => each.serviceId === serviceId);
    const pace = life.officerPace[shift.counterId] ?? 1;
    const ms = logNormal(hall.random, (service?.medianMs ?? 10 * minute) * pace, service?.spread ?? 0.5);
    const fate = hall.random();
    if (fate < holdShare) {
      this.later(ms * 0.3, () => {
        const reason = life.config.holdReasons[0]?.id ?? '';
        const until = Math.round(hall.now + between(hall.random, 5, 15) * minute);
        this.act({ type: 'hold', reason, until });
        hall.plan(until, () => hall.submit({ type: 'tick' }, { kind: 'system' }));
        this.rest();
      });
      return;
    }
    this.later(ms, () => {
      if (fate >= holdShare + transferShare || !this.sendOn(called, serviceId)) this.finish(fate);
      this.rest();
    });
  }

  private finish(fate: number): void {
    const other = fate > 1 - otherOutcomeShare ? this.options.life.config.outcomes.at(-1)?.id : undefined;
    this.act({ type: 'finish', ...(other === undefined ? {} : { outcome: other }) });
  }

  private sendOn({ ticketId }: StopRef, from: string | undefined): boolean {
    const { hall, life } = this.options;
    const others = life.services.filter(({ serviceId }) => serviceId !== from);
    const to = others[Math.floor(hall.random() * others.length)];
    if (!to) return false;
    return hall.submit(
      { type: 'transfer', ticketId, to: { serviceId: to.serviceId }, position: 'keep' },
      this.by,
    );
  }

  /** The moment between one and the next. */
  private rest(): void {
    this.later(logNormal(this.options.hall.random, 14 * second, 0.7), () => this.next());
  }
}
