/**
 * `call.http`: calls a second with 20 counters that call, start and finish without a pause, against the obvious
 * baseline (`nest-express`: one read and two saves a call) and the bare floor (same rows by better-sqlite3).
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { BuildingConfig, StaffCommand } from '@satuatap/shared/queue';
import { dataWithBuilding } from '../support/building-files.js';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { print } from './measure.js';

const buildingId = 'jakabaring';

/** A building with 20 counters that all give the first service, and numbers enough for any load. */
const dataWithTwentyCounters = (): Promise<string> =>
  dataWithBuilding(buildingId, (file) => file.setIn(['numbering', 'last'], 999_999));

/** Issues `count` tickets of the service, 32 at a time. */
async function fillLine(kiosk: Client, serviceId: string, count: number): Promise<void> {
  let left = count;
  const one = async (): Promise<void> => {
    while (left-- > 0) await kiosk.issue([serviceId]);
  };
  await Promise.all(Array.from({ length: 32 }, one));
}

/** One officer: calls and finishes until the time is over; gives the milliseconds of every call. */
async function callUntil(desk: Client, counterId: string, deadline: number): Promise<number[]> {
  const send = (command: StaffCommand): Promise<unknown> => desk.command(command, randomUUID());
  const times: number[] = [];
  while (performance.now() < deadline) {
    const start = performance.now();
    await send({ type: 'callNext', counterId });
    times.push(performance.now() - start);
    await send({ type: 'start', counterId });
    await send({ type: 'finish', counterId });
  }
  return times;
}

export async function callHttp(): Promise<void> {
  const dataDir = await dataWithTwentyCounters();
  const server = await ServerProcess.start({ dataDir, env: { RATE_LIMITS: 'off' } });
  try {
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    const config = await kiosk.send<BuildingConfig>('GET', `/buildings/${buildingId}`);
    const serviceId = 'kk';
    const counters = config.counters.filter((counter) =>
      counter.services.some((service) => service.serviceId === serviceId),
    );
    const desks = await Promise.all(
      counters.map((_, index) => Client.staff(server.origin, buildingId, `loket${index + 1}`)),
    );
    await fillLine(kiosk, serviceId, 20_000);
    await Promise.all(
      desks.map((desk, index) => desk.command({ type: 'openCounter', counterId: counters[index]?.id ?? '' })),
    );
    const seconds = 5;
    const deadline = performance.now() + seconds * 1000;
    const times = await Promise.all(
      desks.map((desk, index) => callUntil(desk, counters[index]?.id ?? '', deadline)),
    );
    print({ name: 'call.http', value: times.flat().length / seconds, unit: 'calls/s' });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
