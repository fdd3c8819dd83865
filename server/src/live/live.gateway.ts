import { setTimeout as rest } from 'node:timers/promises';
import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
} from '@nestjs/websockets';
import {
  fromSnapshot,
  isAhead,
  toSnapshot,
  type ClientToServer,
  type DaySnapshot,
  type FollowAnswer,
  type FollowRequest,
  type ForecastNews,
  type Pace,
  type ServerToClient,
  type View,
} from '@satuatap/shared/live';
import type { BuildingNews } from '@satuatap/shared/contract';
import { publicDay, publicEvent, type Day, type QueueEvent } from '@satuatap/shared/queue';
import { IsIn, IsInt, IsString, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { Server, Socket } from 'socket.io';
import { worksIn } from '../access/access.guard.js';
import { tokenIn } from '../access/cookie.js';
import { hashOf } from '../access/tokens.js';
import { Sessions } from '../accounts/sessions.js';
import { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { Floors } from '../floor/floors.js';
import { Journal } from '../journal/journal.js';
import { News } from '../news/news.js';
import { checked } from '../problems/checked.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { asProblem } from '../problems/problem.filter.js';
import { Queues } from '../queue/queues.js';
import { Settings } from '../settings/settings.js';
import { encode, isStuck, tellRoom } from './broadcast.js';
import { Outbox } from './outbox.js';
import { Recent } from './recent.js';
import { Rooms } from './rooms.js';
import { guardMessages } from './socket-guard.js';

class HaveDto {
  @IsString() @MaxLength(10) date!: string;
  @IsInt() @Min(0) seq!: number;
}
class FollowDto implements FollowRequest {
  static readonly nested = { have: HaveDto };
  @IsString() @MaxLength(60) buildingId!: string;
  @IsIn(['public', 'staff']) view!: View;
  @IsIn(['fast', 'slow']) pace!: Pace;
  @ValidateIf((body: FollowDto) => body.have !== null) @ValidateNested() have!: HaveDto | null;
}

interface SocketData {
  shard?: string;
  deviceId?: string;
  /** Of a desk: the hash of the token of the session that let it in. */
  sessionKey?: string;
}
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const batchMs: Readonly<Record<Pace, number>> = { fast: 50, slow: 250 };
const pulseMs = 2000;
const views: readonly View[] = ['public', 'staff'];
const paces: readonly Pace[] = ['fast', 'slow'];
/** Beyond so many events a snapshot is shorter. */
const mostEvents = 500;
const devicesMs = 500;
/** A screen that has seen more waits at most so long for this instance to be as far. */
const reachMs = 1000;
/** Screens that are sent away are looked after so often. */
const tickMs = 10;

/** Whether events can bring the screen to the day: it is on it, not ahead of it, and not too far behind. */
const mayCatchUp = (have: HaveDto | null, day: Day): have is HaveDto =>
  have !== null && have.date === day.date && have.seq <= day.seq && day.seq - have.seq <= mostEvents;

/** Each shard in a turn of the loop of its own, so that commands get through between them. */
function oneATurn([shard, ...rest]: readonly string[], speak: (shard: string) => void): void {
  if (shard === undefined) return;
  speak(shard);
  if (rest.length > 0) setImmediate(() => oneATurn(rest, speak));
}

/** The one module that speaks to screens: after the commit, to each audience its own view. */
@WebSocketGateway()
export class LiveGateway
  implements OnApplicationBootstrap, OnGatewayConnection, OnGatewayDisconnect, BeforeApplicationShutdown
{
  @WebSocketServer() private readonly server!: LiveServer;
  private readonly rooms = new Rooms();
  private readonly outboxes = new Map<string, Outbox>();
  private readonly recent = new Map<string, Recent>();
  private readonly snapshots: Readonly<Record<View, WeakMap<Day, DaySnapshot>>> = {
    public: new WeakMap(),
    staff: new WeakMap(),
  };
  private readonly deviceTimers = new Map<string, NodeJS.Timeout>();
  private pulse: NodeJS.Timeout | undefined;
  private forecastOf: (buildingId: string) => ForecastNews | null = () => null;

  constructor(
    private readonly queues: Queues,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
    private readonly floors: Floors,
    private readonly news: News,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.onCommit(({ day, events }) => this.spread(day, events));
    this.devices.onChange((buildingId) => this.spreadDevices(buildingId));
    this.floors.onChange((buildingId) => this.spreadFloor(buildingId));
    this.news.onChange((news) => this.spreadNews(news));
    this.devices.onRevoke((id) => this.cut(({ data }) => data.deviceId === id));
    this.sessions.onEnd((key) => this.cut(({ data }) => data.sessionKey === key));
    this.pulse = setInterval(() => this.beat(), pulseMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.pulse);
    for (const timer of this.deviceTimers.values()) clearTimeout(timer);
    for (const outbox of this.outboxes.values()) outbox.flush();
    this.server.emit('drain', { spreadMs: 2000 });
  }

  /** Asks for the forecast that a screen is told when it comes. */
  onFollow(forecastOf: (buildingId: string) => ForecastNews | null): void {
    this.forecastOf = forecastOf;
  }

  /** Whether any screen follows the building. */
  isWatched(buildingId: string): boolean {
    return this.shardsOf(buildingId).length > 0;
  }

  tellForecast(news: ForecastNews): void {
    const message = encode('forecast', news);
    oneATurn(this.shardsOf(news.buildingId), (shard) => tellRoom(this.server, shard, message));
  }

  /** How many are connected. */
  get screens(): number {
    return this.server.sockets.sockets.size;
  }

  /** Asks all to connect anew, and closes those that have not gone by themselves, one after another. */
  async sendAway(overMs: number, hurry: AbortSignal): Promise<void> {
    this.server.emit('drain', { spreadMs: overMs });
    const begunAt = performance.now();
    const sockets = [...this.server.sockets.sockets.values()];
    for (const [index, socket] of sockets.entries()) {
      const dueAt = begunAt + (overMs * (index + 1)) / sockets.length;
      while (socket.connected && performance.now() < dueAt) await rest(tickMs, undefined, { signal: hurry });
      // By the connection, not by a word of the protocol: a screen comes back from that by itself.
      socket.conn.close();
    }
  }

  handleConnection(socket: LiveSocket): void {
    socket.use(guardMessages(() => socket.disconnect(true)));
    const token: unknown = socket.handshake.auth['deviceToken'];
    if (typeof token === 'string') void this.welcome(socket, token);
  }

  private async welcome(socket: LiveSocket, token: string): Promise<void> {
    try {
      const device = await this.devices.device(token);
      if (!device || !socket.connected) return;
      socket.data.deviceId = device.id;
      this.devices.connected(device.id, 1);
    } catch (error) {
      // Paired elsewhere a moment ago, and the database is away: it comes again.
      logger.debug({ err: error }, 'a device is not known yet');
      socket.disconnect(true);
    }
  }

  handleDisconnect(socket: LiveSocket): void {
    this.leaveRoom(socket);
    if (socket.data.deviceId !== undefined) this.devices.connected(socket.data.deviceId, -1);
  }

  @SubscribeMessage('clock')
  tell(): number {
    return this.clock.now();
  }

  /** Answers in every case: what was asked for, or why not. */
  @SubscribeMessage('follow')
  async follow(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<FollowAnswer> {
    try {
      const request = checked(FollowDto, body);
      await this.admit(socket, request);
      const level = await this.reach(request);
      const read = await this.readMissing(request);
      if (!socket.connected) throw problem('unavailable');
      // From here on nothing waits: no commit can fall between what the answer holds and the joining of the room.
      this.move(socket, request);
      const day = this.queues.day(request.buildingId);
      const events = this.missing(request, read, day);
      const common = {
        ok: true,
        at: this.clock.now(),
        demo: this.settings.demo,
        current: level && this.queues.current(request.buildingId),
      } as const;
      return events
        ? { ...common, kind: 'events', events }
        : { ...common, kind: 'snapshot', day: this.snapshot(day, request.view) };
    } catch (error) {
      const known = asProblem(error).problem;
      if (known.code === 'internal') logger.error({ err: error }, 'follow failed');
      return { ok: false, problem: known };
    }
  }

  private async admit(socket: LiveSocket, { buildingId, view }: FollowDto): Promise<void> {
    if (view === 'public') return;
    const token = tokenIn(socket.handshake.headers.cookie);
    const session = token === null ? null : await this.sessions.known(token);
    if (token === null || !session) throw problem('unauthenticated');
    if (!worksIn(session, buildingId)) throw problem('forbidden');
    socket.data.sessionKey = hashOf(token);
  }

  /** Out of the room where it was, into the one that it asks for. */
  private move(socket: LiveSocket, { buildingId, view, pace }: FollowDto): void {
    this.leaveRoom(socket);
    socket.data.shard = this.rooms.join(buildingId, view, pace);
    void socket.join(socket.data.shard);
    const forecast = this.forecastOf(buildingId);
    if (forecast) socket.emit('forecast', forecast);
    if (view !== 'staff') return;
    socket.emit('devices', this.devicesOf(buildingId));
    socket.emit('floor', this.floors.news(buildingId));
    socket.emit('news', this.news.of(buildingId));
  }

  private leaveRoom(socket: LiveSocket): void {
    const { shard } = socket.data;
    if (shard === undefined) return;
    delete socket.data.shard;
    this.rooms.leave(shard);
    void socket.leave(shard);
  }

  /**
   * A screen that comes from another instance may have seen what has not come here yet. False where that cannot be
   * read at the moment: this instance is not current then, whatever it thinks.
   */
  private async reach({ buildingId, have }: FollowDto): Promise<boolean> {
    if (have === null || !isAhead(have, this.queues.day(buildingId))) return true;
    return this.queues.level(buildingId, reachMs);
  }

  /** From the journal, what the screen lacks and memory does not reach; none where a snapshot is the way. */
  private async readMissing({ buildingId, have }: FollowDto): Promise<readonly QueueEvent[]> {
    const day = this.queues.day(buildingId);
    if (!mayCatchUp(have, day) || this.recentOf(buildingId).after(day, have.seq)) return [];
    return this.journal.events(buildingId, day.date, have.seq, day.seq);
  }

  /** The events that the screen lacks; `null` where a snapshot is the way. */
  private missing(
    { buildingId, view, have }: FollowDto,
    read: readonly QueueEvent[],
    day: Day,
  ): readonly QueueEvent[] | null {
    if (!mayCatchUp(have, day)) return null;
    const newer = this.recentOf(buildingId).after(day, read.at(-1)?.seq ?? have.seq);
    if (!newer) return null;
    const events = [...read, ...newer];
    return view === 'public' ? events.map(publicEvent) : events;
  }

  private recentOf(buildingId: string): Recent {
    let recent = this.recent.get(buildingId);
    if (!recent) this.recent.set(buildingId, (recent = new Recent(mostEvents)));
    return recent;
  }

  private snapshot(day: Day, view: View): DaySnapshot {
    let known = this.snapshots[view].get(day);
    if (!known) {
      const whole = toSnapshot(day);
      // Only the tickets that are shown are made public: a day has thousands that have long ended.
      known = view === 'staff' ? whole : toSnapshot(publicDay(fromSnapshot(whole)));
      this.snapshots[view].set(day, known);
    }
    return known;
  }

  private spread(day: Day, events: readonly QueueEvent[]): void {
    this.recentOf(day.buildingId).add(day, events);
    for (const view of views) {
      const shown = view === 'public' ? events.map(publicEvent) : events;
      for (const pace of paces) this.outbox(day.buildingId, view, pace).add(day.date, shown);
    }
  }

  private outbox(buildingId: string, view: View, pace: Pace): Outbox {
    const key = `${buildingId}/${view}/${pace}`;
    let outbox = this.outboxes.get(key);
    if (!outbox) {
      outbox = new Outbox(batchMs[pace], (date, events) => {
        const shards = this.rooms.shards(buildingId, view, pace);
        // At another instance perhaps there are some.
        if (shards.length === 0) return;
        const batch = encode('batch', { buildingId, date, events, at: this.clock.now() });
        oneATurn(shards, (shard) => tellRoom(this.server, shard, batch));
      });
      this.outboxes.set(key, outbox);
    }
    return outbox;
  }

  private cut(which: (socket: LiveSocket) => boolean): void {
    for (const socket of this.server.sockets.sockets.values()) if (which(socket)) socket.disconnect(true);
  }

  /** Whether what let the socket in is gone: its session, or its device's pairing. */
  private isOver({ sessionKey, deviceId }: SocketData): boolean {
    return (
      (sessionKey !== undefined && !this.sessions.stands(sessionKey)) ||
      (deviceId !== undefined && !this.devices.isPaired(deviceId))
    );
  }

  private beat(): void {
    this.cut((socket) => isStuck(socket) || this.isOver(socket.data));
    for (const buildingId of this.queues.ids()) {
      const { date, seq } = this.queues.day(buildingId);
      const pulse = encode('pulse', {
        buildingId,
        date,
        seq,
        at: this.clock.now(),
        current: this.queues.current(buildingId),
      });
      oneATurn(this.shardsOf(buildingId), (shard) => tellRoom(this.server, shard, pulse));
    }
  }

  private shardsOf(buildingId: string): string[] {
    return views.flatMap((view) => paces.flatMap((pace) => this.rooms.shards(buildingId, view, pace)));
  }

  private devicesOf(buildingId: string): Parameters<ServerToClient['devices']>[0] {
    return { buildingId, devices: this.devices.list(buildingId) };
  }

  private spreadFloor(buildingId: string): void {
    this.tellStaff(buildingId, encode('floor', this.floors.news(buildingId)));
  }

  private spreadNews(news: BuildingNews): void {
    this.tellStaff(news.buildingId, encode('news', news));
  }

  private tellStaff(buildingId: string, message: ReturnType<typeof encode>): void {
    const shards = paces.flatMap((pace) => this.rooms.shards(buildingId, 'staff', pace));
    oneATurn(shards, (shard) => tellRoom(this.server, shard, message));
  }

  /** Devices come and go in flocks: told at most every half second. */
  private spreadDevices(buildingId: string): void {
    if (this.deviceTimers.has(buildingId)) return;
    const timer = setTimeout(() => {
      this.deviceTimers.delete(buildingId);
      for (const shard of paces.flatMap((pace) => this.rooms.shards(buildingId, 'staff', pace))) {
        this.server.to(shard).emit('devices', this.devicesOf(buildingId));
      }
    }, devicesMs);
    this.deviceTimers.set(buildingId, timer);
  }
}
