/** Guests of other days, found by name at the desk. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InviteBody } from '@satuatap/shared/contract';
import { dayMs, localDate } from '@satuatap/shared/time';
import { BuildingDay, databases, kecamatan } from '../testing/building-day.js';
import { addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';

const buildingId = kecamatan.id;
const hour = 3_600_000;
const reception = session('resepsionis', 'receptionist');

describe.each(databases)('guests of other days, on %s,', (database) => {
  let day: BuildingDay;
  let desk: FrontDesk;

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    await addOfficer(day, 'of-ratna');
    await addOfficer(day, 'of-budi', { agencyId: 'dukcapil' });
    desk = await openFrontDesk(day);
  });
  afterEach(async () => {
    await desk.stop();
    await day.end();
  });

  /** `days`: from today on. */
  const invite = (name: string, days: number, more: Partial<InviteBody> = {}): Promise<string> => {
    const from = day.now + days * dayMs + hour;
    const guests = [{ name, company: 'PT Musi Raya', phone: '0812 3456 789' }];
    const body = { guests, purposeId: 'meeting', hostId: 'of-ratna', from, until: from + hour, ...more };
    return desk.invitations.invite(buildingId, { commandId: randomUUID(), ...body }, reception);
  };
  /** As if it had been for so many days ago. */
  const invitedBefore = async (name: string, days: number): Promise<void> => {
    const id = await invite(name, 1);
    const date = localDate(day.now - days * dayMs, kecamatan.timeZone);
    await day.database.write((tx) =>
      tx.query("UPDATE visit SET date = ?, state = 'lapsed' WHERE invitation_id = ?", [date, id]),
    );
  };
  const find = async (text: string, by = reception): Promise<(string | undefined)[]> =>
    (await desk.otherDays.find(buildingId, text, by)).map(({ visitor }) => visitor?.name);
  const searches = async (): Promise<string[]> =>
    (
      await day.rows<{ facts: string }>(
        "SELECT facts FROM audit_entry WHERE action = 'visits.found' ORDER BY at, id",
      )
    ).map(({ facts }) => facts);

  it('[V25] finds whoever is invited for tomorrow or next week by the beginnings of her names, the nearest day first', async () => {
    await invite('Siti Aminah', 7);
    await invite('Siti Rahayu', 1);
    await invite('Budi Santoso', 1);
    expect(await find('siti')).toEqual(['Siti Rahayu', 'Siti Aminah']);
    expect(await find('ÁMIN si')).toEqual(['Siti Aminah']);
    expect(await find('musi raya budi')).toEqual(['Budi Santoso']);
    expect(await find('minah')).toEqual([]);
    expect((await desk.otherDays.find(buildingId, 'aminah', reception))[0]).toMatchObject({
      state: 'invited',
      hostId: 'of-ratna',
      visitor: { phone: '0812 3456 789', company: 'PT Musi Raya' },
    });
  });

  it('[V24] [V25] finds who did not come yesterday by her whole name only, and shows it no more', async () => {
    await invitedBefore('Siti Zubaidah', 1);
    expect(await find('siti')).toEqual([]);
    expect(await find('musi raya')).toEqual([]);
    const found = await desk.otherDays.find(buildingId, 'zubaidah SITI', reception);
    expect(found).toMatchObject([{ state: 'lapsed', hostId: 'of-ratna', visitor: null }]);
  });

  it('[V25] finds nobody of today, of long ago or of far ahead, and nobody who was not invited', async () => {
    await invite('Siti Hariini', 0);
    await invite('Siti Nanti', 15);
    await invitedBefore('Siti', 15);
    await invite('Siti Batas', 14);
    expect(await find('siti')).toEqual(['Siti Batas']);
  });

  it('[V25] gives a guest who comes every week once, on the day that is nearest, and not if that is today', async () => {
    const until = localDate(day.now + 28 * dayMs, kecamatan.timeZone);
    await invite('Rina Mingguan', 3, { weeklyUntil: until });
    await invite('Rina Hariini', 0, { weeklyUntil: until });
    const found = await desk.otherDays.find(buildingId, 'rina', reception);
    expect(found).toMatchObject([
      { visitor: { name: 'Rina Mingguan' }, expectedAt: day.now + 3 * dayMs + hour },
    ]);
  });

  it('[V8] [V25] shows supervisors of agencies their guests only, and writes each search down without its words', async () => {
    await invite('Siti Aminah', 1);
    await invite('Siti Rahayu', 1, { hostId: 'of-budi' });
    expect(await find('siti', session('kepala', 'supervisor', ['dukcapil']))).toEqual(['Siti Rahayu']);
    expect(await find('siti', session('pengawas', 'supervisor'))).toHaveLength(2);
    expect(await find('nobody')).toEqual([]);
    expect((await searches()).toSorted()).toEqual(['{"found":0}', '{"found":1}', '{"found":2}']);
  });

  it('[V25] gives twenty of many', async () => {
    const guests = Array.from({ length: 30 }, (_, n) => ({ name: `Tamu ${n}` }));
    await invite('', 1, { guests });
    expect(await find('tamu')).toHaveLength(20);
  });
});
