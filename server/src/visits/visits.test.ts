/** Visits at several instances that share a database: who is taken in, who answers, who leaves. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HostAnswer, SignInVisitBody, VisitEntry, VisitorBody } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { visitorRulesOf } from '@satuatap/shared/visits';
import { BuildingDay, databases, kecamatan, kiosk } from '../testing/building-day.js';
import { addAccount, addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';
import { missingOf } from './guests.js';
import { visitsOfDay } from './visit-table.js';

const buildingId = kecamatan.id;
const date = '2026-11-24';
const code = (expected: string) => ({ problem: { code: expected } });
const invalid = (...paths: string[]) => ({
  problem: { code: 'invalid-input', errors: paths.map((path) => expect.objectContaining({ path })) },
});

const reception = session('resepsionis', 'receptionist');
const ratna = session('ratna', 'counter');
const budi = session('budi', 'counter');
const secretary = session('sekretaris', 'secretary', ['kecamatan']);

const visitBody = (visitor: VisitorBody, more: Partial<SignInVisitBody> = {}): SignInVisitBody => ({
  commandId: randomUUID(),
  visitor,
  hostId: 'of-ratna',
  purposeId: 'meeting',
  consent: { language: 'id' },
  ...more,
});
const siti: VisitorBody = { name: 'Siti Aminah', phone: '0812-3456-789', company: 'PT Maju' };

describe.each(databases)('visits on %s', (database) => {
  let day: BuildingDay;
  let desk: FrontDesk;
  let desks: FrontDesk[] = [];

  const open = async (visitors: BuildingConfig['visitors'] = {}): Promise<FrontDesk> => {
    const opened = await openFrontDesk(day, visitors);
    desks.push(opened);
    return opened;
  };
  const signIn = async (visitor: VisitorBody, more: Partial<SignInVisitBody> = {}, at = desk) => {
    const body = visitBody(visitor, more);
    const done = await at.signIn.signIn(buildingId, body, kiosk);
    const [signedIn] = await at.answers.signedIn(buildingId, done, body, { protocol: 'http', host: 'here' });
    if (!signedIn) throw new Error('Nobody was signed in.');
    return signedIn;
  };
  const configure = async (visitors: BuildingConfig['visitors']): Promise<void> => {
    // A building is known to have changed by when it was stored.
    day.now += 1;
    await desk.buildings.save({ ...kecamatan, visitors: visitors ?? {} });
  };
  const seen = async (by = reception, on = date): Promise<VisitEntry[]> =>
    desk.answers.shown(buildingId, await visitsOfDay(day.database, buildingId, on), by, {
      subject: 'day',
      subjectId: on,
    });
  const answer = (visitId: string, said: HostAnswer, by = ratna, wholeGroup = false) =>
    desk.hostAnswers.answer(buildingId, visitId, { commandId: randomUUID(), answer: said, wholeGroup }, by);
  const leave = (visitId: string, by = reception) =>
    desk.departures.atReception(buildingId, visitId, desk.newCommand(), by);
  const notices = () =>
    day.rows<{ id: string; sealed: string }>('SELECT id, sealed FROM notice ORDER BY created_at, id');
  const audit = () =>
    day.rows<{ action: string; actor_id: string; facts: string }>(
      'SELECT action, actor_id, facts FROM audit_entry ORDER BY at, action',
    );

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    await addOfficer(day, 'of-ratna', { staffId: 'ratna', email: 'ratna@example.go.id' });
    await addOfficer(day, 'of-budi', { staffId: 'budi', agencyId: 'dukcapil', email: 'budi@example.go.id' });
    await addAccount(day, 'sekretaris', 'secretary', ['kecamatan']);
    await addOfficer(day, 'of-sekretaris', { staffId: 'sekretaris', email: 'sekretaris@example.go.id' });
    desk = await open();
  });
  afterEach(async () => {
    for (const { stop } of desks) await stop();
    desks = [];
    await day.end();
  });

  describe('signing in', () => {
    it('[V1] takes a visitor in, and tells her host once', async () => {
      const signedIn = await signIn(siti, { people: 3 });
      expect(signedIn).toMatchObject({
        number: 'T001',
        state: 'waiting',
        already: false,
        mayPrintBadge: true,
      });
      expect(signedIn.url).toBe(`http://here${signedIn.path}`);
      const itself = await desk.pages.visitOf(signedIn.path.slice(3));
      expect(await desk.pages.visit(itself)).toMatchObject({ number: 'T001', people: 3 });
      const [entry] = await seen();
      expect(entry).toMatchObject({
        number: 'T001',
        visitor: { name: 'Siti Aminah', phone: '0812-3456-789', company: 'PT Maju' },
        hostId: 'of-ratna',
        agencyId: 'kecamatan',
        people: 3,
        arrivedAt: day.now,
      });
      expect((await notices()).map(({ id }) => id)).toEqual([`visit/${signedIn.visitId}/arrived/of-ratna`]);
      expect(await audit()).toMatchObject([
        { action: 'visit.signed-in', actor_id: 'kiosk-1' },
        { action: 'visits.shown', actor_id: 'resepsionis', facts: '{"people":1,"phones":1}' },
      ]);
    });

    it('[V2] takes the same command once, whoever answers it, and refuses its id for another', async () => {
      const other = await open();
      const body = visitBody(siti);
      const send = (at: FrontDesk) => at.signIn.signIn(buildingId, body, kiosk);
      const answers = await Promise.all([desk, other, desk, other].map(send));
      expect(new Set(answers.map(({ visitIds }) => visitIds[0])).size).toBe(1);
      expect(await seen()).toHaveLength(1);
      await expect(
        desk.signIn.signIn(buildingId, { ...body, visitor: { name: 'Budi' } }, kiosk),
      ).rejects.toMatchObject(code('command-id-used'));
    });

    it('[V3] gives fifty who sign in as one person at one moment one visit, and tells her host once', async () => {
      const other = await open();
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, n) => signIn(siti, {}, n % 2 ? desk : other)),
      );
      expect(new Set(all.map(({ visitId }) => visitId)).size).toBe(1);
      expect(all.filter(({ already }) => !already)).toHaveLength(1);
      expect(await seen()).toHaveLength(1);
      expect(await notices()).toHaveLength(1);
    }, 30_000);

    it('[V3] knows the same person by phone and name, or by identity number, while she is inside', async () => {
      await configure(asking('phone', 'identity'));
      const first = await signIn({ name: 'Siti Aminah', phone: '0812 3456 789' });
      expect((await signIn({ name: 'SITI  aminah binti Ali', phone: '+62 812-3456-789' })).already).toBe(
        true,
      );
      expect((await signIn({ name: 'Ahmad', phone: '0812 3456 789' })).already).toBe(false);
      const card = await signIn({ name: 'Dewi', identity: '1671010101900001' });
      expect((await signIn({ name: 'D. Lestari', identity: '1671 0101 0190 0001' })).visitId).toBe(
        card.visitId,
      );
      await leave(first.visitId);
      expect((await signIn({ name: 'Siti Aminah', phone: '0812 3456 789' })).already).toBe(false);
    });

    it('[V4] refuses what the building does not ask, and misses what it does', async () => {
      await expect(signIn({ ...siti, identity: '1671010101900001' })).rejects.toMatchObject(
        invalid('visitor.identity'),
      );
      await expect(signIn(siti, { purposeId: 'nothing', people: 61 })).rejects.toMatchObject(
        invalid('purposeId', 'people'),
      );
      await expect(signIn(siti, { agencyId: 'kecamatan' })).rejects.toMatchObject(invalid('hostId'));
      await expect(signIn(siti, { hostId: 'nobody' })).rejects.toMatchObject(invalid('hostId'));
      await expect(signIn({ phone: '08123456789' })).rejects.toMatchObject(invalid('visitor.name'));
      const fields = {
        ...asking('plate').fields,
        phone: { ask: 'required', purpose: { id: '', en: '' } },
      } as const;
      await configure({ fields });
      await expect(signIn({ name: 'Siti' })).rejects.toMatchObject(invalid('visitor.phone'));
      await expect(signIn(siti)).rejects.toMatchObject(invalid('visitor.company'));
      expect(await seen()).toEqual([]);
    });

    it('[V5] keeps the words that were agreed to, and the signature where one is wanted', async () => {
      const body = { ...visitBody(siti) };
      const { consent: _, ...without } = body;
      await expect(desk.signIn.signIn(buildingId, without, kiosk)).rejects.toMatchObject(invalid('consent'));
      await expect(
        signIn(siti, { consent: { language: 'id', signature: 'M0 0L9 9' } }),
      ).rejects.toMatchObject(invalid('consent.signature'));
      const terms = { id: 'Saya setuju.', en: 'I agree.' };
      await configure({ terms, safety: null, signature: true });
      await expect(signIn(siti)).rejects.toMatchObject(invalid('consent.signature'));
      await signIn(siti, { consent: { language: 'en', signature: 'M0 0L9 9' } });
      const [person] = await day.rows<{ id: string; consent_sealed: string; consented_at: number }>(
        'SELECT id, consent_sealed, consented_at FROM person',
      );
      const context = `person/${buildingId}/${person?.id}/consent`;
      expect(desk.sealing.open(context, person?.consent_sealed ?? '')).toEqual({
        text: 'I agree.',
        language: 'en',
        signature: 'M0 0L9 9',
      });
      expect(person?.consented_at).toBe(day.now);
    });

    it('[V6] takes in later who came while there was no network, and not of long ago or of the future', async () => {
      const hour = 3_600_000;
      await signIn(siti, { arrivedAt: day.now - hour });
      await signIn({ name: 'Ali' }, { arrivedAt: day.now + 30_000 });
      expect((await seen()).map(({ arrivedAt }) => arrivedAt)).toEqual([day.now - hour, day.now]);
      for (const arrivedAt of [day.now + 61_000, day.now - 48 * hour])
        await expect(signIn({ name: 'Umi' }, { arrivedAt })).rejects.toMatchObject(invalid('arrivedAt'));
    });

    it('[V7] knows again who wanted it, by phone or code, and nobody else', async () => {
      expect((await signIn({ name: 'Ahmad Fauzi', phone: '0811 111 1111' })).visitorCode).toBeNull();
      const first = await signIn({ ...siti, remember: true });
      expect(first.visitorCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      const found = (asked: { phone?: string; code?: string }) =>
        desk.known.found(day.database, buildingId, asked);
      expect(await found({ phone: '08111111111' })).toEqual([]);
      const [person] = await found({ phone: '+62 8123456789' });
      expect(await found({ code: first.visitorCode?.toLowerCase() ?? '' })).toMatchObject([
        { id: person?.id },
      ]);
      await leave(first.visitId);
      day.now += 60_000;
      const personId = person?.id ?? '';
      await expect(signIn({ personId, phone: '0899 999 9999' })).rejects.toMatchObject(
        invalid('visitor.personId'),
      );
      const again = await signIn({ personId, visitorCode: first.visitorCode ?? '', remember: true });
      expect((await seen()).find(({ id }) => id === again.visitId)?.visitor).toMatchObject({
        name: 'Siti Aminah',
        company: 'PT Maju',
      });
      expect(await day.rows('SELECT id FROM person WHERE remembered = 1')).toHaveLength(1);
    });
  });

  it('[V7] [V4] asks who is known again for what the building requires and does not know of her, and takes it', async () => {
    const first = await signIn({ ...siti, remember: true });
    await leave(first.visitId);
    const visitorCode = first.visitorCode ?? '';
    const [person] = await desk.known.found(day.database, buildingId, { code: visitorCode });
    if (!person) throw new Error('She is not known.');
    const missing = () => missingOf(visitorRulesOf(desk.buildings.config(buildingId)), person);
    expect(missing()).toEqual([]);
    const required = { ask: 'required', purpose: { id: 'Agar dikenal', en: 'To be known' } } as const;
    await configure({ fields: { company: required, email: required, identity: required, plate: required } });
    expect(missing()).toEqual(['email', 'identity', 'plate']);
    const again = { personId: person.id, visitorCode };
    await expect(signIn(again)).rejects.toMatchObject(
      invalid('visitor.email', 'visitor.identity', 'visitor.plate'),
    );
    const told = { email: 'siti@example.com', identity: '1671010101900001', plate: 'BG 1' };
    expect((await signIn({ ...again, ...told })).already).toBe(false);
  });

  it('[V7] takes another phone of one who is known by her code', async () => {
    const first = await signIn({ ...siti, remember: true });
    await leave(first.visitId);
    const visitorCode = first.visitorCode ?? '';
    const [person] = await desk.known.found(day.database, buildingId, { code: visitorCode });
    const { visitId } = await signIn({ personId: person?.id ?? '', visitorCode, phone: '0899 999 9999' });
    expect((await seen()).find(({ id }) => id === visitId)?.visitor).toMatchObject({
      name: 'Siti Aminah',
      phone: '0899 999 9999',
    });
  });

  it('[V7] says on her page whether she is known again, and forgets her from there', async () => {
    const page = async (path: string) => desk.pages.visit(await desk.pages.visitOf(path.slice(3)));
    const stranger = await signIn({ name: 'Ahmad Fauzi', phone: '0811 111 1111' });
    expect(await page(stranger.path)).toMatchObject({ remembered: false });
    const known = await signIn({ ...siti, remember: true });
    expect(await page(known.path)).toMatchObject({ remembered: true });
    const visit = await desk.pages.visitOf(known.path.slice(3));
    await desk.departures.forget(visit, desk.newCommand());
    expect(await page(known.path)).toMatchObject({ remembered: false });
    expect(await desk.known.found(day.database, buildingId, { code: known.visitorCode ?? '' })).toEqual([]);
  });

  it('[V7] keeps who is known again as long after her last visit as after her first', async () => {
    const first = await signIn({ ...siti, remember: true });
    await leave(first.visitId);
    const visitorCode = first.visitorCode ?? '';
    const known = () => desk.known.found(day.database, buildingId, { code: visitorCode });
    const seenAt = () => day.rows('SELECT CAST(seen_at AS TEXT) AS at FROM person');
    const [person] = await known();
    day.now += 3_600_000;
    await signIn({ personId: person?.id ?? '', visitorCode, company: 'PT Baru' });
    expect(await known()).toMatchObject([{ id: person?.id, company: 'PT Baru', phone: siti.phone }]);
    expect(await seenAt()).toEqual([{ at: String(day.now) }]);
  });

  describe('who sees and who answers', () => {
    it('[V8] shows a visit to its host, her secretary and reception, and masks what is not needed', async () => {
      await configure(asking('phone', 'identity'));
      const { visitId } = await signIn({
        name: 'Siti',
        phone: '0812 3456 789',
        identity: '1671010101900001',
      });
      const whole = { phone: '0812 3456 789', identity: '••••••••••••0001' };
      const hidden = { phone: '••••••••• 789', identity: '••••••••••••0001' };
      for (const who of [reception, session('pengawas', 'supervisor'), session('admin', 'administrator')])
        expect(await seen(who)).toMatchObject([{ id: visitId, visitor: whole }]);
      for (const who of [ratna, secretary])
        expect(await seen(who)).toMatchObject([{ id: visitId, visitor: hidden }]);
      const others = [
        budi,
        session('x', 'secretary', ['dukcapil']),
        session('y', 'warden'),
        session('z', 'auditor'),
        session('w', 'supervisor', ['dukcapil']),
      ];
      for (const who of others) expect(await seen(who)).toEqual([]);
      const looks = (await audit()).filter(({ action }) => action === 'visits.shown');
      expect(looks.map(({ actor_id }) => actor_id).toSorted()).toEqual(
        ['resepsionis', 'pengawas', 'admin', 'ratna', 'sekretaris'].toSorted(),
      );
    });

    it.each([
      ['the host', ratna, 'host'],
      ['her secretary', secretary, 'secretary'],
      ['reception', reception, 'reception'],
    ] as const)('[V9] takes the answer of %s, and writes down as what it was given', async (_, who, as) => {
      const { visitId } = await signIn(siti);
      await answer(visitId, { type: 'accept' }, who);
      expect(await seen()).toMatchObject([{ state: 'accepted', answeredAt: day.now }]);
      expect((await audit()).find(({ action }) => action === 'visit.accepted')).toMatchObject({
        actor_id: who.staffId,
        facts: JSON.stringify({ as }),
      });
    });

    it('[V9] takes no answer of anybody else', async () => {
      const { visitId } = await signIn(siti);
      for (const who of [budi, session('x', 'secretary', ['dukcapil']), session('y', 'warden')])
        await expect(answer(visitId, { type: 'accept' }, who)).rejects.toMatchObject(code('forbidden'));
      expect(await seen()).toMatchObject([{ state: 'waiting', answeredAt: null }]);
    });

    it('[V10] waits, sends to a colleague who is told, and declines with a reason', async () => {
      const { visitId } = await signIn(siti);
      await answer(visitId, { type: 'wait', minutes: 15 });
      expect(await seen()).toMatchObject([{ state: 'delayed', delayedUntil: day.now + 15 * 60_000 }]);
      await answer(visitId, { type: 'forward', hostId: 'of-budi' });
      expect(await seen(ratna)).toEqual([]);
      expect(await seen(budi)).toMatchObject([{ state: 'waiting', hostId: 'of-budi', agencyId: 'dukcapil' }]);
      expect((await notices()).map(({ id }) => id.split('/').at(-1))).toEqual(['of-ratna', 'of-budi']);
      await expect(answer(visitId, { type: 'forward', hostId: 'of-budi' }, budi)).rejects.toMatchObject(
        invalid('answer.hostId'),
      );
      await answer(visitId, { type: 'decline', reason: 'Sedang rapat.' }, budi);
      expect(await seen(budi)).toMatchObject([{ state: 'declined', declineReason: 'Sedang rapat.' }]);
      await expect(answer(visitId, { type: 'wait', minutes: 5 }, budi)).rejects.toMatchObject(
        code('visit-declined'),
      );
    });

    it('[V11] lets one of two answers win that come together', async () => {
      const { visitId } = await signIn(siti);
      const outcomes = await Promise.allSettled([
        answer(visitId, { type: 'accept' }),
        answer(visitId, { type: 'accept' }, reception),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('leaving', () => {
    it('[V14] lets a visitor go by the code of her badge, its number, at reception or by phone, once', async () => {
      const ids = [];
      for (const name of ['Ali', 'Umi', 'Dewi', 'Joko']) ids.push((await signIn({ name })).visitId);
      const [ali = '', , dewi = '', joko = ''] = ids;
      const scan = (scanned: string) =>
        desk.departures.byScan(buildingId, { ...desk.newCommand(), code: scanned }, kiosk);
      await scan(desk.tokens.badgeCode(buildingId, ali));
      await scan('t 2');
      await leave(dewi);
      const visits = await visitsOfDay(day.database, buildingId, date);
      const jokos = visits.find(({ id }) => id === joko);
      if (jokos) await desk.departures.byPhone(jokos, desk.newCommand());
      day.now += 60_000;
      await scan(desk.tokens.badgeCode(buildingId, ali));
      expect((await seen()).map(({ leftBy, leftAt }) => [leftBy, leftAt])).toEqual(
        ['scan', 'scan', 'reception', 'phone'].map((how) => [how, day.now - 60_000]),
      );
      for (const wrong of ['T099', 'nonsense', desk.tokens.badgeCode(buildingId, 'other')])
        await expect(scan(wrong)).rejects.toMatchObject(code('not-found'));
    });

    it("[V14] lets a visitor go by her visit's link, and by none of another kind or building", async () => {
      const { visitId, url } = await signIn(siti);
      const scan = (scanned: string) =>
        desk.departures.byScan(buildingId, { ...desk.newCommand(), code: scanned }, kiosk);
      const elsewhere = desk.tokens.tokenOf('visit', { buildingId: 'jakabaring', id: visitId });
      const invitation = desk.tokens.tokenOf('invitation', { buildingId, id: visitId });
      for (const wrong of [`/v/${invitation}`, `/v/${elsewhere}`, `${url.slice(0, -1)}!`])
        await expect(scan(wrong)).rejects.toMatchObject(code('not-found'));
      await scan(`${url}/`);
      expect(await seen()).toMatchObject([{ state: 'left', leftBy: 'scan' }]);
    });

    it('[V8] [V14] lets staff check out by scan whom they receive, and a kiosk whoever stands there', async () => {
      const { visitId, url } = await signIn(siti);
      const codes = ['T001', desk.tokens.badgeCode(buildingId, visitId), url];
      const scan = (scanned: string, by?: typeof ratna) =>
        desk.departures.byScan(
          buildingId,
          { ...desk.newCommand(), code: scanned },
          by ? { kind: 'staff', id: by.staffId, role: by.role } : kiosk,
          by,
        );
      for (const scanned of codes)
        await expect(
          scan(scanned, session('kepala-dukcapil', 'supervisor', ['dukcapil'])),
        ).rejects.toMatchObject(code('forbidden'));
      expect(await seen()).toMatchObject([{ state: 'waiting' }]);
      await scan('T001', session('kepala-kecamatan', 'supervisor', ['kecamatan']));
      const second = await signIn({ name: 'Ali' });
      await scan(desk.tokens.badgeCode(buildingId, second.visitId), reception);
      await signIn({ name: 'Umi' });
      await scan('T003');
      expect((await seen()).map(({ leftBy }) => leftBy)).toEqual(['scan', 'scan', 'scan']);
    });

    it('[V15] gives at closing who never checked out, and lets nobody stay', async () => {
      const gone = await signIn({ name: 'Ali' });
      await leave(gone.visitId);
      const { visitId } = await signIn(siti);
      const close = { ...desk.newCommand() };
      const by = { kind: 'staff', id: 'resepsionis', role: 'receptionist' } as const;
      const first = await desk.departures.closeDay(buildingId, close, by);
      expect(first.visitIds).toEqual([visitId]);
      expect(await desk.departures.closeDay(buildingId, close, by)).toEqual(first);
      expect((await seen()).find(({ id }) => id === visitId)).toMatchObject({
        state: 'left',
        leftBy: 'closing',
      });
    });

    it('[V16] takes back an answer or a departure, by whoever did it and not for long', async () => {
      const { visitId } = await signIn(siti);
      const undo = (by: typeof ratna) => desk.undoing.undo(buildingId, visitId, desk.newCommand(), by);
      await answer(visitId, { type: 'decline', reason: 'Salah orang' });
      await expect(undo(reception)).rejects.toMatchObject(code('forbidden'));
      await undo(ratna);
      expect(await seen()).toMatchObject([{ state: 'waiting', declineReason: null, answeredAt: null }]);
      await expect(undo(ratna)).rejects.toMatchObject(code('visit-undo-over'));
      await leave(visitId);
      day.now += kecamatan.rules.undoSeconds * 1000;
      await undo(reception);
      expect(await seen()).toMatchObject([{ state: 'waiting', leftAt: null, leftBy: null }]);
      await desk.departures.byScan(buildingId, { ...desk.newCommand(), code: 'T001' }, kiosk);
      await expect(undo(session('kepala-dukcapil', 'supervisor', ['dukcapil']))).rejects.toMatchObject(
        code('forbidden'),
      );
      await undo(session('kepala-kecamatan', 'supervisor', ['kecamatan']));
      await leave(visitId);
      day.now += kecamatan.rules.undoSeconds * 1000 + 1;
      await expect(undo(reception)).rejects.toMatchObject(code('visit-undo-over'));
    });
  });

  it('[V3] [V16] takes no departure back of her who is here again', async () => {
    await configure(asking('phone'));
    const her = { name: 'Siti Aminah', phone: '0812 3456 789' };
    const { visitId } = await signIn(her);
    await leave(visitId);
    const again = await signIn(her);
    const undo = () => desk.undoing.undo(buildingId, visitId, desk.newCommand(), reception);
    await expect(undo()).rejects.toMatchObject(code('visit-undo-over'));
    await leave(again.visitId);
    await undo();
    expect(await seen()).toMatchObject([{ state: 'waiting' }, { state: 'left' }]);
  });

  it('[V15] [V16] takes nothing back once the day is over', async () => {
    day.now = Date.parse(`${date}T23:59:58+07:00`);
    const { visitId } = await signIn(siti);
    await leave(visitId);
    day.now += 4000;
    await desk.queues.command(buildingId, { type: 'tick' }, { kind: 'system' }, randomUUID());
    await desk.watch.look();
    await expect(desk.undoing.undo(buildingId, visitId, desk.newCommand(), reception)).rejects.toMatchObject(
      code('visit-undo-over'),
    );
    expect(await visitsOfDay(day.database, buildingId, date)).toMatchObject([{ state: 'left' }]);
  });

  it('[V17] keeps nothing personal that can be read in the tables', async () => {
    await configure(asking('phone', 'identity', 'plate', 'belongings', 'email'));
    const secret = {
      name: 'Zulkarnain',
      phone: '0877 1234 5678',
      identity: '1671010101900001',
      email: 'zul@example.com',
      plate: 'BG 4321 XY',
      belongings: 'Laptop merah',
    };
    const { visitId } = await signIn({ ...secret, remember: true });
    await answer(visitId, { type: 'decline', reason: 'Alasan rahasia' });
    await leave(visitId);
    const tables = ['visit', 'visit_command', 'person', 'notice', 'audit_entry', 'building_news', 'journal'];
    for (const table of tables) {
      const text = JSON.stringify(await day.rows(`SELECT * FROM ${table}`));
      for (const word of [...Object.values(secret), '6287712345678', 'Alasan'])
        expect(text).not.toContain(word);
    }
  });
});

/** A building that asks for these. */
const asking = (...fields: ('phone' | 'identity' | 'plate' | 'belongings' | 'email')[]) => ({
  fields: Object.fromEntries(
    fields.map((field) => [field, { ask: 'optional', purpose: { id: '', en: '' } } as const]),
  ),
});
