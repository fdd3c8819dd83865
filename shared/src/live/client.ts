/**
 * A screen's view of one building. It connects again by itself, after a time with chance in it so that a hall of
 * screens does not come back in one moment; it applies events in order, notices a gap by their `seq` and asks for
 * what it lacks; and it says what it is meanwhile.
 */
import { io, type Socket } from 'socket.io-client';
import type { BuildingNews, DeviceInfo, FloorNews, Problem } from '../contract/index.js';
import { emptyDay, type Day, type QueueEvent } from '../queue/index.js';
import { ServerClock } from './clock.js';
import { follow } from './follow.js';
import { learnNews, type KnownForecast } from './forecast-news.js';
import { Lifeline, usualPatience, type Patience } from './lifeline.js';
import {
  socketPath,
  type Batch,
  type ClientToServer,
  type EvacuationUnderWay,
  type FollowAnswer,
  type Pace,
  type Pulse,
  type ServerToClient,
  type View,
} from './protocol.js';
import { fromSnapshot, isAhead } from './snapshot.js';

/** `not-current`: connected, and the server itself has only the last that it knows. */
export type LiveState = 'live' | 'not-current' | 'catching-up' | 'offline';

export interface LiveView {
  readonly state: LiveState;
  readonly day: Day;
  readonly demo: boolean;
  /** Server's epoch ms at which what is shown was last known to be all that there is. */
  readonly lastAt: number | null;
  readonly devices: readonly DeviceInfo[];
  readonly floor: FloorNews;
  /** How often other parts of the building changed: who shows one asks for it again when its number grows. */
  readonly news: BuildingNews['versions'];
  /** The server's last word on the waits to come; `null` before the first. */
  readonly forecast: KnownForecast | null;
  /** As the server last said; it is believed until it says otherwise. */
  readonly evacuation: EvacuationUnderWay;
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

/** A message that seems to come from so long ago was under way, or this clock is wrong. */
const doubtMs = 1000;

export function followBuilding(options: FollowOptions, patience: Partial<Patience> = {}): LiveClient {
  return new Follower(options, { ...usualPatience, ...patience });
}

const saysItIsCurrent = ({ current }: { readonly current?: boolean }): boolean => current !== false;

class Follower implements LiveClient {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly listeners = new Set<() => void>();
  private readonly eventListeners = new Set<(events: readonly QueueEvent[], day: Day) => void>();
  private readonly clock = new ServerClock();
  private view: LiveView;
  private asking = false;
  private lagged = false;
  /** What the server last said of itself. */
  private current = true;
  private closed = false;
  private clockAskedAt = -Infinity;
  private readonly lifeline: Lifeline;

  constructor(
    private readonly options: FollowOptions,
    private readonly patience: Patience,
  ) {
    this.view = {
      state: 'offline',
      day: emptyDay(options.buildingId),
      demo: false,
      lastAt: null,
      devices: [],
      floor: { buildingId: options.buildingId, taken: [], unread: [], version: 0 },
      news: {},
      forecast: null,
      evacuation: null,
      problem: null,
    };
    this.socket = io(options.origin ?? '', {
      path: socketPath,
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 5000,
      timeout: patience.answerMs,
      randomizationFactor: 0.5,
      auth: options.deviceToken === undefined ? {} : { deviceToken: options.deviceToken },
      ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
      forceNew: true,
    });
    this.lifeline = new Lifeline(this.socket, patience, () => this.show({ state: 'offline' }));
    this.socket.on('connect', () => this.ask());
    this.socket.on('disconnect', () => this.lose());
    this.socket.on('connect_error', () => this.lose());
    this.socket.on('batch', (batch) => this.receive(batch));
    this.socket.on('pulse', (pulse) => this.feel(pulse));
    this.socket.on('forecast', (news) => {
      if (news.buildingId === options.buildingId)
        this.show({ forecast: learnNews(this.view.forecast, news) });
    });
    this.socket.on('devices', ({ buildingId, devices }) => {
      if (buildingId === options.buildingId) this.show({ devices });
    });
    this.socket.on('floor', (floor) => {
      if (floor.buildingId === options.buildingId) this.show({ floor });
    });
    this.socket.on('news', ({ buildingId, versions }) => {
      if (buildingId === options.buildingId) this.show({ news: versions });
    });
    this.socket.on('drain', ({ spreadMs }) => this.lifeline.reconnectAfter(Math.random() * spreadMs));
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
    this.closed = true;
    this.listeners.clear();
    this.eventListeners.clear();
    this.socket.close();
    this.lifeline.rest();
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
      .timeout(this.patience.answerMs)
      .emit('follow', { buildingId, view, pace, have }, (error: Error | null, answer: FollowAnswer) => {
        this.asking = false;
        if (!error) this.catchUp(answer, sentAt);
        // No answer in time: a new connection asks again. One that was lost comes back by itself.
        else if (this.socket.connected && !this.closed) this.lifeline.giveUp();
      });
  }

