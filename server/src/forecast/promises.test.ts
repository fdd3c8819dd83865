/** Forecasts from the rows of a real database, and the promises that come of them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hallNow, type HallNow, type WaitForecast } from '@satuatap/shared/forecast';
import type { CounterCommand } from '@satuatap/shared/queue';
import { atLocal } from '@satuatap/shared/time';
import { Buildings } from '../buildings/buildings.js';
import { Settings } from '../settings/settings.js';
import { BuildingDay, databases, issue, kecamatan, officer } from '../testing/building-day.js';
import { ForecastPast } from './forecast-past.js';
import { ForecastController } from './forecast.controller.js';
import { Forecaster } from './forecaster.js';
import { Promises } from './promises.js';

const date = '2026-11-24';
const minute = 60_000;
const buildingId = kecamatan.id;

describe.each(databases)('forecasts on %s', (database) => {
  let day: BuildingDay;
  let forecaster: Forecaster;
  let promises: Promises;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    forecaster = new Forecaster();
    promises = new Promises(day.database);
    await act({ type: 'openCounter', counterId: 'loket-1' });
  });
  afterEach(() => day.end());

  const act = async (command: CounterCommand): Promise<void> => {
    const answer = await day.submit(command, officer);
    if (!answer.ok) throw new Error(answer.refusal.code);
  };
  const serve = async (minutes: number): Promise<void> => {
    const counterId = 'loket-1';
    await act({ type: 'callNext', counterId });
    await act({ type: 'start', counterId });
    day.now += minutes * minute;
    await act({ type: 'finish', counterId });
  };
  const teach = async (before = date): Promise<void> => {
    const lesson = await new ForecastPast(day.database).lesson(kecamatan, before);
    forecaster.answer({ kind: 'lesson', buildingId, lesson });
  };
  const ask = (): { hall: HallNow; forecast: WaitForecast } => {
    const hall = hallNow(day.queue.day, day.now, atLocal(date, '00:00', kecamatan.timeZone));
    const forecast = hall && forecaster.answer({ kind: 'hall', buildingId, hall });
    if (!hall || !forecast) throw new Error('There is no forecast.');
    return { hall, forecast };
  };
  const note = async (by = promises): Promise<void> => {
    const { hall, forecast } = ask();
    await by.note(day.queue.day, hall, forecast);
  };
  const count = async (): Promise<number> =>
    (await day.rows<{ sample: number }>('SELECT sample FROM promise')).length;

  it('knows nothing of a building that it was not taught', () => {
    expect(() => ask()).toThrow('There is no forecast.');
  });

  it('learns from the rows of former days how long a service takes', async () => {
    await teach();
    for (let n = 0; n < 12; n++) await day.submit(issue);
    const before = ask().forecast.services['legalisasi']?.medianMs ?? 0;
    for (let n = 0; n < 10; n++) await serve(1);
    for (let n = 0; n < 10; n++) await day.submit(issue);
    // What came of today is a former day for tomorrow.
    await teach('2026-11-25');
    const after = ask().forecast.services['legalisasi']?.medianMs ?? Infinity;
    expect(before).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
  });

  it('writes each promise down once, whatever instance made it, and again when it has waited long', async () => {
    await teach();
    for (let n = 0; n < 3; n++) await day.submit(issue);
    await Promise.all([note(), note(new Promises(day.database))]);
    await note();
    expect(await count()).toBe(3);
    day.now += 16 * minute;
    await note();
    expect(await count()).toBe(6);
  });

  it('counts a promise as kept, as broken, or not at all', async () => {
    await teach();
    for (let n = 0; n < 4; n++) await day.submit(issue);
    await note();
    const told = (): Promise<unknown> => promises.calibration(buildingId, '2026-11-01', '2026-11-30');
    const counted = (kept: number, broken: number): unknown => ({
      buildingId,
      from: '2026-11-01',
      to: '2026-11-30',
      days: [{ date, serviceId: 'legalisasi', kept, broken }],
    });
    expect(await told()).toEqual(counted(0, 0));
    await serve(1);
    expect(await told()).toEqual(counted(1, 0));
    // Gone at once, nobody knows; gone after hours without a call, it was broken.
    await day.submit({ type: 'cancel', ticketId: 4 });
    expect(await told()).toEqual(counted(1, 0));
    day.now += 6 * 60 * minute;
    await day.submit({ type: 'cancel', ticketId: 3 });
    expect(await told()).toEqual(counted(1, 1));
    await serve(1);
    expect(await told()).toEqual(counted(1, 2));
    expect(await promises.calibration(buildingId, '2026-11-25', '2026-11-30')).toMatchObject({ days: [] });
  });

  it('shows whoever answers for an agency only its services', async () => {
    await teach();
    await day.submit(issue);
    await note();
    const buildings = new Buildings(
      day.database,
      { now: () => day.now },
      new Settings({ DATA_DIR: day.folder }, []),
    );
    await buildings.save(kecamatan);
    const controller = new ForecastController(promises, buildings);
    const agencyId = kecamatan.services.find(({ id }) => id === 'legalisasi')?.agencyId ?? '';
    const seenBy = async (agencyIds: string[]): Promise<number> => {
      const session = {
        staffId: 's',
        name: 's',
        role: 'supervisor',
        buildingIds: [],
        agencyIds,
        demo: false,
      } as const;
      const actor = { kind: 'staff', id: 's', role: 'supervisor' } as const;
      const caller = { actor, session, device: null };
      return (await controller.calibration(buildingId, { from: date, to: date }, caller)).days.length;
    };
    expect([await seenBy([]), await seenBy([agencyId]), await seenBy(['lain'])]).toEqual([1, 1, 0]);
  });

  it('teaches what became of its promises', async () => {
    await teach();
    for (let n = 0; n < 3; n++) await day.submit(issue);
    await note();
    await serve(5);
    const { outcomes } = await new ForecastPast(day.database).lesson(kecamatan, date);
    expect(outcomes).toMatchObject([{ serviceId: 'legalisasi', calledMs: 0 }]);
  });
});
