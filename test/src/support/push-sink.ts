/** A push service on loopback that takes everything and keeps it, and a browser that it knows. */
import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushSubscriptionBody } from '@satuatap/shared/contract';

export class PushSink {
  readonly pushes: { readonly path: string; readonly body: Buffer }[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<PushSink> {
    const server = createServer();
    const sink = new PushSink(server);
    server.on('request', (request, reply) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        sink.pushes.push({ path: request.url ?? '', body: Buffer.concat(parts) });
        reply.writeHead(201).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return sink;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  browser(path: string): PushSubscriptionBody {
    return {
      endpoint: this.origin + path,
      p256dh: createECDH('prime256v1').generateKeys('base64url'),
      auth: randomBytes(16).toString('base64url'),
      language: 'id',
    };
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
