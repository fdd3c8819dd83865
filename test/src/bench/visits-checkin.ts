/**
 * `visits.checkin`: 500 visitors come within ten minutes, at moments of chance from a seed, and sign in at four kiosks
 * whether those before them were answered or not; each is accepted, and three desks of reception ask at each change for
 * what they lack: the time that 99 of 100 sign-ins stay under, from the moment at which the visitor came. Baseline: the
 * same request on the same server alone, one after another, before anybody came.
 *
 * CHECKIN_SECONDS sets another span; its figure then has the span in its name.
 */
import { randomUUID } from 'node:crypto';
import { randomFrom } from '@satuatap/shared/chance';
import type { VisitChangesAnswer, VisitEntry } from '@satuatap/shared/contract';
import { Client } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { officersOf, signInVisitor, visitorBody } from '../support/visitors.js';
import { buildingId } from './hall.js';
import { percentile, print, progress } from './measure.js';

const visitors = 500;
const usualSeconds = 600;
const kiosks = 4;
const receptions = 3;
const alone = 200;
const part = 0.99;

async function timed(startedAt: number, work: Promise<unknown>): Promise<number> {
  await work;
  return performance.now() - startedAt;
}

export async function visitsCheckin(): Promise<void> {
  const seconds = Number(process.env['CHECKIN_SECONDS'] ?? usualSeconds);
  const server = await ServerProcess.start({ env: { RATE_LIMITS: 'off' } });
  try {
    const { origin } = server;
    const atKiosks = await Promise.all(
      Array.from({ length: kiosks }, () => Client.device(origin, buildingId, 'kiosk')),
    );
    const desks = await Promise.all(
      Array.from({ length: receptions }, () => Client.staff(origin, buildingId, 'resepsionis')),
    );
    const [desk] = desks;
    const hosts = desk ? await officersOf(desk) : [];
    if (!desk || hosts.length === 0) throw new Error('The building has no officers.');
    const signIn = (count: number) => {
      const kiosk = atKiosks[count % kiosks];
      const host = hosts[count % hosts.length];
      if (!kiosk || !host) throw new Error('There is no kiosk.');
      return signInVisitor(kiosk, visitorBody(count, host.id));
    };
    progress(`visits.checkin: ${alone} one after another, then ${visitors} within ${seconds} s`);
    const before: number[] = [];
    for (let n = 0; n < alone; n++) before.push(await timed(performance.now(), signIn(n)));
    const path = `/buildings/${buildingId}/visits`;
    const marks = new Map<Client, string>();
    const look = async (each: Client): Promise<void> => {
      const since = encodeURIComponent(marks.get(each) ?? '');
      const { mark } = await each.send<VisitChangesAnswer>('GET', `${path}/changes?since=${since}`);
      marks.set(each, mark);
    };
    const random = randomFrom(500);
    const startedAt = performance.now();
    const come = Array.from({ length: visitors }, () => startedAt + random() * seconds * 1000);
    const times = await Promise.all(
      come.map(async (at, n) => {
        await new Promise((done) => setTimeout(done, at - performance.now()));
        const visit = signIn(alone + n);
        const ms = await timed(at, visit);
        const { visitId } = await visit;
        await Promise.all(desks.map(look));
        const answer = { commandId: randomUUID(), answer: { type: 'accept' } };
        await desk.send('POST', `${path}/${visitId}/answer`, answer);
        return ms;
      }),
    );
    const known = await desk.send<VisitEntry[]>('GET', path);
    if (known.length !== alone + visitors) throw new Error(`The list has ${known.length} visits.`);
    const value = percentile(times, part);
    print({
      name: seconds === usualSeconds ? 'visits.checkin' : `visits.checkin.${seconds}s`,
      value,
      unit: 'ms',
      ratio: value / percentile(before, part),
    });
  } finally {
    await server.dispose();
  }
}