  private catchUp(answer: FollowAnswer, sentAt: number): void {
    if (this.closed) return;
    if (!answer.ok) {
      this.show({ state: 'offline', problem: answer.problem });
      this.lifeline.comeBackLater();
      return;
    }
    this.clock.learn(answer.at, sentAt);
    this.lifeline.heard();
    this.current = saysItIsCurrent(answer);
    const { demo, evacuation = null } = answer;
    if (answer.kind === 'snapshot') {
      // A server that lags may know less than this screen has seen of another.
      const day =
        this.current || isAhead(answer.day, this.view.day) ? fromSnapshot(answer.day) : this.view.day;
      this.show({ day, demo, evacuation, problem: null, ...this.known(answer.at, day) });
      return;
    }
    const complete = this.apply(this.view.day.date, answer.events);
    this.show({
      demo,
      evacuation,
      problem: null,
      ...(complete ? this.known(answer.at) : { state: 'catching-up' }),
    });
    if (!complete) this.ask();
  }

  /** What is shown is all that the server knows. */
  private known(at: number, { at: newestAt }: Day = this.view.day): Pick<LiveView, 'state' | 'lastAt'> {
    if (this.current) return { state: 'live', lastAt: at };
    return { state: 'not-current', lastAt: this.view.lastAt ?? newestAt };
  }

  private receive({ buildingId, date, events, at }: Batch): void {
    if (buildingId !== this.options.buildingId || this.asking) return;
    this.lifeline.heard();
    if (this.apply(date, events)) this.show(this.known(at));
    else this.ask();
  }

  private feel(pulse: Pulse): void {
    const { buildingId, date, seq, at } = pulse;
    if (buildingId !== this.options.buildingId) return;
    this.lifeline.heard();
    this.current = saysItIsCurrent(pulse);
    this.clock.learn(at);
    const { evacuation = null } = pulse;
    if (evacuation !== this.view.evacuation) this.show({ evacuation });
    if (this.clock.now() - at > doubtMs) this.askTheTime();
    const { day } = this.view;
    // A batch may be a moment behind the pulse; a real gap shows at the next pulse too.
    const behind = date !== day.date || seq > day.seq;
    if (behind && this.lagged) this.ask();
    this.lagged = behind;
    if (!behind) this.show(this.known(at));
    else if (!this.current && this.view.state === 'live') this.show({ state: 'not-current' });
  }

  /** Messages alone can only move the clock forward; only an answer can tell that it is ahead. */
  private askTheTime(): void {
    const askedAt = this.clock.mark();
    if (askedAt - this.clockAskedAt < this.patience.clockMs) return;
    this.clockAskedAt = askedAt;
    this.socket.emit('clock', (at) => this.clock.learn(at, askedAt));
  }

  private lose(): void {
    if (this.closed) return;
    this.lifeline.rest();
    this.show({ state: 'offline' });
    // Sent away by the server, the socket does not come back by itself.
    if (!this.socket.active) this.lifeline.comeBackLater();
  }

  /** Applies the events that follow; false if some are missing before them. */
  private apply(date: string, events: readonly QueueEvent[]): boolean {
    const followed = follow(this.view.day, date, events);
    if (!followed) return false;
    const { day, applied } = followed;
    if (applied.length === 0) return true;
    this.view = { ...this.view, day };
    for (const listener of this.eventListeners) listener(applied, day);
    return true;
  }
}
