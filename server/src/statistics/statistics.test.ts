import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Measures, PeriodQuery, Session, StatisticsGrouping } from '@satuatap/shared/contract';
import type { QueueCommand } from '@satuatap/shared/queue';
import { BuildingDay, databases, issue, kecamatan, officer } from '../testing/building-day.js';
import { FoundTallies } from './found-tallies.js';
import { LiveDays } from './live-days.js';
import { Panels } from './panels.js';
import { RollUps } from './roll-ups.js';
import { Scopes } from './scope.js';
import { Stops } from './stops.js';

const minute = 60_000;
const supervisor: Session = {
  staffId: 's',
  name: 'sari',
  role: 'supervisor',
  buildingIds: [],
  agencyIds: [],
  demo: false,
};
const day1 = '2026-11-24';
const day2 = '2026-11-25';
const issueWith = (more: Partial<Extract<QueueCommand, { type: 'issue' }>>): QueueCommand =>
  ({ ...issue, ...more }) as QueueCommand;
const both = { from: day1, to: day2 } as const;

describe.each(databases)('on %s', (kind) => {
  let day: BuildingDay;
  let rollUps: RollUps;
  let panels: Panels;
  let stops: Stops;
  const counterId = 'loket-1';

  const at = (time: string, date = day1): void => {
    day.now = Date.parse(`${date}T${time}:00+07:00`);
  };
  const act = async (time: string, command: QueueCommand): Promise<void> => {
    at(time);
    const outcome = await day.submit(command, officer);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
  };
  const scopeOf = (query: PeriodQuery, session = supervisor): ReturnType<Scopes['of']> => {
    const buildings = { list: () => [day.config], config: () => day.config };
    return new Scopes(buildings).of(session, query);
  };
  const ask = (by: StatisticsGrouping, query: PeriodQuery = both): ReturnType<Panels['statistics']> =>
    panels.statistics(scopeOf(query), by);
  const of = async (by: StatisticsGrouping, query?: PeriodQuery): Promise<Record<string, Measures>> =>
    Object.fromEntries((await ask(by, query)).rows.map(({ key, measures }) => [key, measures]));

  /** Three come; one is served, one does not answer, one gives up. */
  beforeEach(async () => {
    day = await BuildingDay.start(`${day1}T09:00:00+07:00`, kind);
    const queues = { ids: () => [day.config.id], day: () => day.queue.day };
    const live = new LiveDays(queues, day.journal, { now: () => day.now });
    const found = new FoundTallies(day.database, live);
    rollUps = new RollUps(day.database, day.journal);
    panels = new Panels(found);
    stops = new Stops(day.database, live);
    await day.submit(issue);
    at('09:10');
    await day.submit(issueWith({ priority: 'elderly' }));
    at('09:20');
    await day.submit(issueWith({ channel: 'desk' }));
    await act('09:30', { type: 'openCounter', counterId });
    await act('09:30', { type: 'callTicket', counterId, ticketId: 1 });
    await act('09:31', { type: 'start', counterId });
    await act('09:41', { type: 'finish', counterId });
    await act('09:42', { type: 'callTicket', counterId, ticketId: 2 });
    await act('09:45', { type: 'miss', counterId });
    await act('09:50', { type: 'cancel', ticketId: 3 });
    await act('10:50', { type: 'pauseCounter', counterId, reason: 'rest' });
    await act('11:00', { type: 'closeCounter', counterId });
  });
  afterEach(() => day.end());

  /** The next day begins with a ticket. */
  const turn = async (): Promise<void> => {
    at('08:30', day2);
    await day.submit(issue);
  };

  const near = (minutes: number): unknown => {
    const within = (value: unknown): boolean =>
      typeof value === 'number' && Math.abs(value - minutes * minute) <= minutes * minute * 0.011;
    return {
      asymmetricMatch: within,
      toString: () => 'near',
      toAsymmetricMatcher: () => `near ${minutes} min`,
    };
  };

  const measured = {
    arrived: 3,
    served: 1,
    missed: 1,
    left: 0,
    cancelled: 1,
    transferred: 0,
    abandonment: 2 / 3,
    waitMean: 31 * minute,
    waitP50: near(30),
    waitP90: near(32),
    // One gave up after 30 minutes, when two still waited: half would not have been called before 32.
    waitKm50: near(32),
    serviceMean: 10 * minute,
    visitMean: 41 * minute,
    counterOpenMs: 90 * minute,
    counterServingMs: 10 * minute,
    counterPausedMs: 10 * minute,
    pausedMsByReason: { rest: 10 * minute },
  };

  it('counts a day by hand: today from memory, and the same when it is over', async () => {
    expect((await ask('day')).rows).toMatchObject([{ key: day1, measures: measured }]);
    await turn();
    expect(await ask('day')).toMatchObject({ live: true, pendingDays: 1, rows: [{ key: day2 }] });
    expect(await rollUps.catchUp()).toBe(1);
    expect(await rollUps.catchUp()).toBe(0);
    const { rows, total, pendingDays } = await ask('day');
    expect(rows).toMatchObject([
      { key: day1, measures: measured },
      { key: day2, measures: { arrived: 1, served: 0 } },
    ]);
    expect(total).toMatchObject({ arrived: 4, served: 1, waitMean: 31 * minute });
    expect(pendingDays).toBe(0);
  });

  it('counts appointments at their hour, and those to which nobody came apart from who arrived', async () => {
    at('11:00');
    for (const time of ['13:10', '14:10']) {
      const booked = Date.parse(`${day1}T${time}:00+07:00`);
      await day.submit({
        type: 'book',
        serviceId: 'legalisasi',
        appointment: { at: booked, from: booked - 30 * minute, until: booked + 15 * minute, share: 1 },
        ahead: true,
        channel: 'phone',
        language: 'id',
      });
    }
    await act('13:00', { type: 'checkIn', ticketId: 4 });
    const counted = { arrived: 4, left: 1, booked: 2, lapsed: 1 };
    await turn();
    await rollUps.catchUp();
    expect(await of('day')).toMatchObject({ [day1]: counted });
    expect(await of('hour')).toMatchObject({
      '13': { arrived: 1, booked: 1, lapsed: 0 },
      '14': { arrived: 0, booked: 1, lapsed: 1 },
    });
    const { stops: rows } = await stops.page(scopeOf(both), { state: 'lapsed' });
    expect(rows).toMatchObject([{ ticketId: 5, waitingFrom: null, appointmentAt: expect.any(Number) }]);
  });

  it('groups the same in every way', async () => {
    await turn();
    await rollUps.catchUp();
    const key = (id: string): string => `${kecamatan.id}/${id}`;
    expect(await of('month')).toMatchObject({ '2026-11': { arrived: 4, served: 1 } });
    expect(await of('week')).toMatchObject({ '2026-W48': { arrived: 4 } });
    expect(await of('building')).toMatchObject({ [kecamatan.id]: { arrived: 4, waitMean: 31 * minute } });
    expect(await of('service')).toMatchObject({ [key('legalisasi')]: { arrived: 4 } });
    expect(await of('counter')).toMatchObject({
      [key(counterId)]: { arrived: 2, served: 1, counterOpenMs: 90 * minute },
    });
    expect(await of('hour')).toMatchObject({
      '08': { arrived: 1, counterOpenMs: 0 },
      '09': { arrived: 3, counterOpenMs: 30 * minute },
      '10': { arrived: 0, counterOpenMs: 60 * minute },
    });
    expect(await of('heat')).toMatchObject({ '2-09': { arrived: 3 }, '3-08': { arrived: 1 } });
    expect(await of('channel')).toMatchObject({ kiosk: { arrived: 3 }, desk: { arrived: 1, cancelled: 1 } });
    expect(await of('priority')).toMatchObject({ elderly: { missed: 1 }, none: { arrived: 3 } });
    for (const by of ['service', 'counter', 'hour', 'heat', 'channel', 'priority', 'agency'] as const)
      expect([by, (await ask(by)).total]).toEqual([by, (await ask('day')).total]);
  });

  it('keeps to one line or counter', async () => {
    await turn();
    await rollUps.catchUp();
    const buildings = kecamatan.id;
    const service = 'legalisasi';
    expect(await of('heat', { ...both, buildings, service })).toMatchObject({ '2-09': { arrived: 3 } });
    expect(await of('counter', { ...both, buildings, service })).toMatchObject({
      [`${buildings}/${counterId}`]: { served: 1, missed: 1, arrived: 2 },
    });
    expect(await of('service', { ...both, buildings, counter: counterId })).toMatchObject({
      [`${buildings}/${service}`]: { arrived: 2 },
    });
    expect(await of('hour', { ...both, buildings, service: 'kk' })).toEqual({});
  });

  it('shows the distribution of waits, and the stops behind it', async () => {
    await turn();
    await rollUps.catchUp();
    const { bars, count } = await panels.distribution(scopeOf(both), 'wait');
    expect(count).toBe(2);
    // A wait of just 30 minutes may fall to either side of the line.
    expect(bars.filter((bar) => bar.count > 0).map(({ from }) => from / minute)).toEqual([25, 30]);
    const page = await stops.page(scopeOf(both), {});
    expect(page.stops.map(({ date, ticketId, state }) => [date, ticketId, state])).toEqual([
      [day2, 1, 'waiting'],
      [day1, 3, 'cancelled'],
      [day1, 2, 'missed'],
      [day1, 1, 'done'],
    ]);
    expect(page.next).toBeNull();
    const found = async (filter: object): Promise<number[]> =>
      (await stops.page(scopeOf(both), filter)).stops.map(({ ticketId }) => ticketId);
    expect(await found({ hour: '9' })).toEqual([3, 2, 1]);
    expect(await found({ hour: '8' })).toEqual([1]);
    expect(await found({ weekday: '2', priority: 'none' })).toEqual([3, 1]);
    expect(await found({ channel: 'desk' })).toEqual([3]);
    expect(await found({ number: 's 3' })).toEqual([3]);
    expect(await found({ number: 'S-0001' })).toEqual([1, 1]);
    expect(await found({ number: 'B001' })).toEqual([]);
    expect(await found({ waitedAtLeast: String(31 * minute) })).toEqual([2]);
    const after = [kecamatan.id, day1, 3, 0].join('~');
    expect((await stops.page(scopeOf(both), { after })).stops).toHaveLength(2);
  });

  it('makes of the journal what was there, whatever became of the tables', async () => {
    await turn();
    await rollUps.catchUp();
    const tables = ['stat_day', 'stat_month', 'stat_day_made', 'stat_month_made', 'stop_fact'];
    const read = async (): Promise<unknown[]> =>
      Promise.all(
        tables.map((table) =>
          day.rows(`SELECT * FROM ${table} ORDER BY ${table.endsWith('made') ? '1, 2' : '1, 2, 3, 4'}`),
        ),
      );
    const right = await read();
    expect(right.map((rows) => (rows as unknown[]).length > 0)).toEqual(tables.map(() => true));
    for (const sql of [
      'DELETE FROM stat_month',
      "UPDATE stat_day SET total = '[]'",
      'DELETE FROM stop_fact WHERE ticket_id = 2',
      'UPDATE stop_fact SET wait_ms = 7',
      `INSERT INTO stat_day_made (building_id, day, seq) VALUES ('${kecamatan.id}', '2020-01-01', 5)`,
    ])
      await day.database.write((tx) => tx.query(sql));
    expect(await rollUps.rebuild()).toBe(1);
    expect(await read()).toEqual(right);
  });

  it('is counted once by several instances', async () => {
    await turn();
    const others = Array.from({ length: 4 }, () => new RollUps(day.database, day.journal));
    await Promise.all(others.map((each) => each.catchUp()));
    expect(await day.rows('SELECT * FROM stat_day_made')).toHaveLength(1);
    expect(await day.rows('SELECT * FROM stop_fact')).toHaveLength(3);
    expect(await of('building')).toMatchObject({ [kecamatan.id]: { arrived: 4 } });
  });

  describe('a supervisor', () => {
    const [own = '', other = ''] = [...new Set(kecamatan.services.map(({ agencyId }) => agencyId))];
    const ofAgency = { ...supervisor, agencyIds: [own] };
    const serviceOf = (agency: string): string =>
      kecamatan.services.find(({ agencyId }) => agencyId === agency)?.id ?? '';
    const buildings = kecamatan.id;

    it('of an agency gets its lines, and no others', () => {
      expect(scopeOf(both, ofAgency).agencyIds).toEqual([own]);
      expect(scopeOf({ ...both, buildings, service: serviceOf(own) }, ofAgency).agencyIds).toEqual([own]);
      const refused = expect.objectContaining({ problem: expect.objectContaining({ status: 403 }) });
      for (const query of [
        { agency: other },
        { agency: `${own},${other}` },
        { buildings, service: serviceOf(other) },
        { buildings, service: 'gone' },
        { buildings, counter: 'gone' },
      ])
        expect(() => scopeOf({ ...both, ...query }, ofAgency)).toThrow(refused);
    });

    it('of a building gets no other', () => {
      const elsewhere = { ...supervisor, buildingIds: ['jakabaring'] };
      expect(scopeOf(both, elsewhere).buildings).toEqual([]);
      expect(() => scopeOf({ ...both, buildings }, elsewhere)).toThrow('not allowed');
    });
  });
});
