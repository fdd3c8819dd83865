/** A server that is killed while visitors sign in. */
import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '@satuatap/shared/chance';
import type { OfficerBody, SignedInVisit, VisitEntry } from '@satuatap/shared/contract';
import Sqlite from 'better-sqlite3';
import { Client, ProblemError } from '../support/client.js';
import { ServerProcess } from '../support/server-process.js';
import { officersOf, signInVisitor, visitorBody } from '../support/visitors.js';

const buildingId = 'kecamatan';
const kiosks = 8;

describe('a server that is killed while visitors sign in', () => {
  it('[V2] loses no visit that it answered, takes none twice, and tells no host twice', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
    const random = randomFrom(seed);
    const server = await ServerProcess.start({ env: { RATE_LIMITS: 'off' } });
    try {
      const kiosk = await Client.device(server.origin, buildingId, 'kiosk');
      const reception = await Client.staff(server.origin, buildingId, 'resepsionis');
      const [host] = await officersOf(reception);
      if (!host) throw new Error('The building has no officers.');
      const { id: hostId, name, agencyId, title, tasks, floorId, room, extension } = host;
      const officer: OfficerBody = {
        name,
        agencyId,
        title,
        tasks,
        floorId,
        room,
        extension,
        email: 'pegawai@example.go.id',
        account: null,
      };
      const admin = await Client.staff(server.origin, buildingId, 'admin');
      await admin.send('PUT', `/buildings/${buildingId}/officers/${hostId}`, officer);
      const answered = new Map<string, SignedInVisit>();
      let count = 0;
      let sentAgain = 0;
      let working = true;
      const atOneKiosk = async (): Promise<void> => {
        while (working) {
          const body = visitorBody(count++, hostId);
          while (!answered.has(body.commandId)) {
            try {
              answered.set(body.commandId, await signInVisitor(kiosk, body));
            } catch (error) {
              if (error instanceof ProblemError && error.problem.code !== 'unavailable') throw error;
              sentAgain += 1;
              await new Promise((done) => setTimeout(done, 50));
            }
          }
        }
      };
      const people = Array.from({ length: kiosks }, atOneKiosk);
      for (let round = 0; round < 4; round++) {
        const before = answered.size;
        while (answered.size < before + kiosks) await new Promise((done) => setTimeout(done, 20));
        await new Promise((done) => setTimeout(done, random() * 200));
        await server.kill();
        await server.run();
      }
      working = false;
      await Promise.all(people);
      const visits = await reception.send<VisitEntry[]>('GET', `/buildings/${buildingId}/visits`);
      await server.stop();
      process.stdout.write(`visits kill, seed ${seed}: ${visits.length} visits, ${sentAgain} sent again\n`);
      const ids = [...answered.values()].map(({ visitId }) => visitId);
      expect(visits.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(new Set(visits.map(({ number }) => number)).size).toBe(visits.length);
      expect(sentAgain).toBeGreaterThan(0);
      const file = new Sqlite(`${server.dataDir}/satuatap.sqlite`, { readonly: true });
      const notices = file.prepare("SELECT id FROM notice WHERE id LIKE 'visit/%/arrived/%'").all() as {
        id: string;
      }[];
      file.close();
      expect(notices.map(({ id }) => id.split('/')[1] ?? '').toSorted()).toEqual(ids.toSorted());
    } finally {
      await server.dispose();
    }
  }, 120_000);
});
