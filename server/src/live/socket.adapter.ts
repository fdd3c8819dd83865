import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { socketPath } from '@satuatap/shared/live';
import type { Server, ServerOptions } from 'socket.io';

/** Socket.IO as the live view needs it: WebSocket only, no compression, no sessions of its own, own origin only. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly origins: readonly string[],
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
        const { origin, host } = request.headers;
        const own = origin === undefined || origin.replace(/^https?:\/\//, '') === host;
        answer(null, own || this.origins.includes(origin));
      },
    } as ServerOptions) as Server;
  }
}
