/** A stretch of network between a screen and the server that a test can cut, as a pulled cable would. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class FlakyNetwork {
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  private constructor(private readonly server: Server) {}

  /** A port that leads to `port` on loopback. */
  static async to(port: number): Promise<FlakyNetwork> {
    const server = createServer();
    const network = new FlakyNetwork(server);
    server.on('connection', (near) => network.join(near, port));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return network;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on nothing goes through, and nobody is told: no connection ends by it. */
  cut(): void {
    this.isCut = true;
  }

  /** Carries new connections again; those from before are lost. */
  mend(): void {
    this.isCut = false;
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, port: number): void {
    const far = connect({ host: '127.0.0.1', port });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (data) => {
        if (!this.isCut) to.write(data);
      });
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        if (!this.isCut) to.destroy();
      });
    }
  }
}
