/** How much is too much: told with 429 and when to come again, and never to the neighbour. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';

const building = 'kecamatan';
let server: ServerProcess;

beforeAll(async () => {
  server = await ServerProcess.start();
}, 60_000);
afterAll(() => server.dispose());

describe('rate limits', () => {
  it('stop guesses of one password, and let the neighbour at the same address in', async () => {
    const nobody = new Client(server.origin, building);
    const guess = (password: string): Promise<Response> =>
      nobody.request('POST', '/session', { name: 'loket1', password });
    for (let n = 0; n < 10; n++) expect((await guess(`guess ${n}`)).status).toBe(401);
    const refused = await guess('satuatap');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
    await expect(Client.staff(server.origin, building, 'loket2')).resolves.toBeInstanceOf(Client);
  }, 30_000);

  it('stop a kiosk that gives tickets faster than people walk, and no other kiosk', async () => {
    const mad = await Client.device(server.origin, building, 'kiosk');
    const sane = await Client.device(server.origin, building, 'kiosk');
    const outcomes = await Promise.allSettled(Array.from({ length: 125 }, () => mad.issue(['legalisasi'])));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(120);
    await expect(mad.issue(['legalisasi'])).rejects.toMatchObject({ problem: { status: 429 } });
    await expect(sane.issue(['legalisasi'])).resolves.toMatchObject({ number: 'S121' });
  }, 30_000);

  it('let two thousand phones behind one address see their tickets at once', async () => {
    const kiosk = await Client.device(server.origin, building, 'kiosk');
    const { token } = await kiosk.issue(['sktm']);
    const phone = new Client(server.origin, building);
    for (let round = 0; round < 20; round++) {
      const pages = await Promise.all(
        Array.from({ length: 100 }, () => phone.request('GET', `/tickets/${token}`)),
      );
      expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
    }
  }, 60_000);
});

describe('what is no request', () => {
  const host = 'GET /api/v1/about HTTP/1.1\r\nHost: here\r\n';
  it.each([
    ['no HTTP', 'Selamat pagi\r\n\r\n', 400, 'invalid-input'],
    ['a method that there is not', 'SAPA / HTTP/1.1\r\nHost: here\r\n\r\n', 400, 'invalid-input'],
    ['a header too long', `${host}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'too-large'],
    ['a length that is none', `${host}Content-Length: x\r\n\r\n`, 400, 'invalid-input'],
  ])('%s, is answered with a problem, too', async (_, sent, status, code) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});

describe('behind a proxy on another machine', () => {
  /** Guesses a password from an address of this machine, as a proxy that speaks for `client` would; the status. */
  const guess = (origin: string, from: string, client: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': client };
      request(`${origin}/api/v1/session`, { method: 'POST', localAddress: from, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on('error', reject)
        .end(JSON.stringify({ name: 'loket3', password: 'guess' }));
    });

  it('counts by the address that a trusted one tells, and by no other', async () => {
    const city = await ServerProcess.start({ env: { TRUST_PROXY: '127.0.8.0/24' } });
    try {
      for (let n = 0; n < 10; n++) expect(await guess(city.origin, '127.0.8.1', '203.0.113.1')).toBe(401);
      expect(await guess(city.origin, '127.0.8.2', '203.0.113.1')).toBe(429);
      expect(await guess(city.origin, '127.0.8.1', '203.0.113.2')).toBe(401);
      for (let n = 0; n < 10; n++) expect(await guess(city.origin, '127.0.0.1', `203.0.113.${n}`)).toBe(401);
      expect(await guess(city.origin, '127.0.0.1', '203.0.113.99')).toBe(429);
    } finally {
      await city.dispose();
    }
  }, 30_000);
});
