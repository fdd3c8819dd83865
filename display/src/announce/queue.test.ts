import { describe, expect, it } from '@jest/globals';
import { AnnouncementQueue, type Announcement } from './queue.js';

const call = (seq: number, more: Partial<Announcement> = {}): Announcement => ({
  seq,
  at: seq * 1000,
  ticketId: seq,
  number: `A${seq}`,
  counterLabel: '1',
  recall: false,
  ...more,
});
const drain = (queue: AnnouncementQueue, now: number): number[] => {
  const spoken: number[] = [];
  for (let { next } = queue.take(now); next; { next } = queue.take(now)) spoken.push(next.seq);
  return spoken;
};

describe('the queue of announcements', () => {
  it('speaks calls made together each once and in order, also when a reconnect repeats them', () => {
    const queue = new AnnouncementQueue();
    queue.add([call(3), call(1), call(2)]);
    queue.add([call(2), call(3), call(4)]);
    expect(drain(queue, 5000)).toEqual([1, 2, 3, 4]);
  });

  it('lets a recall go ahead of calls that wait, but not of an earlier recall', () => {
    const queue = new AnnouncementQueue();
    queue.add([call(1), call(2), call(3, { recall: true }), call(4, { recall: true })]);
    expect(drain(queue, 5000)).toEqual([3, 4, 1, 2]);
  });

  it('does not speak what is older than a minute, and tells which', () => {
    const queue = new AnnouncementQueue();
    queue.add([call(1), call(100)]);
    expect(queue.take(101_500)).toMatchObject({ next: { seq: 100 }, stale: [{ seq: 1 }] });
  });

  it('drops a call that was taken back, and goes on after what was spoken before a reload', () => {
    const queue = new AnnouncementQueue(2);
    queue.add([call(2), call(3), call(4)]);
    queue.drop(3);
    expect(drain(queue, 5000)).toEqual([4]);
    expect(queue.last).toBe(4);
  });
});
