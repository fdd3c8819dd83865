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
import type { Problem } from '@satuatap/shared/contract';
import {
  toSnapshot,
  type ClientToServer,
  type FollowAnswer,
  type FollowRequest,
  type Pace,
  type ServerToClient,
  type View,
} from '@satuatap/shared/live';
import { publicDay, publicEvent, type Day, type QueueEvent } from '@satuatap/shared/queue';
import { IsIn, IsInt, IsString, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { Server, Socket } from 'socket.io';
import { worksIn } from '../access/access.guard.js';
import { tokenIn } from '../access/cookie.js';
import { RateLimits } from '../access/rate-limits.js';
import { Accounts } from '../accounts/accounts.js';
import { Clock } from '../clock/clock.js';
import { Devices } from '../devices/devices.js';
import { Journal } from '../journal/journal.js';
import { checked } from '../problems/checked.js';
import { problem } from '../problems/problem.js';
import { asProblem } from '../problems/problem.filter.js';
import { Queues } from '../queue/queues.js';
import { Settings } from '../settings/settings.js';
import { Outbox } from './outbox.js';
import { Rooms } from './rooms.js';

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
}
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const batchMs: Readonly<Record<Pace, number>> = { fast: 50, slow: 250 };
const pulseMs = 2000;
const views: readonly View[] = ['public', 'staff'];
const paces: readonly Pace[] = ['fast', 'slow'];
/** Beyond so many events a snapshot is shorter. */
const mostEvents = 500;
const devicesMs = 500;

/** The one module that speaks to screens: after the commit, to each audience its own view. */
@WebSocketGateway()
export class LiveGateway
  implements OnApplicationBootstrap, OnGatewayConnection, OnGatewayDisconnect, BeforeApplicationShutdown
{
  @WebSocketServer() private readonly server!: Server<ClientToServer, ServerToClient>;
  private readonly rooms = new Rooms();
  private readonly outboxes = new Map<string, Outbox>();
  private readonly publicDays = new WeakMap<Day, Day>();
  private readonly deviceTimers = new Map<string, NodeJS.Timeout>();
  private pulse: NodeJS.Timeout | undefined;

  constructor(
    private readonly queues: Queues,
    private readonly journal: Journal,
    private readonly accounts: Accounts,
    private readonly devices: Devices,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.onCommit((day, events) => this.spread(day, events));
    this.devices.onChange((buildingId) => this.spreadDevices(buildingId));
    this.pulse = setInterval(() => this.beat(), pulseMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.pulse);
    for (const timer of this.deviceTimers.values()) clearTimeout(timer);
    for (const outbox of this.outboxes.values()) outbox.flush();
    this.server.emit('drain', { spreadMs: 2000 });
  }

  async handleConnection(socket: LiveSocket): Promise<void> {
    try {
      await this.limits.take('socket', socket.handshake.address);
    } catch {
      socket.disconnect(true);
      return;
    }
    const token: unknown = socket.handshake.auth['deviceToken'];
    const device = typeof token === 'string' ? this.devices.device(token) : null;
    if (!device) return;
    socket.data.deviceId = device.id;
    this.devices.connected(device.id, 1);
  }

  handleDisconnect(socket: LiveSocket): void {
    if (socket.data.shard !== undefined) this.rooms.leave(socket.data.shard);
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
      const day = this.queues.day(request.buildingId);
      const missing = await this.missing(request, day);
      // From here to the answer nothing waits: no commit can fall between what it holds and the joining of the room.
      const newest = this.queues.day(request.buildingId);
      if (socket.data.shard !== undefined) {
        await socket.leave(socket.data.shard);
        this.rooms.leave(socket.data.shard);
      }
      socket.data.shard = this.rooms.join(request.buildingId, request.view, request.pace);
      void socket.join(socket.data.shard);
      if (request.view === 'staff') socket.emit('devices', this.devicesOf(request.buildingId));
      const common = { ok: true, at: this.clock.now(), demo: this.settings.demo } as const;
      if (missing && newest === day) return { ...common, kind: 'events', events: missing };
      return { ...common, kind: 'snapshot', day: toSnapshot(this.view(newest, request.view)) };
    } catch (error) {
      const known: Problem = asProblem(error).problem;
      return { ok: false, problem: known };
    }
  }

  private async admit(socket: LiveSocket, { buildingId, view }: FollowDto): Promise<void> {
    if (view === 'public') return;
    const token = tokenIn(socket.handshake.headers.cookie);
    const session = token === null ? null : await this.accounts.session(token);
    if (!session) throw problem('unauthenticated');
    if (!worksIn(session, buildingId)) throw problem('forbidden');
  }

  /** The events that the screen lacks; `null` where a snapshot is the way. */
  private async missing({ buildingId, view, have }: FollowDto, day: Day): Promise<QueueEvent[] | null> {
    if (!have || have.date !== day.date || have.seq > day.seq || day.seq - have.seq > mostEvents) return null;
    if (have.seq === day.seq) return [];
    const events = await this.journal.events(buildingId, day.date, have.seq, day.seq);
    return view === 'public' ? events.map(publicEvent) : events;
  }

  private view(day: Day, view: View): Day {
    if (view === 'staff') return day;
    let known = this.publicDays.get(day);
    if (!known) {
      known = publicDay(day);
      this.publicDays.set(day, known);
    }
    return known;
  }

  private spread(day: Day, events: readonly QueueEvent[]): void {
    for (const view of views) {
      for (const pace of paces) {
        const shown = view === 'public' ? events.map(publicEvent) : events;
        this.outbox(day.buildingId, view, pace).add(day.date, shown);
      }
    }
  }

  private outbox(buildingId: string, view: View, pace: Pace): Outbox {
    const key = `${buildingId}/${view}/${pace}`;
    let outbox = this.outboxes.get(key);
    if (!outbox) {
      outbox = new Outbox(batchMs[pace], (date, events) => {
        const batch = { buildingId, date, events, at: this.clock.now() };
        const [first, ...rest] = this.rooms.shards(buildingId, view, pace);
        if (first !== undefined) this.server.to(first).emit('batch', batch);
        // Each further shard in a turn of its own, so that commands get through between them.
        rest.forEach((shard) => setImmediate(() => this.server.to(shard).emit('batch', batch)));
      });
      this.outboxes.set(key, outbox);
    }
    return outbox;
  }

  private beat(): void {
    for (const buildingId of this.queues.ids()) {
      const { date, seq } = this.queues.day(buildingId);
      const pulse = { buildingId, date, seq, at: this.clock.now() };
      for (const view of views) {
        for (const pace of paces) {
          for (const shard of this.rooms.shards(buildingId, view, pace))
            this.server.to(shard).emit('pulse', pulse);
        }
      }
    }
  }

  private devicesOf(buildingId: string): Parameters<ServerToClient['devices']>[0] {
    return { buildingId, devices: this.devices.list(buildingId) };
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
