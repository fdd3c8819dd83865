import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AnnouncementQueue, type Announcement } from './queue.js';
import { Spoken } from './spoken.js';

const call = (seq: number, more: Partial<Announcement> = {}): Announcement => ({
  seq,
  at: seq * 1000,
  ticketId: seq,
  number: `A${seq}`,
  counterLabel: '1',
  recall: false,
  current: true,
  ...more,
});
const drain = (queue: AnnouncementQueue): number[] => {
  const spoken: number[] = [];
  for (let next = queue.next(); next; next = queue.next()) spoken.push(next.seq);
  return spoken;
};

describe('the queue of announcements', () => {
  it('speaks calls made together each once and in order, also when a reconnect repeats them', () => {
    const queue = new AnnouncementQueue();
    queue.take([call(3), call(1), call(2)], 5000);
    queue.take([call(1), call(2), call(3), call(4)], 5000);
    expect(drain(queue)).toEqual([1, 2, 3, 4]);
    queue.take([call(1), call(2), call(3), call(4)], 5000);
    expect(drain(queue)).toEqual([]);
  });

  it('lets a recall go ahead of calls that wait, but not of an earlier recall', () => {
    const queue = new AnnouncementQueue();
    queue.take([call(1), call(2), call(3, { recall: true }), call(4, { recall: true })], 5000);
    expect(drain(queue)).toEqual([3, 4, 1, 2]);
  });

  it('does not speak what is first heard of after a minute, and tells which', () => {
    const queue = new AnnouncementQueue();
    expect(queue.take([call(1), call(100)], 101_500)).toMatchObject([{ seq: 1 }]);
    expect(drain(queue)).toEqual([100]);
  });

  it('still speaks what had to wait longer behind others', () => {
    const queue = new AnnouncementQueue();
    queue.take([call(1), call(2)], 5000);
    queue.take([call(1), call(2)], 200_000);
    expect(drain(queue)).toEqual([1, 2]);
  });

  it('drops a call that was taken back before it was spoken', () => {
    const queue = new AnnouncementQueue();
    queue.take([call(1), call(2), call(3)], 5000);
    queue.take([call(1), call(3)], 5000);
    expect(drain(queue)).toEqual([1, 3]);
  });

  it('does not speak a call whose person is no longer to come, whether it waited or was just heard of', () => {
    const queue = new AnnouncementQueue();
    queue.take([call(1), call(2)], 5000);
    expect(
      queue.take([call(1, { current: false }), call(2), call(3, { current: false })], 5000),
    ).toMatchObject([{ seq: 3 }]);
    expect(drain(queue)).toEqual([2]);
    // Taken up again by an undo, what was spoken stays spoken.
    queue.take([call(1), call(2, { current: false }), call(3)], 5000);
    queue.take([call(1), call(2), call(3)], 5000);
    expect(drain(queue)).toEqual([]);
  });

  it('loses nobody who waits when the list of recent calls goes on without them', () => {
    const queue = new AnnouncementQueue();
    queue.take([call(1), call(2)], 5000);
    queue.take([call(3), call(4)], 5000, 3);
    // An undo makes the list shorter again: that does not mean that the older ones were taken back.
    queue.take([call(4)], 5000, 0);
    expect(drain(queue)).toEqual([1, 2, 4]);
  });

  it('goes on after a reload with what was not yet spoken', () => {
    const stored = new Map<string, string>();
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const calls = [call(1), call(2), call(3, { recall: true })];
    const before = new AnnouncementQueue();
    before.take(calls, 5000);
    const seq = before.next()?.seq ?? 0;
    new Spoken('b', 'z', storage).add('2026-11-24', { seq, ticketId: 7, how: 'clips', told: false });
    const settled = new Spoken('b', 'z', storage).on('2026-11-24');
    const after = new AnnouncementQueue(settled.map((each) => each.seq));
    after.take(calls, 5000);
    expect(drain(after)).toEqual([1, 2]);
    expect(new Spoken('b', 'z', storage).on('2026-11-25')).toEqual([]);
  });

  it('starts without its notes where they are spoilt', () => {
    for (const note of ['{', '[]', '"x"', '{"date":"2026-11-24","calls":7}', '{"date":"2026-11-24"}']) {
      const storage = { getItem: () => note, setItem: () => undefined };
      expect(new Spoken('b', 'z', storage).on('2026-11-24')).toEqual([]);
    }
  });

  it('speaks each once whatever is repeated, and keeps no more than the list of recent calls', () => {
    const history = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.boolean(), fc.nat({ max: 3 })), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(history, (steps) => {
        const queue = new AnnouncementQueue();
        const spoken: number[] = [];
        let recent: Announcement[] = [];
        let seq = 0;
        for (const [more, recall, speak] of steps) {
          for (let i = 0; i < more; i++) recent = [call(++seq, { recall, at: 0 }), ...recent];
          queue.take(recent, 0);
          for (let i = 0; i < speak; i++) {
            const next = queue.next();
            if (next) spoken.push(next.seq);
          }
        }
        queue.take(recent, 0);
        spoken.push(...drain(queue));
        expect(spoken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: seq }, (_, i) => i + 1));
      }),
    );
  });
});
