import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Balancer } from './balancer.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await close(server);
});

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

async function saying(word: string): Promise<Server> {
  const server = createServer((_, answer) => answer.setHeader('connection', 'close').end(word));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('a balancer', () => {
  it('lets the servers take turns, and passes over one that is away', async () => {
    const [a, b] = [await saying('a'), await saying('b')];
    servers.push(a);
    const balancer = await Balancer.before([a, b].map((server) => (server.address() as AddressInfo).port));
    const say = async (): Promise<string> => (await fetch(balancer.origin)).text();
    expect([await say(), await say(), await say()]).toEqual(['a', 'b', 'a']);
    await close(b);
    expect([await say(), await say(), await say()]).toEqual(['a', 'a', 'a']);
    await balancer.stop();
  });
});
