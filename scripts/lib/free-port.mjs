import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: one of these could take that of a server that is down. */
const [first, last] = [10_000, 32_000];

/** A port of loopback for a server that is ended and started again on it; by chance, so that no two take the same. */
export async function freePort() {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first));
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
