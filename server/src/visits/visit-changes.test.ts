/** What a desk is given that has today's visits already. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SignInVisitBody, VisitChangesAnswer, VisitEntry } from '@satuatap/shared/contract';
import { BuildingDay, databases, kecamatan, kiosk } from '../testing/building-day.js';
import { addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';
import { visitsOfDay } from './visit-table.js';

const buildingId = kecamatan.id;
const date = '2026-11-24';
const reception = session('resepsionis', 'receptionist');
const ratna = session('ratna', 'counter');

/** As a screen does. */
class Screen {
  readonly known = new Map<string, VisitEntry>();
  last: VisitChangesAnswer | null = null;

  constructor(
    private readonly at: () => FrontDesk,
    private readonly by = reception,
  ) {}

  async look(): Promise<string[]> {
    const desk = this.at();
    const changed = await desk.changes.since(buildingId, this.last?.mark);
    const answer = await desk.answers.changed(buildingId, changed, this.by);
    if (answer.isWhole) this.known.clear();
    for (const visit of answer.visits) this.known.set(visit.id, visit);
    for (const id of answer.gone) this.known.delete(id);
    this.last = answer;
    return answer.visits.map(({ id }) => id);
  }
}

describe.each(databases)("changes of the day's visits on %s", (database) => {
  let day: BuildingDay;
  let desk: FrontDesk;
  let other: FrontDesk;
  let screen: Screen;
  let guests = 0;

  const signIn = async (at = desk, more: Partial<SignInVisitBody> = {}): Promise<string> => {
    guests += 1;
    const visitor = { name: `Tamu ${guests}`, phone: `0812 3456 ${1000 + guests}` };
    const asked = { commandId: randomUUID(), visitor, hostId: 'of-ratna', purposeId: 'meeting' };
    const body: SignInVisitBody = { ...asked, consent: { language: 'id' }, ...more };
    const { visitIds } = await at.signIn.signIn(buildingId, body, kiosk);
    return visitIds[0] ?? '';
  };
  const answer = (visitId: string, said: Parameters<FrontDesk['hostAnswers']['answer']>[2]['answer']) =>
    desk.hostAnswers.answer(buildingId, visitId, { commandId: randomUUID(), answer: said }, ratna);
  const whole = async (by = reception): Promise<VisitEntry[]> =>
    desk.answers.shown(buildingId, await visitsOfDay(day.database, buildingId, date), by, {
      subject: 'day',
      subjectId: date,
    });
  const sorted = (visits: Iterable<VisitEntry>) => [...visits].toSorted((a, b) => (a.id < b.id ? -1 : 1));

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    await addOfficer(day, 'of-ratna', { staffId: 'ratna' });
    await addOfficer(day, 'of-budi', { staffId: 'budi', agencyId: 'dukcapil' });
    desk = await openFrontDesk(day);
    other = await openFrontDesk(day);
    screen = new Screen(() => desk);
  });
  afterEach(async () => {
    await desk.stop();
    await other.stop();
    await day.end();
  });

  it('gives all at first, then each change once, and nothing where nothing changed', async () => {
    const first = await signIn();
    const second = await signIn();
    expect((await screen.look()).toSorted()).toEqual([first, second].toSorted());
    expect(screen.last?.isWhole).toBe(true);
    expect(await screen.look()).toEqual([]);
    await answer(second, { type: 'accept' });
    expect(await screen.look()).toEqual([second]);
    expect(screen.known.get(second)?.state).toBe('accepted');
    const third = await signIn();
    expect(await screen.look()).toEqual([third]);
    expect(sorted(screen.known.values())).toEqual(sorted(await whole()));
  });

  it('makes every screen show what the list says, whenever it looks and whatever happened at which instance', async () => {
    const screens = [screen, new Screen(() => desk, ratna), new Screen(() => other)];
    const visits: string[] = [];
    for (let step = 0; step < 24; step++) {
      const at = step % 3 === 0 ? other : desk;
      if (step % 4 === 3) {
        const visitId = visits[(step * 7) % visits.length] ?? '';
        const leave = { commandId: randomUUID() };
        await at.departures.atReception(buildingId, visitId, leave, reception).catch(() => undefined);
      } else visits.push(await signIn(at));
      await Promise.all(screens.filter((_, n) => step % (n + 2) === 0).map((each) => each.look()));
    }
    await Promise.all([desk.news.look(), other.news.look()]);
    for (const each of screens) await each.look();
    expect(sorted(screens[0]?.known.values() ?? [])).toEqual(sorted(await whole()));
    expect(sorted(screens[1]?.known.values() ?? [])).toEqual(sorted(await whole(ratna)));
    expect(sorted(screens[2]?.known.values() ?? [])).toEqual(sorted(await whole()));
  });

  it('takes a visit off the screen of a host who passed it on, and of nobody who may see it', async () => {
    const visitId = await signIn();
    const hers = new Screen(() => desk, ratna);
    await Promise.all([hers.look(), screen.look()]);
    await answer(visitId, { type: 'forward', hostId: 'of-budi' });
    await Promise.all([hers.look(), screen.look()]);
    expect(hers.last).toMatchObject({ isWhole: false, visits: [], gone: [visitId] });
    expect([hers.known.size, screen.known.size]).toEqual([0, 1]);
  });

  it('gives all again when who may see what changed, and for a mark that it did not give', async () => {
    await signIn();
    await screen.look();
    await desk.news.change(buildingId, ['directory'], async () => {});
    await screen.look();
    expect(screen.last?.isWhole).toBe(true);
    const elsewhere = await other.changes.since(buildingId, screen.last?.mark);
    expect(elsewhere).toMatchObject({ isWhole: true });
    for (const mark of ['', 'x', `${screen.last?.mark}x`, '//'])
      expect(await desk.changes.since(buildingId, mark)).toMatchObject({ isWhole: true });
  });

  it('reads the rows once for a change, however many desks ask, and opens only what they lack', async () => {
    for (let n = 0; n < 5; n++) await signIn();
    const screens = Array.from({ length: 3 }, () => new Screen(() => desk));
    await Promise.all(screens.map((each) => each.look()));
    const reads = jest.spyOn(day.database, 'read');
    const opened = jest.spyOn(desk.sealing, 'open');
    const visitId = await signIn();
    const inSignIn = reads.mock.calls.length;
    opened.mockClear();
    await Promise.all(screens.map((each) => each.look()));
    const dayReads = reads.mock.calls.slice(inSignIn).filter(([text]) => text.includes('date = ? ORDER BY'));
    expect(dayReads).toHaveLength(1);
    // Her details and what is hers of the visit, at each of three desks.
    expect(opened.mock.calls.length).toBeLessThanOrEqual(6);
    expect(screens.every(({ known }) => known.has(visitId))).toBe(true);
    for (const spy of [reads, opened]) spy.mockRestore();
  });
});
