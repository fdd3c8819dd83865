import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { TrustedProxies } from './trusted-proxies.js';

const request = (remoteAddress: string, forwarded?: string | string[]): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('whose connection it is', () => {
  const cases: readonly (readonly [string, string, string, string | string[] | undefined, string])[] = [
    ['the peer, without a proxy', 'loopback', '203.0.113.5', undefined, '203.0.113.5'],
    ['the peer, whatever it claims', 'loopback', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['whom this machine speaks for', 'loopback', '127.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['the same over IPv6', 'loopback', '::1', '2001:db8::5', '2001:db8::5'],
    ['the same over mapped IPv4', 'loopback', '::ffff:127.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['the proxy itself, when it names nobody', 'loopback', '127.0.0.1', undefined, '127.0.0.1'],
    [
      'what the proxy saw, not what it was told',
      'loopback',
      '127.0.0.1',
      '198.51.100.1, 203.0.113.5',
      '203.0.113.5',
    ],
    ['the same in two headers', 'loopback', '127.0.0.1', ['198.51.100.1', '203.0.113.5'], '203.0.113.5'],
    ['whom a subnet speaks for', '10.8.0.0/16', '10.8.3.4', '203.0.113.5', '203.0.113.5'],
    ['the peer outside of it', '10.8.0.0/16', '10.9.3.4', '203.0.113.5', '10.9.3.4'],
    [
      'whom two proxies speak for',
      'loopback, 192.0.2.7',
      '127.0.0.1',
      '203.0.113.5, 192.0.2.7',
      '203.0.113.5',
    ],
    ['this machine no longer, when another is named', '192.0.2.7', '127.0.0.1', '203.0.113.5', '127.0.0.1'],
    ['nobody but the peer, when none is trusted', '', '127.0.0.1', '203.0.113.5', '127.0.0.1'],
  ];
  it.each(cases)('is %s', (_, trusted, peer, forwarded, client) => {
    expect(new TrustedProxies(trusted).clientOf(request(peer, forwarded))).toBe(client);
  });

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/x', '300.1.1.1', '::1/200'])('cannot be told by %s', (list) => {
    expect(() => new TrustedProxies(list)).toThrow(`TRUST_PROXY: ${list} is neither`);
  });
});
