/** Rounds of SIGKILL under load on one SQLite file. */
import { rm } from 'node:fs/promises';
import { randomFrom } from '@satuatap/shared/chance';
import { Client } from '../support/client.js';
import { dataWithManyNumbers } from '../support/building-files.js';
import { readEvents } from '../support/journal.js';
import { satuatap, ServerProcess } from '../support/server-process.js';
import { brokenLaws, lostCommands, work } from './laws.js';
import { nothingAcknowledged, runDesk, runKiosk } from './load.js';

export interface KillReport {
  readonly rounds: number;
  readonly findings: readonly string[];
  readonly tickets: number;
  readonly called: number;
  readonly answers: number;
  readonly retries: number;
  readonly verified: string;
}

const services = [
  'ktp-rekam',
  'kk',
  'akta-lahir',
  'pindah',
  'ikd',
  'rekom-penelitian',
  'siinas',
  'tdup',
  'sewa-venue',
];

/**
 * `rounds` times: 32 kiosks and 8 desks work, the server is killed after 50 to 400 ms of it and started again on
 * the same file; whoever had no answer asks again. Then the journal is held against the laws and the answers.
 */
export async function killUnderLoad(options: {
  rounds: number;
  seed: number;
  kiosks?: number;
  desks?: number;
}): Promise<KillReport> {
  const buildingId = 'jakabaring';
  const random = randomFrom(options.seed);
  const dataDir = await dataWithManyNumbers(buildingId);
  const server = await ServerProcess.start({ dataDir, env: { RATE_LIMITS: 'off' } });
  const log = nothingAcknowledged();
  try {
    const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
    const deskNames = Array.from({ length: options.desks ?? 8 }, (_, index) => `loket${index + 1}`);
    const desks = await Promise.all(deskNames.map((name) => Client.staff(server.origin, buildingId, name)));
    const counters = (await kiosk.send<{ counters: { id: string }[] }>('GET', `/buildings/${buildingId}`))
      .counters;
    let working = true;
    const goOn = (): boolean => working;
    // After the last round everybody still gets an answer to what is under way.
    const always = (): boolean => true;
    const people = [
      ...Array.from({ length: options.kiosks ?? 32 }, (_, index) =>
        runKiosk(kiosk, [...services.slice(index % services.length), ...services], log, goOn, always),
      ),
      ...desks.map((desk, index) => runDesk(desk, counters[index]?.id ?? '', log, goOn, always)),
    ];
    for (let round = 0; round < options.rounds; round++) {
      await new Promise((done) => setTimeout(done, 50 + random() * 350));
      await server.kill();
      await server.run();
    }
    working = false;
    await Promise.all(people);
    await server.stop();
    const events = readEvents(server.dataDir, buildingId);
    const { day, findings } = brokenLaws(buildingId, events);
    const verified = await satuatap(server, 'verify');
    const did = work(day);
    return {
      rounds: options.rounds,
      findings: [...findings, ...lostCommands(events, log), ...log.faults],
      tickets: did.tickets,
      called: did.called,
      answers: log.answers.size + log.tickets.size,
      retries: log.retries,
      verified,
    };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
