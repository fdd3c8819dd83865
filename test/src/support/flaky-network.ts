/** A stretch of network that a test can cut: between a screen and the server, or the server and its database. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../../../scripts/lib/free-port.mjs';

/**
 * How it is cut. `silent`, as by a pulled cable: nobody is told, and what was sent arrives when it is mended, unless
 * the sender has gone. `severed`, as by a router that says no: connections end, and new ones are refused.
 */
export type Cut = 'silent' | 'severed';

export class FlakyNetwork {
  private readonly sockets = new Set<Socket>();
  private isCut: Cut | null = null;
  private afterwards: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  /** A port that leads to `port` on loopback. */
  static async to(port: number): Promise<FlakyNetwork> {
    const address = await freePort();
    const server = createServer().listen(address, '127.0.0.1');
    await once(server, 'listening');
    const network = new FlakyNetwork(server, address);
    server.on('connection', (near) => {
      const join = (): void => network.join(near, port);
      if (network.isCut) network.afterwards.push(join);
      else join();
    });
    return network;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The same address, reached by this way. */
  through(address: string): string {
    const url = new URL(address);
    url.port = String(this.port);
    return url.href;
  }

  cut(how: Cut = 'silent'): void {
    this.isCut = how;
    if (how === 'silent') for (const socket of this.sockets) socket.pause();
    else {
      this.server.close();
      this.drop();
    }
  }

  /** Carries everything again; resolves when connections are taken. */
  async mend(): Promise<void> {
    const how = this.isCut;
    this.isCut = null;
    for (const socket of this.sockets) socket.resume();
    for (const work of this.afterwards) work();
    this.afterwards = [];
    if (how === 'severed') {
      this.server.listen(this.port, '127.0.0.1');
      await once(this.server, 'listening');
    }
  }

  async stop(): Promise<void> {
    this.drop();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private join(near: Socket, port: number): void {
    const far = connect({ host: '127.0.0.1', port });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (data) => to.write(data));
      from.on('end', () => to.end());
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        const end = (): void => void to.destroy();
        if (this.isCut === 'silent') this.afterwards.push(end);
        else if (!from.readableEnded) end();
      });
    }
  }
}
