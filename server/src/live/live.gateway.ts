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
import { worksIn } from '@satuatap/shared/contract';
import type {
  EvacuationUnderWay,
  FollowAnswer,
  FollowRequest,
  ForecastNews,
  Pace,
  ServerToClient,
  View,
} from '@satuatap/shared/live';
import { publicEvent, type Day, type QueueEvent } from '@satuatap/shared/queue';
import { IsIn, IsInt, IsString, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { tokenIn } from '../access/cookie.js';
import { hashOf } from '../access/tokens.js';
import { Sessions } from '../accounts/sessions.js';
import { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { Floors } from '../floor/floors.js';
import { News } from '../news/news.js';
import { checked } from '../problems/checked.js';
import { logger } from '../problems/log.js';
import { problem } from '../problems/problem.js';
import { asProblem } from '../problems/problem.filter.js';
import { Queues } from '../queue/queues.js';
import { Audience, paces, views, type LiveServer, type LiveSocket, type SocketData } from './audience.js';
import { encode, isStuck } from './broadcast.js';
import { Following } from './following.js';
import { Outbox } from './outbox.js';
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

const batchMs: Readonly<Record<Pace, number>> = { fast: 50, slow: 250 };
const pulseMs = 2000;
const devicesMs = 500;
/** Screens that are sent away are looked after so often. */
const tickMs = 10;

/** The one module that speaks to screens: after the commit, to each audience its own view. */
@WebSocketGateway()
export class LiveGateway
  implements OnApplicationBootstrap, OnGatewayConnection, OnGatewayDisconnect, BeforeApplicationShutdown
{
  @WebSocketServer() private readonly server!: LiveServer;
  private readonly audience = new Audience(() => this.server);
  private readonly outboxes = new Map<string, Outbox>();
  private readonly deviceTimers = new Map<string, NodeJS.Timeout>();
  private pulse: NodeJS.Timeout | undefined;
  private forecastOf: (buildingId: string) => ForecastNews | null = () => null;
  private evacuationOf: (buildingId: string) => EvacuationUnderWay = () => null;

  constructor(
    private readonly queues: Queues,
    private readonly following: Following,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
    private readonly floors: Floors,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.onCommit(({ day, events }) => this.spread(day, events));
    this.devices.onChange((buildingId) => this.spreadDevices(buildingId));
    this.floors.onChange((id) => this.audience.tell(id, encode('floor', this.floors.news(id)), ['staff']));
    this.news.onChange((news) => this.audience.tell(news.buildingId, encode('news', news), ['staff']));
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

  /** Asks whether an evacuation is under way, for every pulse. */
  onPulse(evacuationOf: (buildingId: string) => EvacuationUnderWay): void {
    this.evacuationOf = evacuationOf;
  }

  /** Whether any screen follows the building. */
  isWatched(buildingId: string): boolean {
    return this.audience.has(buildingId);
  }

  tellForecast(news: ForecastNews): void {
    this.audience.tell(news.buildingId, encode('forecast', news));
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
    this.audience.leave(socket);
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
      const answer = await this.following.prepare(request);
      if (!socket.connected) throw problem('unavailable');
      this.move(socket, request);
      const followed = answer();
      return followed.ok ? { ...followed, evacuation: this.evacuationOf(request.buildingId) } : followed;
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

  private move(socket: LiveSocket, { buildingId, view, pace }: FollowDto): void {
    this.audience.move(socket, buildingId, view, pace);
    const forecast = this.forecastOf(buildingId);
    if (forecast) socket.emit('forecast', forecast);
    if (view !== 'staff') return;
    socket.emit('devices', this.devicesOf(buildingId));
    socket.emit('floor', this.floors.news(buildingId));
    socket.emit('news', this.news.of(buildingId));
  }

  private spread(day: Day, events: readonly QueueEvent[]): void {
    this.following.add(day, events);
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
        // At another instance perhaps there is somebody.
        if (!this.audience.has(buildingId, [view], [pace])) return;
        const batch = encode('batch', { buildingId, date, events, at: this.clock.now() });
        this.audience.tell(buildingId, batch, [view], [pace]);
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
    for (const buildingId of this.queues.ids()) this.tellPulse(buildingId);
  }

  tellPulse(buildingId: string): void {
    const { date, seq } = this.queues.day(buildingId);
    const pulse = encode('pulse', {
      buildingId,
      date,
      seq,
      at: this.clock.now(),
      current: this.queues.current(buildingId),
      evacuation: this.evacuationOf(buildingId),
    });
    this.audience.tell(buildingId, pulse);
  }

  private devicesOf(buildingId: string): Parameters<ServerToClient['devices']>[0] {
    return { buildingId, devices: this.devices.list(buildingId) };
  }

  /** Devices come and go in flocks: told at most every half second. */
  private spreadDevices(buildingId: string): void {
    if (this.deviceTimers.has(buildingId)) return;
    const timer = setTimeout(() => {
      this.deviceTimers.delete(buildingId);
      this.audience.tell(buildingId, encode('devices', this.devicesOf(buildingId)), ['staff']);
    }, devicesMs);
    this.deviceTimers.set(buildingId, timer);
  }
}
