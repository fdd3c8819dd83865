import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit } from './audit.js';
import { BuildingDay, databases, issue, officer } from '../testing/building-day.js';

let day: BuildingDay;
let audit: Audit;

describe.each(databases)('on %s', (database) => {
  /** A morning with a bit of everything. */
  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    audit = new Audit(day.database, day.journal);
    const counterId = day.config.counters.find(({ services }) =>
      services.some(({ serviceId }) => serviceId === 'legalisasi'),
    )?.id;
    if (counterId === undefined) throw new Error('Nobody gives the service.');
    for (let n = 0; n < 6; n++) await day.submit(issue);
    await day.submit({ type: 'openCounter', counterId }, officer);
    for (const type of ['callNext', 'start', 'finish', 'callNext', 'recall', 'miss', 'callNext'] as const) {
      const outcome = await day.submit({ type, counterId }, officer);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
    }
    await day.submit({ type: 'cancel', ticketId: 6 });
  });
  afterEach(() => day.end());

  const change = (sql: string): Promise<unknown> => day.database.write((tx) => tx.query(sql));

  describe('verify', () => {
    it('finds nothing where nothing is wrong', async () => {
      expect(await audit.verify()).toEqual({ days: 1, events: day.queue.day.seq, findings: [] });
    });

    const planted: readonly (readonly [string, string, RegExp])[] = [
      ['a gap in the journal', 'DELETE FROM journal WHERE seq = 4', /Event 5 does not follow 3/],
      ['a lost end of the journal', 'DELETE FROM journal WHERE seq > 12', /ends at 12, its day's row says/],
      [
        'a changed event',
        `UPDATE journal SET event = replace(event, 'S002', 'S009') WHERE seq = 3`,
        /ticket has .*S002.* makes .*S009/,
      ],
      ['an event that is no JSON', `UPDATE journal SET event = 'x' WHERE seq = 3`, /JSON/],
      ['a changed ticket', `UPDATE ticket SET number = 'S099' WHERE ticket_id = 2`, /ticket has .*S099/],
      ['a changed stop', `UPDATE stop SET calls = 7 WHERE ticket_id = 1`, /stop has/],
      [
        'a missing ticket',
        'DELETE FROM ticket WHERE ticket_id = 3',
        /ticket has 5 rows, the journal makes 6/,
      ],
      ['a missing stop', 'DELETE FROM stop WHERE ticket_id = 3', /stop has 5 rows, the journal makes 6/],
      [
        'a ticket that nobody issued',
        `INSERT INTO ticket SELECT building_id, date, 77, 'S077', issued_at, channel, language, priority FROM ticket LIMIT 1`,
        /ticket has 7 rows/,
      ],
      ['a day without its row', 'DELETE FROM building_day', /events, but no row of the day/],
      [
        'rows of a day that never was',
        `INSERT INTO ticket SELECT building_id, '2026-01-01', 1, 'S001', issued_at, channel, language, priority FROM ticket LIMIT 1`,
        /ticket has rows of a day that is not in the journal/,
      ],
      [
        'an answer whose events are not there',
        'UPDATE command SET last_seq = 999 WHERE refusal IS NULL AND first_seq = 2',
        /answers with events up to 999/,
      ],
    ];
    it.each(planted)('finds %s', async (_, sql, finding) => {
      await change(sql);
      const { findings } = await audit.verify();
      expect(findings.join('\n')).toMatch(finding);
    });

    it('finds nothing wrong while the server goes on writing', async () => {
      let writing = true;
      const load = (async () => {
        while (writing) await Promise.all(Array.from({ length: 20 }, () => day.submit(issue)));
      })();
      const findings: string[] = [];
      for (let n = 0; n < 5; n++) findings.push(...(await audit.verify()).findings);
      writing = false;
      await load;
      expect(findings).toEqual([]);
    });
  });

  describe('rebuild', () => {
    it('makes the read model of the journal, whatever was in it', async () => {
      const right = await day.rows('SELECT * FROM stop ORDER BY ticket_id, stop');
      await change('DELETE FROM ticket');
      await change(`UPDATE stop SET state = 'left', calls = 9`);
      await change(`INSERT INTO stop SELECT building_id, date, 88, stop, service_id, state, waiting_since, waited_ms,
      counter_id, officer_id, first_called_at, called_at, calls, serving_since, outcome, ended_at, booked_for FROM stop LIMIT 1`);
      expect(await audit.rebuild()).toBe(6);
      expect(await day.rows('SELECT * FROM stop ORDER BY ticket_id, stop')).toEqual(right);
      expect((await audit.verify()).findings).toEqual([]);
    });

    it('takes no turn from a server that writes meanwhile', async () => {
      const load = Promise.all(Array.from({ length: 300 }, () => day.submit(issue)));
      await audit.rebuild();
      await load;
      expect((await audit.verify()).findings).toEqual([]);
    });
  });
});
