/** A board's voice: calls made together are all heard, one after another, also over a reload. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueueEvent } from '@satuatap/shared/queue';
import type { Browser, Page } from 'playwright-core';
import { announced, keepAnnouncements, keepSound, numbersOf, stretches } from '../support/announcements.js';
import { launchBrowser, sizes, visit } from '../support/browser.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const buildingId = 'kecamatan';
const counters = ['loket-1', 'loket-2', 'loket-3'] as const;
let server: ServerProcess;
let browser: Browser;
let desks: Client[];
let page: Page;
let faults: string[];

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await launchBrowser();
  const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
  for (let n = 0; n < 6; n++) await kiosk.issue([n % 3 === 2 ? 'pbb-bayar' : 'legalisasi']);
  desks = await Promise.all(
    ['loket1', 'loket2', 'loket3'].map((name) => Client.staff(server.origin, buildingId, name)),
  );
  await Promise.all(
    desks.map((desk, index) => desk.command({ type: 'openCounter', counterId: counters[index] ?? '' })),
  );
  ({ page, faults } = await visit(browser, 'about:blank', sizes.board));
  await keepAnnouncements(page);
  await keepSound(page);
  await page.goto(`${server.origin}/display/?building=${buildingId}&zone=ruang-utama`);
  await page.locator('main.board').waitFor();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** All desks call at the same moment; gives their calls in the order of the journal. */
async function callTogether(): Promise<(QueueEvent & { type: 'ticket.called' })[]> {
  const answers = await Promise.all(
    desks.map((desk, index) => desk.command({ type: 'callNext', counterId: counters[index] ?? '' })),
  );
  return answers
    .flatMap(({ events }) => events.filter((event) => event.type === 'ticket.called'))
    .toSorted((a, b) => a.seq - b.seq);
}

describe('the voice of a board', () => {
  it('says calls of several counters one after another, none lost, and tells the server that they were heard', async () => {
    const calls = await callTogether();
    expect(calls).toHaveLength(3);
    // Seen where it is heard: the call that is being said stands first.
    await until(
      'the first call is being said',
      async () => numbersOf(await announced(page), 'started').length === 1,
    );
    const [saidFirst] = numbersOf(await announced(page), 'started');
    await page.locator(`.calls li:first-child[data-number="${saidFirst}"][data-state="new"]`).waitFor();
    await until('all were said', async () => numbersOf(await announced(page), 'ended').length === 3, 60_000);

    const all = await announced(page);
    // Never two at once: each starts after the end of the one before.
    expect(all.map(({ seq, phase }) => [seq, phase])).toEqual(
      calls.flatMap(({ seq }) => [
        [seq, 'started'],
        [seq, 'ended'],
      ]),
    );
    expect(all.filter(({ phase }) => phase === 'ended').map(({ how }) => how)).toEqual(
      calls.map(() => 'clips'),
    );

    // What went to the loudspeaker: a chime before each, and nowhere two sounds on top of each other.
    const { stretches: sounds, loudest } = await stretches(page, 0.1);
    const chimes = sounds.filter(
      ({ seconds, silenceAfter }) => seconds > 0.55 && seconds < 0.8 && silenceAfter > 0.85,
    );
    expect(chimes).toHaveLength(3);
    expect(loudest).toBeGreaterThan(0.4);
    expect(loudest).toBeLessThan(0.95);

    const [desk] = desks;
    for (const { ticketId, seq } of calls) {
      const heard = await until('the server knows', async () => {
        const events = await desk?.send<QueueEvent[]>(
          'GET',
          `/buildings/${buildingId}/tickets/${ticketId}/events`,
        );
        return events?.find((event) => event.type === 'ticket.announced');
      });
      expect(heard).toMatchObject({ callSeq: seq, how: 'clips' });
    }
  }, 90_000);

  it('loses nothing and says nothing twice when the board is loaded anew in the middle', async () => {
    for (const [index, desk] of desks.entries()) {
      const counterId = counters[index] ?? '';
      await desk.command({ type: 'start', counterId });
      await desk.command({ type: 'finish', counterId });
    }
    const before = (await announced(page)).length;
    const calls = await callTogether();
    const since = async () => (await announced(page)).slice(before);
    await until(
      'the second call is being said',
      async () => numbersOf(await since(), 'started').length === 2,
      30_000,
    );
    await page.reload();
    await until('all were said', async () => numbersOf(await since(), 'ended').length === 3, 60_000);
    expect((await since()).filter(({ phase }) => phase === 'ended').map(({ seq }) => seq)).toEqual(
      calls.map(({ seq }) => seq),
    );
    expect(numbersOf(await since(), 'skipped')).toEqual([]);
    expect(faults).toEqual([]);
  }, 90_000);
});
