/** A real Socket.IO server that plays the server's part of the live view, and can be made to play it badly. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { QueueCommand, QueueEvent } from '../../queue/index.js';
import { Hall, system } from '../../queue/testing/hall.js';
import { toSnapshot } from '../snapshot.js';
import {
  socketPath,
  type ClientToServer,
  type FollowAnswer,
  type FollowRequest,
  type ServerToClient,
} from '../protocol.js';

export class HallServer {
  hall = Hall.open();
  readonly asked: FollowRequest[] = [];
  /** How it answers a `follow`: as it should, not at all, or with a refusal. */
  answers: 'rightly' | 'never' | 'refusing' = 'rightly';
  /** Whether it says that it is current; `undefined` is a server of before that field. */
  current: boolean | undefined = true;
  /** The server's clock, epoch ms. */
  now = (): number => Date.now();
  connections = 0;
  clockAsked = 0;
  private io!: Server<ClientToServer, ServerToClient>;
  private http!: HttpServer;
  private port = 0;

  static async start(): Promise<HallServer> {
    const server = new HallServer();
    await server.listen();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get sockets(): Socket<ClientToServer, ServerToClient>[] {
    return [...this.io.sockets.sockets.values()];
  }

  /** Listens, again on the same port after a stop. */
  async listen(): Promise<void> {
    this.http = createServer();
    this.io = new Server(this.http, { path: socketPath, transports: ['websocket'] });
    this.io.on('connection', (socket) => {
      this.connections += 1;
      socket.on('follow', (request, answer) => this.follow(request, answer));
      socket.on('clock', (answer) => {
        this.clockAsked += 1;
        answer(this.now());
      });
    });
    await new Promise<void>((done) => this.http.listen(this.port, '127.0.0.1', done));
    this.port = (this.http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.io.close();
  }

  /** Happens at the server, and is not told. */
  happen(command: QueueCommand, by = system): readonly QueueEvent[] {
    return this.hall.must(command, by);
  }

  /** Happens, and is told to all. */
  tell(command: QueueCommand, by = system): readonly QueueEvent[] {
    const events = this.happen(command, by);
    this.batch(events);
    return events;
  }

  batch(events: readonly QueueEvent[]): void {
    const { buildingId, date } = this.hall.day;
    this.io.emit('batch', { buildingId, date, events, at: this.now() });
  }

  pulse(at = this.now()): void {
    const { buildingId, date, seq } = this.hall.day;
    this.io.emit('pulse', { buildingId, date, seq, at, ...this.currency() });
  }

  drain(spreadMs: number): void {
    this.io.emit('drain', { spreadMs });
  }

  private currency(): { readonly current: boolean } {
    return this.current === undefined ? ({} as { current: boolean }) : { current: this.current };
  }

  private follow(request: FollowRequest, answer: (answer: FollowAnswer) => void): void {
    this.asked.push(request);
    if (this.answers === 'never') return;
    if (this.answers === 'refusing') {
      answer({ ok: false, problem: { type: 'about:blank', title: 'No', status: 503, code: 'unavailable' } });
      return;
    }
    const { day, journal } = this.hall;
    const common = { ok: true, at: this.now(), demo: false, ...this.currency() } as const;
    const { have } = request;
    if (have?.date === day.date && have.seq <= day.seq)
      answer({ ...common, kind: 'events', events: journal.slice(have.seq) });
    else answer({ ...common, kind: 'snapshot', day: toSnapshot(day) });
  }
}
