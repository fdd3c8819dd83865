/** One address before several servers, which take turns, as a city's load balancer has it. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class Balancer {
  private readonly sockets = new Set<Socket>();
  private turn = 0;

  private constructor(
    private readonly server: Server,
    private readonly ports: readonly number[],
  ) {}

  /** `ports` are on loopback. A server that refuses a connection is passed over. */
  static async before(ports: readonly number[]): Promise<Balancer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const balancer = new Balancer(server, ports);
    server.on('connection', (near) => balancer.join(near));
    return balancer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, tried = 0): void {
    const port = this.ports[this.turn % this.ports.length];
    this.turn += 1;
    if (port === undefined || tried === this.ports.length) {
      near.destroy();
      return;
    }
    const far = connect({ host: '127.0.0.1', port });
    const next = (): void => this.join(near, tried + 1);
    far.once('error', next);
    far.once('connect', () => {
      far.off('error', next);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from);
        from.pipe(to);
        from.on('error', () => from.destroy());
        from.on('close', () => {
          this.sockets.delete(from);
          to.destroy();
        });
      }
    });
  }
}
