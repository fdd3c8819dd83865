/** A busy hall for the benchmarks: a long line, and officers at their counters. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import type { Document } from 'yaml';
import { dataWithBuilding } from '../support/building-files.js';
import { Client } from '../support/client.js';

export const buildingId = 'jakabaring';
const senders = 64;

/** So many counters, numbers without end and no quota. */
export const withCounters =
  (counters: number) =>
  (file: Document): void => {
    const { services, counters: known } = file.toJS() as {
      services: { id: string }[];
      counters: Record<string, unknown>[];
    };
    file.setIn(['numbering', 'last'], 999_999);
    services.forEach((_, index) => file.setIn(['services', index, 'dailyQuota'], null));
    for (let n = known.length; n < counters; n++) {
      const like = known[n % known.length];
      file.addIn(['counters'], file.createNode({ ...like, id: `tambahan-${n}`, label: String(n + 1) }));
    }
  };

/** A data folder with such a building. */
export const dataWithCounters = (counters: number): Promise<string> =>
  dataWithBuilding(buildingId, withCounters(counters));

async function kioskAt(origin: string): Promise<{ config: BuildingConfig; kiosk: Client }> {
  const kiosk = await Client.device(origin, buildingId, 'kiosk');
  return { config: await kiosk.send<BuildingConfig>('GET', `/buildings/${buildingId}`), kiosk };
}

/** Issues `count` tickets, evenly over the services that counters give. */
export async function fillLine(origin: string, count: number): Promise<void> {
  const { config, kiosk } = await kioskAt(origin);
  const given = new Set(
    config.counters.flatMap(({ services }) => services.map(({ serviceId }) => serviceId)),
  );
  const services = config.services.filter(({ id }) => given.has(id));
  let issued = 0;
  const one = async (): Promise<void> => {
    while (issued < count) {
      const service = services[issued++ % services.length];
      if (service) await kiosk.issue([service.id]);
    }
  };
  await Promise.all(Array.from({ length: senders }, one));
}

export interface Desk {
  readonly client: Client;
  readonly counterId: string;
}

/** Officers signed in, each at an open counter of her own. */
export async function desksAtWork(origin: string, count: number): Promise<Desk[]> {
  const { config } = await kioskAt(origin);
  const counters = config.counters.slice(0, count);
  if (counters.length < count) throw new Error(`${config.name} has only ${counters.length} counters.`);
  return Promise.all(
    counters.map(async ({ id: counterId }, index) => {
      const client = await Client.staff(origin, buildingId, `loket${index + 1}`);
      await client.command({ type: 'openCounter', counterId });
      return { client, counterId };
    }),
  );
}
