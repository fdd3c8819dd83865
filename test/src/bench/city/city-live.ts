/**
 * `city.live`: from a counter's request (call next, over HTTP) at one instance to the moment at which the last of
 * 1,000 boards on another instance has received it. Baseline: the same with the boards on the counter's own instance.
 * The two take turns, and the median of each counts.
 */
import { buildingId, desksAtWork, fillLine, withCounters, type Desk } from '../hall.js';
import { Screens } from '../many-screens.js';
import { median, print, progress } from '../measure.js';
import { newDatabase, withInstances, withPostgres } from './city.js';

const screens = 1000;
const rounds = 3;
const calls = 15;
const warmUp = 5;

/** A call, timed; what the officer does with it afterwards is received by all before the next is timed. */
async function callOnce(all: Screens, { client, counterId }: Desk): Promise<number> {
  const { ms } = await all.msToLast(() => client.command({ type: 'callNext', counterId }));
  for (const type of ['start', 'finish'] as const)
    await all.msToLast(() => client.command({ type, counterId }));
  return ms;
}

async function times(origin: string, desk: Desk): Promise<number[]> {
  const all = await Screens.follow(origin, screens, buildingId);
  try {
    const each: number[] = [];
    for (let call = 0; call < warmUp + calls; call++) each.push(await callOnce(all, desk));
    return each.slice(warmUp);
  } finally {
    await all.close();
  }
}

export const cityLive = (): Promise<void> =>
  withPostgres(async (postgres) => {
    const databaseUrl = await newDatabase(postgres);
    const buildings = [{ shipped: buildingId, change: withCounters(20) }];
    await withInstances({ databaseUrl, instances: 2, buildings }, async ([near, far]) => {
      if (!near || !far) throw new Error('There are not two instances.');
      await fillLine(near.origin, 20 * rounds * 2 * (calls + warmUp));
      const [desk] = await desksAtWork(near.origin, 1);
      if (!desk) throw new Error('There is no desk.');
      const over = { near: [] as number[], far: [] as number[] };
      for (let round = 0; round < rounds; round++) {
        over.near.push(...(await times(near.origin, desk)));
        over.far.push(...(await times(far.origin, desk)));
        progress(`city.live: near ${median(over.near).toFixed(1)} ms, far ${median(over.far).toFixed(1)} ms`);
      }
      const value = median(over.far);
      print({ name: 'city.live', value, unit: 'ms', ratio: value / median(over.near) });
    });
  });
