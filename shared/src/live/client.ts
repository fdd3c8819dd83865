/**
 * A screen's view of one building. It connects again by itself, after a time with chance in it so that a hall of
 * screens does not come back in one moment; it applies events in order, notices a gap by their `seq` and asks for
 * what it lacks; and it says what it is meanwhile.
 */
import { io, type Socket } from 'socket.io-client';
import type { DeviceInfo, Problem } from '../contract/index.js';
import { emptyDay, evolve, type Day, type QueueEvent } from '../queue/index.js';
import { ServerClock } from './clock.js';
import {
  socketPath,
  type Batch,
  type ClientToServer,
  type FollowAnswer,
  type Pace,
  type Pulse,
  type ServerToClient,
  type View,
} from './protocol.js';
import { fromSnapshot } from './snapshot.js';

export type LiveState = 'live' | 'catching-up' | 'offline';

export interface LiveView {
  readonly state: LiveState;
  readonly day: Day;
  readonly demo: boolean;
  /** Server's epoch ms of the last word from it. */
  readonly lastAt: number | null;
  readonly devices: readonly DeviceInfo[];
  /** Why the server refuses this view. */
  readonly problem: Problem | null;
}

export interface LiveClient {
  /** The same object until something changed. */
  getView(): LiveView;
  subscribe(listener: () => void): () => void;
  /** Hears each event once, in order, after it was applied; not those of a snapshot. */
  onEvents(listener: (events: readonly QueueEvent[], day: Day) => void): () => void;
  /** The server's clock, epoch ms, whatever this machine's says. */
  now(): number;
  close(): void;
}

export interface FollowOptions {
  readonly origin?: string;
  readonly buildingId: string;
  readonly view: View;
  readonly pace: Pace;
  readonly deviceToken?: string;
  /** Sent as headers where there is no browser to do it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Without a word for so long the server is taken to be gone: twice its pulse, and a little. */
const silenceMs = 4500;
const followTimeoutMs = 5000;

export function followBuilding(options: FollowOptions): LiveClient {
  return new Follower(options);
}

class Follower implements LiveClient {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly listeners = new Set<() => void>();
  private readonly eventListeners = new Set<(events: readonly QueueEvent[], day: Day) => void>();
  private readonly clock = new ServerClock();
  private view: LiveView;
  private asking = false;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: FollowOptions) {
    this.view = {
      state: 'offline',
      day: emptyDay(options.buildingId),
      demo: false,
      lastAt: null,
      devices: [],
      problem: null,
    };
    this.socket = io(options.origin ?? '', {
      path: socketPath,
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 5000,
      timeout: followTimeoutMs,
      randomizationFactor: 0.5,
      auth: options.deviceToken === undefined ? {} : { deviceToken: options.deviceToken },
      ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
      forceNew: true,
    });
    this.socket.on('connect', () => this.ask());
    this.socket.on('disconnect', () => this.show({ state: 'offline' }));
    this.socket.on('batch', (batch) => this.receive(batch));
    this.socket.on('pulse', (pulse) => this.feel(pulse));
    this.socket.on('devices', ({ buildingId, devices }) => {
      if (buildingId === options.buildingId) this.show({ devices });
    });
    this.socket.on('drain', ({ spreadMs }) => this.moveWithin(spreadMs));
  }

  getView(): LiveView {
    return this.view;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onEvents(listener: (events: readonly QueueEvent[], day: Day) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  now(): number {
    return this.clock.now();
  }

  close(): void {
    clearTimeout(this.silence);
    this.socket.close();
    this.listeners.clear();
    this.eventListeners.clear();
  }

  private show(change: Partial<LiveView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Asks for what this screen lacks; asked twice at once it asks once. */
  private ask(): void {
    if (this.asking || !this.socket.connected) return;
    this.asking = true;
    this.show({ state: 'catching-up' });
    const { day } = this.view;
    const { buildingId, view, pace } = this.options;
    const have = day.seq === 0 ? null : { date: day.date, seq: day.seq };
    const sentAt = this.clock.mark();
    this.socket
      .timeout(followTimeoutMs)
      .emit('follow', { buildingId, view, pace, have }, (error: Error | null, answer: FollowAnswer) => {
        this.asking = false;
        // No answer in time: a new connection asks again.
        if (error) this.socket.disconnect().connect();
        else this.catchUp(answer, sentAt);
      });
  }

  private catchUp(answer: FollowAnswer, sentAt: number): void {
    if (!answer.ok) {
      this.show({ state: 'offline', problem: answer.problem });
      return;
    }
    this.clock.learn(answer.at, sentAt);
    this.heard();
    if (answer.kind === 'snapshot') {
      this.show({
        day: fromSnapshot(answer.day),
        state: 'live',
        demo: answer.demo,
        lastAt: answer.at,
        problem: null,
      });
      return;
    }
    const complete = this.apply(this.view.day.date, answer.events);
    this.show({
      state: complete ? 'live' : 'catching-up',
      demo: answer.demo,
      lastAt: answer.at,
      problem: null,
    });
    if (!complete) this.ask();
  }

  private receive({ buildingId, date, events, at }: Batch): void {
    if (buildingId !== this.options.buildingId || this.asking) return;
    this.heard();
    if (this.apply(date, events)) this.show({ lastAt: at, state: 'live' });
    else this.ask();
  }

  private feel({ buildingId, date, seq, at }: Pulse): void {
    if (buildingId !== this.options.buildingId) return;
    this.heard();
    this.clock.learn(at);
    const { day } = this.view;
    // A batch may be a moment behind the pulse; a real gap shows at the next pulse too.
    const behind = date !== day.date || seq > day.seq;
    if (behind && this.lagged) this.ask();
    this.lagged = behind;
    if (!behind && this.view.state !== 'offline') this.show({ lastAt: at, state: 'live' });
    else this.show({ lastAt: at });
  }
  private lagged = false;

  /** Applies the events that follow; false if some are missing before them. */
  private apply(date: string, events: readonly QueueEvent[]): boolean {
    let day = this.view.day;
    const applied: QueueEvent[] = [];
    for (const event of events) {
      if (event.type === 'day.opened' && event.seq === 1 && date !== day.date)
        day = emptyDay(this.options.buildingId);
      else if (date !== day.date) return false;
      if (event.seq <= day.seq) continue;
      if (event.seq > day.seq + 1) return false;
      day = evolve(day, event);
      applied.push(event);
    }
    if (applied.length === 0) return true;
    this.view = { ...this.view, day };
    for (const listener of this.eventListeners) listener(applied, day);
    return true;
  }

  private heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.show({ state: 'offline' });
      // The connection may be dead without knowing it.
      this.socket.disconnect().connect();
    }, silenceMs);
  }

  private moveWithin(spreadMs: number): void {
    setTimeout(() => this.socket.disconnect().connect(), Math.random() * spreadMs);
  }
}
