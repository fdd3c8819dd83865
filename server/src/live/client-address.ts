import type { IncomingMessage } from 'node:http';

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.)/.test(address);

/** Whose connection it is: the peer, or whom a proxy on this machine speaks for. */
export function clientAddress({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? '';
  if (!isLoopback(peer)) return peer;
  // The last one is what our proxy saw; those before it anybody may have written.
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  return forwarded.split(',').at(-1)?.trim() || peer;
}
