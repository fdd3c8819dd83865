/** Deliveries at several instances that share a database: received, told, handed over, signed. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HandOverBody, ReceiveDeliveryBody, Session } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { AuditLog } from '../audit/audit-log.js';
import { PersonFiles } from '../people/person-files.js';
import { Retention } from '../retention/retention.js';
import { BuildingDay, databases, kecamatan, kiosk } from '../testing/building-day.js';
import { addAccount, addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';
import { openParcelDesk, type ParcelDesk } from '../testing/parcel-desk.js';

const buildingId = kecamatan.id;
const dayMs = 86_400_000;
const code = (expected: string) => ({ problem: { code: expected } });
const invalid = (path: string) => ({
  problem: { code: 'invalid-input', errors: [expect.objectContaining({ path })] },
});
const command = () => ({ commandId: randomUUID() });

const reception = session('resepsionis', 'receptionist');
const ratna = session('ratna', 'counter');
const budi = session('budi', 'counter');
const secretary = session('sekretaris', 'secretary', ['kecamatan']);
const elsewhere = session('lain', 'supervisor', ['dukcapil']);

describe.each(databases)('deliveries on %s', (database) => {
  let day: BuildingDay;
  let front: FrontDesk;
  let desk: ParcelDesk;
  let fronts: FrontDesk[] = [];

  const open = async (visitors: BuildingConfig['visitors'] = {}): Promise<FrontDesk> => {
    const opened = await openFrontDesk(day, visitors);
    fronts.push(opened);
    return opened;
  };
  const receive = async (more: Partial<ReceiveDeliveryBody> = {}, by: Session = reception) => {
    const whom = more.agencyId === undefined ? { recipientId: 'of-ratna' } : {};
    const id = await desk.receiving.receive(buildingId, { ...command(), ...whom, ...more }, by);
    return desk.answers.one(buildingId, id);
  };
  const list = (by = reception, date?: string) => desk.answers.list(buildingId, date, by);
  const asked = (deliveryId: string, by: Session = reception) => ({ buildingId, deliveryId, session: by });
  const signed = (takenBy = 'Ibu Ratna'): HandOverBody => ({ ...command(), takenBy, signature: 'M1 1L9 9' });
  const handOver = async (id: string, by = reception, body = signed(), at = desk) => {
    await at.acts.handOver(asked(id, by), body);
    return at.answers.one(buildingId, id);
  };
  const notices = async () =>
    (await day.rows<{ id: string }>('SELECT id FROM notice ORDER BY created_at, id')).map(({ id }) => id);
  const audit = () =>
    day.rows<{ action: string; actor_id: string; facts: string }>(
      "SELECT action, actor_id, facts FROM audit_entry WHERE action LIKE 'delivery.%' ORDER BY at, action",
    );

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    await addOfficer(day, 'of-ratna', { staffId: 'ratna', email: 'ratna@example.go.id' });
    await addOfficer(day, 'of-budi', { staffId: 'budi', agencyId: 'dukcapil', email: 'budi@example.go.id' });
    await addAccount(day, 'sekretaris', 'secretary', ['kecamatan']);
    await addOfficer(day, 'of-sekretaris', { staffId: 'sekretaris', email: 'sekretaris@example.go.id' });
    front = await open();
    desk = openParcelDesk(day, front);
  });
  afterEach(async () => {
    for (const { stop } of fronts) await stop();
    fronts = [];
    await day.end();
  });

  describe('receiving', () => {
    it('[P1] takes it in, numbers it, and tells whom it is for', async () => {
      const first = await receive({ sender: ' Toko Kertas ', carrier: 'JNE', parcels: 2, shelf: 'Rak B' });
      expect(first).toMatchObject({
        number: 'K1',
        state: 'told',
        recipientId: 'of-ratna',
        agencyId: 'kecamatan',
        parcels: 2,
        sender: 'Toko Kertas',
        carrier: 'JNE',
        shelf: 'Rak B',
        receivedAt: day.now,
        toldBy: 'mail',
        endedAt: null,
        signed: false,
      });
      expect(await notices()).toEqual([`delivery/${first.id}/received/of-ratna`]);
      expect((await receive()).number).toBe('K2');
      expect(await audit()).toContainEqual({
        action: 'delivery.received',
        actor_id: 'resepsionis',
        facts: JSON.stringify({ parcels: 2, agency: 'kecamatan', mail: 1, push: 0 }),
      });
    });

    it("[P1] tells an agency's secretary where nobody is named, and where the officer said that she is out", async () => {
      const { id } = await receive({ agencyId: 'kecamatan' });
      await day.database.write((tx) =>
        tx.query("UPDATE officer SET presence = 'out', presence_at = ? WHERE id = 'of-ratna'", [day.now]),
      );
      const { id: hers } = await receive();
      expect((await notices()).sort((a, b) => a.localeCompare(b))).toEqual(
        [
          `delivery/${id}/received/of-sekretaris`,
          `delivery/${hers}/received/of-ratna`,
          `delivery/${hers}/received/of-sekretaris`,
        ].sort((a, b) => a.localeCompare(b)),
      );
    });

    it('[P1] does not say that anybody was told where nothing can be mailed', async () => {
      desk = openParcelDesk(day, front, { mail: false });
      const { id, state, toldAt } = await receive();
      expect({ state, toldAt }).toEqual({ state: 'received', toldAt: null });
      expect(await notices()).toEqual([]);
      await desk.acts.tell(asked(id), command());
      expect(await desk.answers.one(buildingId, id)).toMatchObject({ state: 'told', toldBy: 'reception' });
    });

    it('[P1] tells her in her browser too, and nobody by name on its screen', async () => {
      desk = openParcelDesk(day, front, { mail: false });
      const browser = {
        endpoint: 'https://push.example/1',
        p256dh: 'key',
        auth: 'auth',
        language: 'en',
      } as const;
      await addAccount(day, 'ratna', 'counter');
      await day.database.write((tx) =>
        tx.query("INSERT INTO session (token_hash, staff_id, expires_at) VALUES ('session', 'ratna', ?)", [
          day.now + dayMs,
        ]),
      );
      await desk.subscriptions.add(buildingId, { staffId: 'ratna', sessionHash: 'session' }, browser);
      const { id, toldBy } = await receive({ sender: 'Toko Kertas' });
      expect(toldBy).toBe('push');
      const [notice] = await day.rows<{ id: string; channel: string; sealed: string }>(
        'SELECT id, channel, sealed FROM notice',
      );
      expect(notice?.id).toMatch(`delivery/${id}/received/of-ratna/push/`);
      expect(front.sealing.open(`notice/${notice?.id}`, notice?.sealed ?? '')).toMatchObject({
        title: 'Delivery K1 at the front desk',
        text: 'Please fetch it.',
        path: `/console/#${buildingId}/visitors`,
      });
    });

    it('[P2] takes the same command once, whoever answers it, and refuses its id for another', async () => {
      const other = openParcelDesk(day, await open());
      const body = { ...command(), recipientId: 'of-ratna', sender: 'Toko' };
      const ids = await Promise.all(
        [desk, other, desk, other].map((at) => at.receiving.receive(buildingId, body, reception)),
      );
      expect(new Set(ids).size).toBe(1);
      expect(await list()).toHaveLength(1);
      expect(await notices()).toHaveLength(1);
      await expect(
        desk.receiving.receive(buildingId, { ...body, sender: 'Lain' }, reception),
      ).rejects.toMatchObject(code('command-id-used'));
    });

    it('[P1] gives each of fifty that come at once, at two instances, a number of its own', async () => {
      const other = openParcelDesk(day, await open());
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          (n % 2 ? desk : other).receiving.receive(
            buildingId,
            { ...command(), recipientId: 'of-ratna' },
            reception,
          ),
        ),
      );
      const numbers = (await list()).map(({ number }) => number);
      expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 50 }, (_, n) => `K${n + 1}`)));
    }, 30_000);

    it('[P1] wants one recipient whom the building knows', async () => {
      await expect(receive({ agencyId: 'kecamatan', recipientId: 'of-ratna' })).rejects.toMatchObject(
        invalid('recipientId'),
      );
      await expect(receive({ recipientId: 'nobody' })).rejects.toMatchObject(invalid('recipientId'));
      await expect(receive({ agencyId: 'sihir' })).rejects.toMatchObject(invalid('agencyId'));
      await expect(receive({ visitId: 'nothing' })).rejects.toMatchObject(invalid('visitId'));
    });
  });

  describe('handing over', () => {
    it('[P4] keeps who took it and the signature, which is shown only to whom it concerns, and written down', async () => {
      const { id } = await receive();
      expect(await handOver(id)).toMatchObject({
        state: 'handed-over',
        takenBy: 'Ibu Ratna',
        signed: true,
        endedAt: day.now,
      });
      const shown = { takenBy: 'Ibu Ratna', signature: 'M1 1L9 9', at: day.now };
      expect(await desk.answers.signature(buildingId, id, ratna)).toEqual(shown);
      await expect(desk.answers.signature(buildingId, id, budi)).rejects.toMatchObject(code('forbidden'));
      expect((await audit()).filter(({ action }) => action === 'delivery.signature-shown')).toEqual([
        { action: 'delivery.signature-shown', actor_id: 'ratna', facts: '{"as":"recipient"}' },
      ]);
    });

    it('[P4] asks for a signature only where the building does', async () => {
      const { id } = await receive();
      const unsigned = { ...command(), takenBy: 'Satpam' };
      await expect(handOver(id, reception, unsigned)).rejects.toMatchObject(invalid('signature'));
      day.now += 1;
      await front.buildings.save({
        ...kecamatan,
        visitors: { deliveries: { reminderDays: 3, signature: false } },
      });
      expect(await handOver(id, reception, unsigned)).toMatchObject({ takenBy: 'Satpam', signed: false });
      await expect(desk.answers.signature(buildingId, id, reception)).rejects.toMatchObject(
        code('not-found'),
      );
    });

    it('[P3] of twenty who hand it over at one moment, at two instances, lets one', async () => {
      const { id } = await receive();
      const other = openParcelDesk(day, await open());
      const all = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? desk : other).acts.handOver(asked(id), signed(`Pengambil ${n}`)),
        ),
      );
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of all)
        if (each.status === 'rejected') expect(each.reason).toMatchObject(code('delivery-over'));
      const winner = all.findIndex(({ status }) => status === 'fulfilled');
      expect(await desk.answers.one(buildingId, id)).toMatchObject({ takenBy: `Pengambil ${winner}` });
    }, 30_000);

    it('[P5] is taken back by whoever did it, for a short while', async () => {
      const { id } = await receive({ shelf: 'Rak B' });
      await handOver(id);
      const supervisor = session('pengawas', 'supervisor');
      await expect(desk.acts.undo(asked(id, supervisor), command())).rejects.toMatchObject(code('forbidden'));
      const back = command();
      await Promise.all([1, 2].map(() => desk.acts.undo(asked(id), back)));
      expect(await desk.answers.one(buildingId, id)).toMatchObject({
        state: 'told',
        takenBy: null,
        signed: false,
        endedAt: null,
        shelf: 'Rak B',
      });
      await desk.acts.giveBack(asked(id), { ...command(), reason: 'Salah alamat' });
      expect(await desk.answers.one(buildingId, id)).toMatchObject({
        state: 'returned',
        returnReason: 'Salah alamat',
      });
      day.now += kecamatan.rules.undoSeconds * 1000 + 1;
      await expect(desk.acts.undo(asked(id), command())).rejects.toMatchObject(code('delivery-undo-over'));
    });
  });

  describe('directing', () => {
    const direct = async (id: string, whom: { recipientId?: string; agencyId?: string }, by = reception) => {
      await desk.acts.direct(asked(id, by), { ...command(), ...whom });
      return desk.answers.one(buildingId, id);
    };
    const fresh = async () => {
      const rows = await day.rows<{ id: string; sealed: string; state: string; due_at: number }>(
        "SELECT id, sealed, state, due_at FROM notice WHERE id NOT LIKE '%/received/%' ORDER BY id",
      );
      return rows.map(({ id, sealed, ...rest }) => ({
        ...rest,
        ...(sealed &&
          front.sealing.open<{ to: string; title: string; text: string }>(`notice/${id}`, sealed)),
      }));
    };
    const undoMs = kecamatan.rules.undoSeconds * 1000;

    it('[P9] makes it hers as if it had just come, and tells both when it can no longer be taken back', async () => {
      const { id } = await receive({ sender: 'Toko Kertas', shelf: 'Rak B' });
      day.now += dayMs;
      const body = { ...command(), recipientId: 'of-budi' };
      for (let n = 0; n < 2; n++) await desk.acts.direct(asked(id), body);
      expect(await desk.answers.one(buildingId, id)).toMatchObject({
        recipientId: 'of-budi',
        agencyId: 'dukcapil',
        state: 'told',
        toldAt: day.now,
        receivedAt: day.now - dayMs,
        shelf: 'Rak B',
      });
      expect([await list(ratna), await list(secretary)]).toEqual([[], []]);
      expect(await list(budi)).toHaveLength(1);
      expect(await fresh()).toMatchObject([
        {
          to: 'budi@example.go.id',
          title: 'Kiriman di meja penerima tamu: K1',
          due_at: day.now + undoMs + 1,
        },
        { to: 'ratna@example.go.id', title: 'Kiriman dialihkan: K1', due_at: day.now + undoMs + 1 },
      ]);
      expect((await fresh())[1]?.text).toContain('ternyata untuk Ibu of-budi');
      expect((await audit()).filter(({ action }) => action === 'delivery.directed')).toEqual([
        {
          action: 'delivery.directed',
          actor_id: 'resepsionis',
          facts: '{"as":"reception","agency":"dukcapil"}',
        },
      ]);
      // Her three days begin anew, and nobody else is reminded.
      day.now += 2 * dayMs;
      await desk.watch.look();
      expect(await fresh()).toHaveLength(2);
      day.now += dayMs;
      await desk.watch.look();
      expect((await fresh()).slice(2).map(({ to }) => to)).toEqual(['budi@example.go.id']);
    });

    it('[P9] tells nobody of what was taken back, and everybody as before when it is directed again', async () => {
      const { id } = await receive();
      const before = await desk.answers.one(buildingId, id);
      await direct(id, { agencyId: 'dukcapil' });
      day.now += 1000;
      await direct(id, { recipientId: 'of-budi' });
      day.now += 1000;
      await desk.acts.undo(asked(id), command());
      await direct(id, { recipientId: 'of-ratna' });
      expect(await desk.answers.one(buildingId, id)).toMatchObject({
        recipientId: 'of-ratna',
        state: 'told',
      });
      await desk.acts.undo(asked(id), command());
      expect(await desk.answers.one(buildingId, id)).toMatchObject({
        agencyId: 'dukcapil',
        recipientId: null,
      });
      expect(before.recipientId).toBe('of-ratna');
      const waiting = (await fresh()).filter(({ state }) => state === 'waiting');
      expect(waiting).toMatchObject([{ to: 'ratna@example.go.id', title: 'Kiriman dialihkan: K1' }]);
    });

    it('[P9] tells no former recipient who knew nothing', async () => {
      desk = openParcelDesk(day, front, { mail: false });
      const { id, toldAt } = await receive();
      expect(toldAt).toBeNull();
      desk = openParcelDesk(day, front);
      await direct(id, { recipientId: 'of-budi' });
      expect((await fresh()).map(({ to }) => to)).toEqual(['budi@example.go.id']);
    });

    it('[P9] is for reception that receives for both, to one whom the building knows and who has it not', async () => {
      const { id } = await receive({ recipientId: 'of-budi' });
      for (const by of [budi, ratna, secretary, elsewhere])
        await expect(direct(id, { recipientId: 'of-ratna' }, by)).rejects.toMatchObject(code('forbidden'));
      for (const whom of [{ recipientId: 'of-budi' }, { recipientId: 'nobody' }, {}])
        await expect(direct(id, whom)).rejects.toMatchObject(invalid('recipientId'));
      expect(await direct(id, { agencyId: 'dukcapil' }, elsewhere)).toMatchObject({ recipientId: null });
      await handOver(id);
      await expect(direct(id, { recipientId: 'of-ratna' })).rejects.toMatchObject(code('delivery-over'));
    });
  });

  describe('who sees and does what', () => {
    it('[P6] shows reception all, an officer her own, and a secretary those of her agencies', async () => {
      await receive({ sender: 'satu' });
      await receive({ recipientId: 'of-budi', sender: 'dua' });
      await receive({ agencyId: 'kecamatan', sender: 'tiga' });
      const senders = async (by: Session) => (await list(by)).map(({ sender }) => sender);
      expect(await senders(reception)).toEqual(['satu', 'dua', 'tiga']);
      expect(await senders(session('pengawas', 'supervisor'))).toEqual(['satu', 'dua', 'tiga']);
      expect(await senders(elsewhere)).toEqual(['dua']);
      expect(await senders(ratna)).toEqual(['satu']);
      expect(await senders(budi)).toEqual(['dua']);
      expect(await senders(secretary)).toEqual(['satu', 'tiga']);
      expect(await senders(session('auditor', 'auditor'))).toEqual([]);
    });

    it('[P6] lets only reception of its agency receive, hand over and return', async () => {
      const { id } = await receive();
      for (const by of [ratna, secretary, budi, elsewhere])
        for (const act of [
          () => receive({}, by),
          () => desk.acts.handOver(asked(id, by), signed()),
          () => desk.acts.giveBack(asked(id, by), command()),
        ])
          await expect(act()).rejects.toMatchObject(code('forbidden'));
      await expect(desk.acts.handOver(asked(randomUUID()), signed())).rejects.toMatchObject(
        code('not-found'),
      );
    });

    it('[P3] lets her say that she knows, and her secretary, and nobody else', async () => {
      const { id } = await receive({ agencyId: 'kecamatan' });
      await expect(desk.acts.tell(asked(id, budi), command())).rejects.toMatchObject(code('forbidden'));
      await desk.acts.tell(asked(id, secretary), command());
      expect(await desk.answers.one(buildingId, id)).toMatchObject({ state: 'told', toldBy: 'secretary' });
      const hers = await receive();
      await desk.acts.tell(asked(hers.id, ratna), command());
      expect(await desk.answers.one(buildingId, hers.id)).toMatchObject({ state: 'told', toldBy: 'screen' });
    });

    it('shows what lies there however old, what went today, and a day on request', async () => {
      const old = await receive();
      const gone = await receive();
      await handOver(gone.id);
      day.now += dayMs;
      await front.queues.command(buildingId, { type: 'tick' }, { kind: 'system' }, randomUUID());
      const numbers = async (date?: string) => (await list(reception, date)).map(({ number }) => number);
      const today = await receive();
      expect(await numbers()).toEqual([old.number, today.number]);
      await handOver(old.id);
      expect(await numbers()).toEqual([old.number, today.number]);
      expect(await numbers('2026-11-24')).toEqual([old.number, gone.number]);
      expect(await numbers('2026-11-01')).toEqual([]);
    });
  });

  describe('what nobody fetches', () => {
    it('[P7] is reminded of, however much lies in a building that is not here any more', async () => {
      for (let n = 0; n < 100; n++) await receive();
      await day.database.write((tx) =>
        tx.query("UPDATE delivery SET building_id = 'gone', remind_at = remind_at - 1"),
      );
      const { id } = await receive();
      day.now += 3 * dayMs;
      await desk.watch.look();
      expect(await desk.answers.one(buildingId, id)).toMatchObject({ remindedAt: day.now });
    }, 30_000);

    it('[P7] is reminded of once after the days that the building says, at whichever instance, and again', async () => {
      const { id } = await receive();
      const other = openParcelDesk(day, await open());
      const look = () => Promise.all([desk, other, desk].map(({ watch }) => watch.look()));
      const reminders = async () => (await notices()).filter((each) => each.includes('/reminder/'));
      day.now += 3 * dayMs - 1;
      await look();
      expect(await reminders()).toEqual([]);
      day.now += 1;
      await look();
      await look();
      expect(await reminders()).toEqual(
        ['of-ratna', 'of-sekretaris'].map((whom) => `delivery/${id}/reminder/${day.now}/${whom}`),
      );
      expect(await desk.answers.one(buildingId, id)).toMatchObject({ remindedAt: day.now });
      day.now += 3 * dayMs;
      await look();
      expect(await reminders()).toHaveLength(4);
      await handOver(id);
      day.now += 30 * dayMs;
      await look();
      expect(await reminders()).toHaveLength(4);
    });
  });

  it('[P7] is reminded of on her console where nothing can be mailed', async () => {
    desk = openParcelDesk(day, front, { mail: false });
    await addOfficer(day, 'of-tono');
    const [hers, his] = [await receive(), await receive({ recipientId: 'of-tono' })];
    await desk.acts.tell(asked(hers.id, ratna), command());
    day.now += 3 * dayMs;
    await desk.watch.look();
    expect(await desk.answers.one(buildingId, hers.id)).toMatchObject({ remindedAt: day.now });
    // He has no account: nobody told him anything.
    expect(await desk.answers.one(buildingId, his.id)).toMatchObject({ remindedAt: null, state: 'received' });
    expect(await notices()).toEqual([]);
  });

  describe('personal data', () => {
    const secret = { sender: 'Zulkarnain 0877', carrier: 'Kurir Zaki', shelf: 'Rak Zainab' };

    it('is readable nowhere in the tables', async () => {
      const { id } = await receive(secret);
      const other = await receive(secret);
      await handOver(id, reception, { ...signed('Zahra Pengambil'), signature: 'M77 77L88 88' });
      await desk.acts.giveBack(asked(other.id), { ...command(), reason: 'Alasan rahasia' });
      for (const table of ['delivery', 'delivery_command', 'notice', 'audit_entry', 'building_news']) {
        const text = JSON.stringify(await day.rows(`SELECT * FROM ${table}`));
        for (const word of [...Object.values(secret), 'Zulkarnain', 'Zahra', 'M77', 'Alasan'])
          expect(text).not.toContain(word);
      }
    });

    it('[P8] goes when its time is over; where it lies is known until it is fetched', async () => {
      const kept = await receive(secret);
      const fetched = await receive(secret);
      await handOver(fetched.id);
      const { deliveries } = visitorRulesOf(kecamatan).retentionDays;
      const clock = { now: () => day.now };
      const retention = new Retention(day.database, new AuditLog(day.database, clock), clock);
      day.now += deliveries * dayMs;
      expect(await retention.due(kecamatan)).not.toHaveProperty('delivery');
      day.now += 1;
      expect(await retention.run(kecamatan, '2027-02-23', { kind: 'system' })).toMatchObject({
        delivery: 2,
        'delivery.shelf': 1,
        'delivery-command': 3,
      });
      expect(await retention.due(kecamatan)).toEqual({});
      expect(await desk.answers.one(buildingId, kept.id)).toMatchObject({
        sender: null,
        carrier: null,
        shelf: 'Rak Zainab',
      });
      expect(await desk.answers.one(buildingId, fetched.id)).toMatchObject({
        state: 'handed-over',
        sender: null,
        shelf: null,
        takenBy: null,
        signed: false,
      });
    });

    it('[P8] of who brought it is shown to her, and forgotten when she asks', async () => {
      const done = await front.signIn.signIn(
        buildingId,
        {
          ...command(),
          visitor: { name: 'Kurir Zaki' },
          hostId: 'of-ratna',
          purposeId: 'delivery',
          consent: { language: 'id' },
        },
        kiosk,
      );
      const visitId = done.visitIds[0] ?? '';
      const { id } = await receive({ ...secret, visitId });
      const [row] = await day.rows<{ person_id: string }>('SELECT person_id FROM delivery');
      const files = new PersonFiles(day.database, front.people, front.sealing);
      const personId = row?.person_id ?? '';
      const { traces } = await files.file(kecamatan, personId);
      expect(traces.find(({ kind }) => kind === 'delivery')?.rows).toMatchObject([
        { at: day.now, facts: { number: 'K1', sender: secret.sender, carrier: secret.carrier } },
      ]);
      await front.departures.atReception(buildingId, visitId, command(), reception);
      const { rows } = await day.database.write((tx) => files.forget(tx, buildingId, personId));
      expect(rows).toMatchObject({ delivery: 1 });
      expect(await desk.answers.one(buildingId, id)).toMatchObject({ sender: null, shelf: 'Rak Zainab' });
    });
  });
});
