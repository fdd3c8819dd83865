import { afterEach, describe, expect, it } from '@jest/globals';
import { eventVersion, values, type QueueCommand, type QueueEvent } from '@satuatap/shared/queue';
import type { CommandOutcome } from '../journal/command-table.js';
import { breakTable, mendTable } from '../testing/broken-table.js';
import { BuildingDay, databases, issue, kecamatan, kiosk, officer } from '../testing/building-day.js';

let day: BuildingDay;
const numberOf = (outcome: CommandOutcome): string | null => {
  const event = outcome.ok ? outcome.events[0] : undefined;
  return event?.type === 'ticket.issued' ? event.number : null;
};
const tickets = (): number => [...values(day.queue.day.tickets)].length;
const id = 'one-and-the-same-command';

describe.each(databases)('on %s', (database) => {
  afterEach(() => day.end());

  const start = async (time?: string): Promise<void> => {
    day = await BuildingDay.start(time, database);
  };

  describe('a command that is sent again', () => {
    it('gets the same answer and has no second effect: at once, later and after a restart', async () => {
      await start();
      const atOnce = await Promise.all(Array.from({ length: 50 }, () => day.submit(issue, kiosk, id)));
      const later = await day.submit(issue, kiosk, id);
      await day.restart();
      const restarted = await day.submit(issue, kiosk, id);
      for (const outcome of [...atOnce, later]) expect(outcome).toEqual(restarted);
      expect(numberOf(restarted)).not.toBeNull();
      expect(tickets()).toBe(1);
    });

    it('gets its refusal again, though it would be accepted now', async () => {
      await start('2026-11-24T07:00:00+07:00');
      const early = await day.submit(issue, kiosk, id);
      day.now += 2 * 3_600_000;
      expect(await day.submit(issue, kiosk, id)).toEqual(early);
      expect(early).toMatchObject({ ok: false, refusal: { code: 'service-not-yet-open' } });
      expect(numberOf(await day.submit(issue))).not.toBeNull();
    });

    const other: readonly (readonly [string, QueueCommand, typeof kiosk])[] = [
      ['for something else', { ...issue, serviceIds: ['sktm'] } as QueueCommand, kiosk],
      ['by another device', issue, { kind: 'device', id: 'kiosk-2' }],
      ['by staff', issue, officer],
      ['by nobody that is known', issue, { kind: 'citizen' }],
    ];
    it.each(other)('is refused %s, and tells nothing of the first answer', async (_, command, by) => {
      await start();
      const first = day.submit(issue, kiosk, id);
      // Also while the first is under way.
      await expect(day.submit(command, by, id)).rejects.toMatchObject({
        problem: { code: 'command-id-used' },
      });
      await first;
      await expect(day.submit(command, by, id)).rejects.toMatchObject({
        problem: { code: 'command-id-used' },
      });
      await day.restart();
      await expect(day.submit(command, by, id)).rejects.toMatchObject({
        problem: { code: 'command-id-used' },
      });
      expect(tickets()).toBe(1);
    });
  });

  describe('a commit that fails', () => {
    it('throws away all that was decided on it, tells every caller, and goes on from the journal', async () => {
      await start();
      await day.submit(issue);
      await breakTable(day.database);
      const group = await Promise.allSettled(
        [1, 2, 3].map((n) => day.submit(issue, kiosk, `in-one-group-${n}-`)),
      );
      for (const outcome of group)
        expect(outcome).toMatchObject({ status: 'rejected', reason: { problem: { code: 'unavailable' } } });
      expect(tickets()).toBe(1);
      expect(day.told.filter(({ type }) => type === 'ticket.issued')).toHaveLength(1);
      expect(await day.rows('SELECT * FROM ticket')).toHaveLength(1);

      await mendTable(day.database);
      const again = await Promise.all([1, 2, 3].map((n) => day.submit(issue, kiosk, `in-one-group-${n}-`)));
      expect(again.map(numberOf)).toEqual(['S002', 'S003', 'S004']);
      expect(day.told.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
      expect(await day.journal.newestDay(kecamatan.id)).toEqual(day.queue.day);
    });

    it('does not harm those who come with a command that cannot be decided', async () => {
      await start();
      const senseless = { type: 'issue' } as QueueCommand;
      const [before, broken, after] = await Promise.allSettled([
        day.submit(issue),
        day.submit(senseless),
        day.submit(issue),
      ]);
      expect(broken).toMatchObject({ status: 'rejected', reason: { problem: { code: 'internal' } } });
      expect([before, after]).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
      expect(tickets()).toBe(2);
    });
  });

  describe('several instances', () => {
    const from = (told: readonly QueueEvent[]): readonly number[] => told.map(({ seq }) => seq);

    it('[L5] catch up what another wrote before they decide, tell it in order, and do not fork', async () => {
      await start();
      const other = await day.another();
      await other.submit(issue, kiosk, 'from-the-other-one');
      expect(numberOf(await day.submit(issue, kiosk, id))).toBe('S002');
      expect(tickets()).toBe(2);
      expect(from(day.told)).toEqual([1, 2, 3]);
    });

    it('[L1] give a command that is sent to each of them one answer', async () => {
      await start();
      const other = await day.another();
      const [first, second] = await Promise.all([
        day.submit(issue, kiosk, id),
        other.submit(issue, kiosk, id),
      ]);
      expect(second).toEqual(first);
      expect(await day.rows('SELECT * FROM ticket')).toHaveLength(1);
    });

    it('[L2] [L5] give each number once while all of them work at the same time', async () => {
      await start();
      const others = [await day.another(), await day.another()];
      const all = [day.queue, ...others];
      const outcomes = await Promise.all(
        all.flatMap((queue, instance) =>
          Array.from({ length: 100 }, (_, n) =>
            queue.submit(issue, kiosk, `by-one-of-three-${instance}-${n}`),
          ),
        ),
      );
      const numbers = outcomes.map(numberOf);
      expect(new Set(numbers).size).toBe(300);
      expect(numbers).not.toContain(null);
      const { date, seq } = await day.journal.newestDay(kecamatan.id);
      expect(seq).toBe(301);
      for (const each of all) each.heard(date, seq);
      for (const each of all) await each.stop();
      for (const each of others) expect(each.day).toEqual(day.queue.day);
      expect(from(day.told)).toEqual(Array.from({ length: 301 }, (_, n) => n + 1));
    });

    it('find what another wrote a moment ago, also while a ring is under way', async () => {
      await start();
      const other = await day.another();
      await other.submit(issue, kiosk, 'from-the-other-one');
      expect(await day.queue.level()).toEqual(other.day);
      expect(from(day.told)).toEqual([1, 2]);
    });

    it('find it also while what they write themselves fails', async () => {
      await start();
      const other = await day.another();
      for (const name of ['the-first-of-the-other', 'the-second-of-the-other'])
        await other.submit(issue, kiosk, name);
      await breakTable(day.database);
      const [refused, level] = await Promise.allSettled([day.submit(issue), day.queue.level()]);
      expect(refused).toMatchObject({ status: 'rejected', reason: { problem: { code: 'unavailable' } } });
      expect(level).toEqual({ status: 'fulfilled', value: other.day });
    });

    it('follow one another over the turn of the day', async () => {
      await start('2026-11-24T23:00:00+07:00');
      const other = await day.another();
      await day.submit(issue);
      day.now = Date.parse('2026-11-25T09:00:00+07:00');
      await Promise.all([day.queue.tick(), other.tick()]);
      const { date, seq } = await day.journal.newestDay(kecamatan.id);
      other.heard(date, seq);
      await other.stop();
      expect(other.day).toEqual(day.queue.day);
      expect(day.queue.day).toMatchObject({ date: '2026-11-25', seq: 1 });
      expect(await day.journal.days()).toHaveLength(2);
      expect(numberOf(await day.submit(issue))).toBe('S001');
    });

    it('open the first day of a building once', async () => {
      await start();
      const building = { ...kecamatan, id: 'gedung-baru' };
      await day.database.write((tx) =>
        tx.query('INSERT INTO building (id, config, updated_at) VALUES (?, ?, 1)', [
          building.id,
          JSON.stringify(building),
        ]),
      );
      const all = await Promise.all([1, 2, 3].map(() => day.another(building)));
      expect(all.map((each) => each.day.seq)).toEqual([1, 1, 1]);
      expect(await day.journal.events(building.id, '2026-11-24')).toHaveLength(1);
    });

    it('refuse and do not guess, when a newer program has written what they cannot apply', async () => {
      await start();
      await day.submit(issue);
      await day.database.write(async (tx) => {
        await tx.query(
          `INSERT INTO journal (building_id, date, seq, version, event) VALUES (?, '2026-11-24', 3, ?, '{"seq":3}')`,
          [kecamatan.id, eventVersion + 1],
        );
        await tx.query('UPDATE building_day SET seq = 3');
      });
      await expect(day.submit(issue, kiosk, id)).rejects.toMatchObject({ problem: { code: 'unavailable' } });
      expect([day.queue.isOutdated, day.queue.isLevel, day.queue.day.seq]).toEqual([true, false, 2]);
      await day.database.write(async (tx) => {
        await tx.query('DELETE FROM journal WHERE seq = 3');
        await tx.query('UPDATE building_day SET seq = 2');
      });
      // The next beat, though nobody asks for anything.
      day.queue.heard('2026-11-24', 2);
      while (!day.queue.isLevel) await new Promise((done) => setImmediate(done));
      expect(day.queue.isOutdated).toBe(false);
      expect(numberOf(await day.submit(issue, kiosk, id))).toBe('S002');
    });
  });

  describe('the turn of the day', () => {
    const dates = async (): Promise<string[]> => (await day.journal.days()).map(({ date }) => date);

    it('opens a day at local midnight, while people still wait, and starts the numbers again', async () => {
      await start('2026-11-24T14:30:00+07:00');
      await day.submit(issue);
      day.now = Date.parse('2026-11-24T23:59:59+07:00');
      await day.queue.tick();
      expect(day.queue.day).toMatchObject({ date: '2026-11-24', state: 'open' });
      day.now = Date.parse('2026-11-25T00:00:00+07:00');
      await day.queue.tick();
      expect(day.queue.day).toMatchObject({ date: '2026-11-25', state: 'open', seq: 1 });
      expect(await day.rows('SELECT state FROM stop')).toEqual([{ state: 'left' }]);
      day.now = Date.parse('2026-11-25T09:00:00+07:00');
      expect(numberOf(await day.submit(issue))).toBe('S001');
      // And once more without a restart.
      day.now = Date.parse('2026-11-26T09:00:00+07:00');
      expect(numberOf(await day.submit(issue))).toBe('S001');
      expect(await dates()).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    });

    it('closes, after days off, the old day at its own end', async () => {
      await start('2026-11-20T14:00:00+07:00');
      await day.submit(issue);
      day.now = Date.parse('2026-11-24T07:30:00+07:00');
      await day.restart();
      expect(await dates()).toEqual(['2026-11-20', '2026-11-24']);
      expect(await day.rows('SELECT state, ended_at FROM stop')).toEqual([
        { state: 'left', ended_at: Date.parse('2026-11-21T00:00:00+07:00') },
      ]);
    });

    it('lets no command about a ticket of the day before meet that of the new day', async () => {
      await start('2026-11-24T14:30:00+07:00');
      await day.submit(issue);
      const { date } = day.queue.day;
      day.now = Date.parse('2026-11-25T09:00:00+07:00');
      await day.submit(issue);
      const late = day.queue.submit({ type: 'cancel', ticketId: 1 }, { kind: 'citizen' }, id, date);
      await expect(late).rejects.toMatchObject({ problem: { code: 'not-found' } });
      expect(await day.rows("SELECT state FROM stop WHERE date = '2026-11-25'")).toEqual([
        { state: 'waiting' },
      ]);
    });

    it('goes on with the day after a restart in the middle of it', async () => {
      await start();
      await day.submit(issue);
      const before = day.queue.day;
      await day.restart();
      expect(day.queue.day).toEqual(before);
      expect(numberOf(await day.submit(issue))).toBe('S002');
    });

    it('never goes back, though the machine starts with a clock of yesterday', async () => {
      await start();
      await day.submit(issue);
      day.now -= 86_400_000;
      await day.restart();
      expect(numberOf(await day.submit(issue))).toBe('S002');
      expect(await dates()).toEqual(['2026-11-24']);
    });

    it('gives no ticket on a holiday, and says which', async () => {
      day = await BuildingDay.start('2026-11-24T23:00:00+07:00');
      day.config = { ...kecamatan, holidays: [{ date: '2026-11-25', name: { id: 'Libur', en: 'Holiday' } }] };
      day.now = Date.parse('2026-11-25T09:00:00+07:00');
      expect(await day.submit(issue)).toMatchObject({
        ok: false,
        refusal: { code: 'service-holiday', facts: { holiday: 'Libur' } },
      });
    });
  });

  describe('a building file that changed', () => {
    const renamed = { ...kecamatan, name: 'Gedung Baru' };

    it('is taken into the running day at the next start, once', async () => {
      await start();
      await day.submit(issue);
      day.config = renamed;
      await day.restart();
      expect(day.queue.day.config?.name).toBe('Gedung Baru');
      expect(tickets()).toBe(1);
      const { seq } = day.queue.day;
      await day.restart();
      expect(day.queue.day.seq).toBe(seq);
    });

    it('is taken in while the server runs, with the next tick', async () => {
      await start();
      day.config = renamed;
      await day.queue.tick();
      await day.queue.tick();
      expect(day.told.map(({ type }) => type)).toEqual(['day.opened', 'day.configured']);
    });

    it('changes nothing when nothing changed', async () => {
      await start();
      await day.restart();
      expect(day.queue.day.seq).toBe(1);
    });
  });

  describe('a queue that stops', () => {
    it('answers what it accepted, and takes no more', async () => {
      await start();
      const accepted = Promise.all(Array.from({ length: 600 }, () => day.submit(issue)));
      await day.queue.stop();
      await expect(day.submit(issue)).rejects.toMatchObject({ problem: { code: 'unavailable' } });
      const numbers = (await accepted).map(numberOf);
      expect(new Set(numbers).size).toBe(600);
      expect(await day.rows('SELECT * FROM ticket')).toHaveLength(600);
    });
  });
});
