import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { socketPath } from '@satuatap/shared/live';
import type { Server, ServerOptions } from 'socket.io';
import { isOwnOrigin } from '../access/own-origin.js';
import type { RateLimits } from '../access/rate-limits.js';
import type { TrustedProxies } from '../access/trusted-proxies.js';
import { problem } from '../problems/problem.js';
import { asProblem } from '../problems/problem.filter.js';
import { tellBySocket } from '../problems/raw-problem.js';
import type { Drain } from './drain.js';

/** Socket.IO as the live view needs it: WebSocket only, no compression, no sessions of its own, own origin only. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly origins: readonly string[],
    private readonly limits: RateLimits,
    private readonly proxies: TrustedProxies,
    private readonly drain: Drain,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      path: socketPath,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      // A follow request is some hundred bytes.
      maxHttpBufferSize: 16_384,
      pingInterval: 10_000,
      pingTimeout: 8_000,
      allowRequest: (request, answer) => {
        if (!isOwnOrigin(request.headers, this.origins)) {
          tellProblem(request, problem('forbidden', { detail: 'The request comes from another site.' }));
          answer(null, false);
          return;
        }
        if (this.drain.phase === 'moving') {
          tellProblem(request, problem('unavailable', { detail: 'The server is stopping.' }));
          answer(null, false);
          return;
        }
        this.limits.take('socket', this.proxies.clientOf(request)).then(
          () => answer(null, true),
          (error: unknown) => {
            tellProblem(request, error);
            answer(null, false);
          },
        );
      },
    } as ServerOptions) as Server;
  }
}

/** A refused upgrade is answered like any other request; a browser tries again by itself. */
const tellProblem = ({ socket, url }: IncomingMessage, error: unknown): void =>
  tellBySocket(socket, asProblem(error), url);
