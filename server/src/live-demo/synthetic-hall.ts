/** Synthetic citizens and staff for `--live`: they use the public interface only, as people's devices do. */
import { randomUUID } from 'node:crypto';
import { apiBase, type PairingStarted, type PairingState } from '@satuatap/shared/contract';
import type { BuildingConfig, CounterCommand } from '@satuatap/shared/queue';
import { logger } from '../problems/log.js';

/** Seconds between two arrivals in one building, in the mean; services take a tenth of their typical minutes. */
const arrivalSeconds = 6;
const speed = 10;
const officersABuilding = 6;

type Send = (
  method: string,
  path: string,
  body: unknown,
) => Promise<{ ok: boolean; headers: Headers; json: unknown }>;

const sender =
  (origin: string, headers: Readonly<Record<string, string>>): Send =>
  async (method, path, body) => {
    const answer = await fetch(`${origin}${apiBase}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const json: unknown = await answer.json().catch(() => null);
    return { ok: answer.ok, headers: answer.headers, json };
  };

/** Exponential, as arrivals that know nothing of one another are; milliseconds. */
const between = (meanSeconds: number): number => -Math.log(1 - Math.random()) * meanSeconds * 1000;
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

/** Starts them; gives the function that stops them. */
export function startSyntheticHall(origin: string, buildings: readonly BuildingConfig[]): () => void {
  const stopped = new AbortController();
  const rest = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, ms);
      stopped.signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
    });
  const person = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      if (!stopped.signal.aborted) logger.warn({ err: error }, 'a synthetic person gave up');
    });
  };
  buildings.forEach((building, index) => {
    person(() => citizens(origin, building, rest, stopped.signal));
    building.counters.slice(0, officersABuilding).forEach((counter, place) => {
      const name = `loket${200 - index * officersABuilding - place}`;
      person(() => officer(origin, building, counter.id, name, rest, stopped.signal));
    });
  });
  return () => stopped.abort();
}

type Rest = (ms: number) => Promise<void>;

async function citizens(
  origin: string,
  building: BuildingConfig,
  rest: Rest,
  stopped: AbortSignal,
): Promise<void> {
  const open = sender(origin, {});
  const started = (await open('POST', '/devices', { kind: 'kiosk', buildingId: building.id, place: 'demo' }))
    .json as PairingStarted;
  const state = (await open('POST', '/devices/pairing', { claim: started.claim })).json as PairingState;
  if (state.state !== 'approved') return;
  const kiosk = sender(origin, { authorization: `Bearer ${state.token}` });
  while (!stopped.aborted) {
    await rest(between(arrivalSeconds));
    const serviceId = pick(building.popularServiceIds) ?? building.services[0]?.id;
    const priority = Math.random() < 0.12 ? (pick(building.priorityClasses)?.id ?? null) : null;
    await kiosk('POST', `/buildings/${building.id}/tickets`, {
      commandId: randomUUID(),
      serviceIds: [serviceId],
      priority,
      language: 'id',
    });
  }
}

async function officer(
  origin: string,
  building: BuildingConfig,
  counterId: string,
  name: string,
  rest: Rest,
  stopped: AbortSignal,
): Promise<void> {
  const signIn = await sender(origin, {})('POST', '/session', { name, password: 'satuatap' });
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const desk = sender(origin, { cookie });
  const act = async (command: CounterCommand): Promise<boolean> =>
    (await desk('POST', `/buildings/${building.id}/commands`, { commandId: randomUUID(), command })).ok;
  await act({ type: 'openCounter', counterId });
  while (!stopped.aborted) {
    if (!(await act({ type: 'callNext', counterId }))) {
      await rest(between(3));
      continue;
    }
    await rest(between(6) + 3000);
    if (Math.random() < 0.08) {
      await act({ type: 'miss', counterId });
      continue;
    }
    await act({ type: 'start', counterId });
    await rest(between((building.services[0]?.typicalMinutes ?? 8) * (60 / speed)));
    if (Math.random() < 0.06)
      await act({ type: 'hold', counterId, reason: building.holdReasons[0]?.id ?? '', until: null });
    else await act({ type: 'finish', counterId });
  }
}
