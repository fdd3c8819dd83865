import { beforeAll, describe, expect, it } from '@jest/globals';
import { emptyDay, evolve, type QueueEvent } from '@satuatap/shared/queue';
import { TestHall } from '../testing/test-hall.js';
import { peopleWaiting, ReplayBuilder, replayOf } from './replay.js';

/** A day on which 5,000 come and one counter serves them, four events each. */
function greatDay(): readonly QueueEvent[] {
  const hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  for (let n = 0; n < 5000; n++) {
    hall.pass(0.05);
    hall.issue(n % 3 === 0 ? 'kk' : 'ktp', n % 7 === 0 ? 'elderly' : null);
    if (n < 200) continue;
    for (const type of ['callNext', 'start', 'finish'] as const) hall.act('ani', { type, counterId: 'c1' });
  }
  for (let n = 0; n < 200; n++)
    for (const type of ['callNext', 'start', 'finish'] as const) hall.act('ani', { type, counterId: 'c1' });
  return hall.events;
}
let events: readonly QueueEvent[];
beforeAll(() => {
  events = greatDay();
});

describe('a day made again from its events', () => {
  it('is at each of its events what it was then', () => {
    const some = events.slice(0, 1234);
    const replay = replayOf('uji', some);
    const days = [emptyDay('uji')];
    for (const event of some) days.push(evolve(days.at(-1) ?? emptyDay('uji'), event));
    // Back and forth, over and onto the days that it keeps.
    for (const count of [1234, 0, 1, 99, 100, 101, 700, 699, 1200, 1233, 350])
      expect(replay.dayAfter(count)).toEqual(days[count]);
    expect(replay.dayAfter(-5)).toEqual(days[0]);
    expect(replay.dayAfter(99_999)).toEqual(days[1234]);
  });

  it('shows any moment of 20,000 events within 50 ms', () => {
    expect(events.length).toBeGreaterThan(20_000);
    const replay = replayOf('uji', events);
    const took = Array.from({ length: 200 }, (_, n) => {
      // A step that shares no factor with the length visits moments all over the day, never in order.
      const count = (n * 7919) % events.length;
      const before = performance.now();
      expect(replay.dayAfter(count).seq).toBe(count);
      return performance.now() - before;
    }).toSorted((a, b) => a - b);
    // The machine may stop for a moment; all but one in twenty must be as fast.
    expect(took[189]).toBeLessThan(50);
  });

  it('knows how many events had happened at a moment', () => {
    const replay = replayOf('uji', events.slice(0, 500));
    const first = events[0] as QueueEvent;
    const last = events[499] as QueueEvent;
    expect(replay.countAt(first.at - 1)).toBe(0);
    expect(replay.countAt(last.at)).toBe(500);
    const at = (events[200] as QueueEvent).at;
    const count = replay.countAt(at);
    expect((events[count - 1] as QueueEvent).at).toBeLessThanOrEqual(at);
    expect((events[count] as QueueEvent).at).toBeGreaterThan(at);
  });

  it('counts who waited over the day', () => {
    const replay = replayOf('uji', events);
    expect(replay.waiting.length).toBeGreaterThan(900);
    expect(replay.waiting.length).toBeLessThan(1002);
    expect(Math.max(...replay.waiting.map(({ waiting }) => waiting))).toBe(201);
    expect(replay.waiting.at(-1)?.waiting).toBe(peopleWaiting(replay.dayAfter(events.length)));
  });

  it('is made a slice at a time, and says how far it is', () => {
    const builder = new ReplayBuilder('uji', events);
    let slices = 0;
    const progress = [builder.progress];
    for (let replay = null; !replay; slices++) {
      let turns = 0;
      replay = builder.work(() => turns++ >= 50);
      progress.push(builder.progress);
    }
    expect(slices).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect([progress[0], progress.at(-1)]).toEqual([0, 1]);
  });

  it('goes over the gaps of somebody who may see a part only', () => {
    const ofOneLine = events
      .slice(0, 900)
      .filter((event) => !('ticketId' in event) || event.ticketId % 3 !== 1);
    const replay = replayOf('uji', ofOneLine);
    expect(replay.dayAfter(ofOneLine.length).seq).toBe(ofOneLine.at(-1)?.seq);
    expect(ofOneLine.length).toBeLessThan(900);
  });

  it('of a day without events is an empty one', () => {
    const replay = replayOf('uji', []);
    expect(replay.dayAfter(3)).toEqual(emptyDay('uji'));
    expect(replay.countAt(0)).toBe(0);
  });
});
