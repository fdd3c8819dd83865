/** An ESC/POS printer on a real TCP port: answers the paper status, keeps what it printed. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

const statusOf = { ok: 0x12, low: 0x1e, out: 0x72 } as const;
/** DLE EOT 4. */
const question = Buffer.from([0x10, 0x04, 0x04]);

export class FakePrinter {
  paper: keyof typeof statusOf = 'ok';
  /** All bytes but the questions for paper. */
  printed = Buffer.alloc(0);

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakePrinter> {
    const server = createServer();
    const printer = new FakePrinter(server);
    server.on('connection', (socket) => {
      // Whoever asked may be gone before the answer.
      socket.on('error', () => socket.destroy());
      socket.on('data', (data) => {
        if (data.subarray(-3).equals(question)) {
          printer.printed = Buffer.concat([printer.printed, data.subarray(0, -3)]);
          socket.write(Buffer.from([statusOf[printer.paper]]));
        } else printer.printed = Buffer.concat([printer.printed, data]);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return printer;
  }

  /** As staff enter it when they pair a kiosk. */
  get address(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How often the text was printed. */
  count(text: string): number {
    return this.printed.toString('latin1').split(text).length - 1;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }
}
