/** The wait forecast of a real server: made in its thread, told to a screen, promised and held against the call. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForecastCalibration } from '@satuatap/shared/contract';
import { followBuilding, type LiveClient } from '@satuatap/shared/live';
import { stopKey } from '@satuatap/shared/queue';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

describe('the wait forecast on PostgreSQL', () => {
  const building = 'kecamatan';
  const serviceId = 'legalisasi';
  let server: ServerProcess;
  let kiosk: Client;
  let officer: Client;
  let phone: LiveClient;

  beforeAll(async () => {
    server = await ServerProcess.start({ database: 'PostgreSQL', env: { RATE_LIMITS: 'off' } });
    kiosk = await Client.device(server.origin, building, 'kiosk');
    officer = await Client.staff(server.origin, building, 'loket1');
    phone = followBuilding({ origin: server.origin, buildingId: building, view: 'public', pace: 'slow' });
  }, 60_000);
  afterAll(async () => {
    await server.dispose();
    phone.close();
  });

  const period = async (client: Client): Promise<ForecastCalibration> => {
    const { date } = phone.getView().day;
    return client.send('GET', `/buildings/${building}/forecast/calibration?from=${date}&to=${date}`);
  };

  it('comes to a phone, is written down, and is kept or broken by the call', async () => {
    await officer.command({ type: 'openCounter', counterId: 'loket-1' });
    const tickets = [await kiosk.issue([serviceId]), await kiosk.issue([serviceId])];
    const key = stopKey(tickets[1]?.ticketId ?? 0, 0);
    await until('the phone knows its wait', () => phone.getView().forecast?.stops.get(key));
    const { forecast, day } = phone.getView();
    expect(forecast?.date).toBe(day.date);
    const times = forecast?.stops.get(key);
    expect(times?.high).toBeGreaterThanOrEqual(times?.median ?? Infinity);
    expect(forecast?.services.get(serviceId)?.median).toBeGreaterThan(0);

    const supervisor = await Client.staff(server.origin, building, 'pengawas');
    await until('the promise is written down', async () =>
      (await period(supervisor)).days.some((each) => each.serviceId === serviceId),
    );
    await officer.command({ type: 'callNext', counterId: 'loket-1' });
    const { days } = await period(supervisor);
    expect(days.find((each) => each.serviceId === serviceId)).toMatchObject({ kept: 1, broken: 0 });
  }, 30_000);

  it('is there at once for a screen that comes later', async () => {
    const board = followBuilding({
      origin: server.origin,
      buildingId: building,
      view: 'public',
      pace: 'fast',
    });
    await until('the board knows it', () => board.getView().forecast !== null);
    expect(board.getView().forecast?.services.size).toBeGreaterThan(0);
    board.close();
  });

  it('shows how it held to leaders only, for dates that are dates', async () => {
    await expect(period(officer)).rejects.toMatchObject({ problem: { status: 403 } });
    const supervisor = await Client.staff(server.origin, building, 'pengawas');
    for (const query of ['', '?from=2026-11-01', '?from=x&to=y', '?from=2026-13-01&to=2026-11-01'])
      await expect(
        supervisor.send('GET', `/buildings/${building}/forecast/calibration${query}`),
      ).rejects.toMatchObject({ problem: { status: 400 } });
  });
});
