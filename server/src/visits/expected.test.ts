/** Guests who are expected, badges, tickets, and what time alone brings; at several instances that share a database. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import type { InvitationEntry, InviteBody, SignInVisitBody } from '@satuatap/shared/contract';
import type { BuildingConfig } from '@satuatap/shared/queue';
import { BuildingDay, databases, kecamatan, kiosk, officer } from '../testing/building-day.js';
import { addAccount, addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';
import { visitsOfDay } from './visit-table.js';

const buildingId = kecamatan.id;
const date = '2026-11-24';
const minute = 60_000;
const code = (expected: string) => ({ problem: { code: expected } });
const reception = session('resepsionis', 'receptionist');
const ratna = session('ratna', 'counter');
const consent = { language: 'id' } as const;
const request = { protocol: 'http', host: 'here' };
const issue = {
  type: 'issue',
  serviceIds: ['legalisasi'],
  priority: null,
  language: 'id',
  channel: 'kiosk',
} as const;
const byKiosk = { actor: kiosk, session: null, device: null };

describe.each(databases)('guests who are expected, on %s,', (database) => {
  let day: BuildingDay;
  let desk: FrontDesk;
  let desks: FrontDesk[] = [];

  const open = async (visitors: BuildingConfig['visitors'] = {}): Promise<FrontDesk> => {
    const opened = await openFrontDesk(day, visitors);
    desks.push(opened);
    return opened;
  };
  const configure = async (visitors: NonNullable<BuildingConfig['visitors']>): Promise<void> => {
    day.now += 1;
    await desk.buildings.save({ ...kecamatan, visitors });
  };
  const invite = async (
    names: readonly string[],
    more: Partial<InviteBody> = {},
    by = ratna,
  ): Promise<InvitationEntry> => {
    const body: InviteBody = {
      commandId: randomUUID(),
      guests: names.map((name) => ({ name })),
      purposeId: 'meeting',
      from: day.now + 60 * minute,
      until: day.now + 120 * minute,
      ...more,
    };
    const id = await desk.invitations.invite(buildingId, body, by);
    return desk.pages.invitationEntry(buildingId, id, (path) => `http://here${path}`);
  };
  const arrive = (typed: string, guestIds?: readonly string[], at = desk) =>
    at.arrivals.arrive(
      buildingId,
      { commandId: randomUUID(), code: typed, consent, ...(guestIds ? { guestIds } : {}) },
      kiosk,
    );
  const walkIn = async (name: string, more: Partial<SignInVisitBody> = {}): Promise<string> => {
    const body = {
      commandId: randomUUID(),
      visitor: { name },
      hostId: 'of-ratna',
      purposeId: 'meeting',
      consent,
      ...more,
    };
    const { visitIds } = await desk.signIn.signIn(buildingId, body, kiosk);
    return visitIds[0] ?? '';
  };
  const today = (on = date) => visitsOfDay(day.database, buildingId, on);
  const notices = async () =>
    (await day.rows<{ id: string }>('SELECT id FROM notice ORDER BY created_at, id')).map(({ id }) => id);

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    await addOfficer(day, 'of-ratna', { staffId: 'ratna', email: 'ratna@example.go.id' });
    await addOfficer(day, 'of-budi', { staffId: 'budi', agencyId: 'dukcapil' });
    await addAccount(day, 'sekretaris', 'secretary', ['kecamatan']);
    await addOfficer(day, 'of-sekretaris', { staffId: 'sekretaris', email: 'sekretaris@example.go.id' });
    desk = await open();
  });
  afterEach(async () => {
    for (const { stop } of desks) await stop();
    desks = [];
    await day.end();
  });

  it('[V18] lets an officer invite, her secretary and reception for her, and nobody else', async () => {
    const own = await invite(['Siti Aminah'], { note: 'Bawa berkas' });
    expect(own).toMatchObject({
      hostId: 'of-ratna',
      note: 'Bawa berkas',
      guests: [{ name: 'Siti Aminah', state: 'invited' }],
    });
    const forHer = { hostId: 'of-ratna' };
    await invite(['A'], forHer, session('sekretaris', 'secretary', ['kecamatan']));
    await invite(['B'], forHer, reception);
    await expect(invite(['C'], forHer, session('budi', 'counter'))).rejects.toMatchObject(code('forbidden'));
    await expect(invite(['C'], {}, session('nobody', 'counter'))).rejects.toMatchObject(
      code('invalid-input'),
    );
    await expect(invite(['C'], { until: day.now })).rejects.toMatchObject(code('invalid-input'));
    const page = await desk.pages.invitation(own.path.slice(3));
    expect(page).toMatchObject({ host: 'Ibu of-ratna', code: own.code, guests: [{ name: 'Siti Aminah' }] });
    for (const named of [own.code.toLowerCase(), own.url, `${own.url}/?utm_source=wa`])
      expect(await desk.pages.invitationNamed(buildingId, named)).toEqual(page);
    await expect(desk.pages.invitationNamed(buildingId, 'AAAA-AAAA')).rejects.toMatchObject(
      code('not-found'),
    );
    const seen = (by: typeof ratna) => desk.pages.invitations(buildingId, by, (path) => path);
    expect(await seen(ratna)).toHaveLength(3);
    expect(await seen(reception)).toHaveLength(3);
    expect(await seen(session('budi', 'counter'))).toEqual([]);
  });

  it('[V19] lets twelve in by one scan, tells their host once, and of fifty scans lets one count', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Tamu ${n + 1}`);
    const invitation = await invite(names);
    const [first, second] = invitation.guests;
    await arrive(invitation.code.toLowerCase(), [first?.id ?? '', second?.id ?? '']);
    const other = await open();
    const scans = await Promise.all(
      Array.from({ length: 50 }, (_, n) => arrive(invitation.code, undefined, n % 2 ? desk : other)),
    );
    expect(scans.filter(({ already }) => already?.length === 0)).toHaveLength(1);
    const visits = await today();
    expect(visits.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(new Set(visits.map(({ groupId }) => groupId)).size).toBe(1);
    expect(await notices()).toHaveLength(2);
    const answer = { commandId: randomUUID(), answer: { type: 'accept' }, wholeGroup: true } as const;
    await desk.hostAnswers.answer(buildingId, first?.id ?? '', answer, ratna);
    expect((await today()).every(({ state }) => state === 'accepted')).toBe(true);
    await desk.undoing.undo(buildingId, second?.id ?? '', desk.newCommand(), ratna);
    expect((await today()).every(({ state }) => state === 'waiting')).toBe(true);
  }, 30_000);

  it('[V19] comes again every week, on its days and on no other', async () => {
    const invitation = await invite(['Siti'], { weeklyUntil: '2026-12-08' });
    expect((await today('2026-12-08')).map(({ state }) => state)).toEqual(['invited']);
    expect(await today('2026-12-15')).toEqual([]);
    await arrive(`http://here${invitation.path}`);
    expect((await today())[0]?.state).toBe('waiting');
    day.now += 24 * 60 * minute;
    await turn();
    await expect(arrive(invitation.code)).rejects.toMatchObject({
      problem: { code: 'invitation-not-today', facts: { from: expect.any(Number) } },
    });
    await desk.cancelling.cancel(buildingId, invitation.id, desk.newCommand(), ratna);
    await expect(arrive(invitation.code)).rejects.toMatchObject(code('invitation-cancelled'));
    expect((await today('2026-12-01'))[0]?.state).toBe('cancelled');
    await expect(arrive('AAAA-AAAA')).rejects.toMatchObject(code('not-found'));
  });

  it('[V8] [V19] lets staff of some agencies let in their guests only, by code and link, and a kiosk all', async () => {
    const named = await invite(['Siti', 'Ali', 'Umi']);
    const other = session('kepala-dukcapil', 'supervisor', ['dukcapil']);
    const hers = session('kepala-kecamatan', 'supervisor', ['kecamatan']);
    const arriveBy = (typed: string, by: typeof ratna | null, guest: number) =>
      desk.arrivals.arrive(
        buildingId,
        { commandId: randomUUID(), code: typed, consent, guestIds: [named.guests[guest]?.id ?? ''] },
        by ? { kind: 'staff', id: by.staffId, role: by.role } : kiosk,
        by,
      );
    for (const typed of [named.code, named.url]) {
      await expect(arriveBy(typed, other, 0)).rejects.toMatchObject(code('forbidden'));
      await expect(desk.pages.invitationNamed(buildingId, typed, other)).rejects.toMatchObject(
        code('forbidden'),
      );
    }
    expect((await today()).map(({ state }) => state)).toEqual(['invited', 'invited', 'invited']);
    expect(await desk.pages.invitationNamed(buildingId, named.code, hers)).toMatchObject({ over: false });
    await arriveBy(named.code, hers, 0);
    await arriveBy(named.url, reception, 1);
    await arriveBy(named.code, null, 2);
    expect((await today()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('[V8] [V20] lets staff of some agencies sign in visitors of theirs only, and send a citizen to any', async () => {
    const body = { visitor: { name: 'Siti' }, hostId: 'of-ratna', purposeId: 'meeting', consent };
    const signIn = (by: typeof ratna) =>
      desk.signIn.signIn(
        buildingId,
        { commandId: randomUUID(), ...body },
        { kind: 'staff', id: by.staffId, role: by.role },
        { session: by },
      );
    const other = session('kepala-dukcapil', 'supervisor', ['dukcapil']);
    await expect(signIn(other)).rejects.toMatchObject(code('forbidden'));
    expect(await today()).toEqual([]);
    await signIn(session('kepala-kecamatan', 'supervisor', ['kecamatan']));
    const issue = { type: 'issue', serviceIds: ['legalisasi'], priority: null, language: 'id' } as const;
    await desk.queues.command(buildingId, { ...issue, channel: 'kiosk' }, kiosk, randomUUID());
    await desk.tickets.signInCitizen(
      buildingId,
      1,
      { commandId: randomUUID(), ...body, visitor: { name: 'Umi' } },
      { actor: { kind: 'staff', id: other.staffId, role: other.role }, session: other, device: null },
    );
    expect(await today()).toHaveLength(2);
  });

  it('[V2] answers whoever sends again days later, when the same would not be taken any more', async () => {
    const { code: invitation } = await invite(['Ali']);
    const walkedIn = {
      commandId: randomUUID(),
      visitor: { name: 'Siti' },
      agencyId: 'kecamatan',
      purposeId: 'meeting',
    };
    const at = day.now;
    const came = { arrivedAt: at, consent };
    const sendAll = async () => [
      await desk.signIn.signIn(buildingId, { ...walkedIn, ...came }, kiosk),
      await desk.arrivals.arrive(
        buildingId,
        { commandId: `${walkedIn.commandId}-a`, code: invitation, ...came },
        kiosk,
      ),
      await desk.departures.byScan(
        buildingId,
        { commandId: `${walkedIn.commandId}-d`, code: 'T001', leftAt: at },
        kiosk,
      ),
    ];
    const done = await sendAll();
    day.now += 3 * 24 * 60 * minute;
    await turn();
    await configure({ signature: true });
    expect(await sendAll()).toEqual(done);
  });

  it('[V13] gives a badge to who is here, after approval where an agency wants it, and prints it once', async () => {
    const printer = await labelPrinter();
    await configure({
      badge: { layout: '4x6', printer: printer.address, hours: 20 },
      approvalAgencyIds: ['kecamatan'],
    });
    const id = await walkIn('Siti ^XZ~JA_Aminah');
    const command = desk.newCommand();
    const give = () => desk.badges.give(buildingId, id, command, byKiosk);
    await expect(give()).rejects.toMatchObject(code('badge-not-approved'));
    await desk.hostAnswers.answer(
      buildingId,
      id,
      { commandId: randomUUID(), answer: { type: 'accept' } },
      ratna,
    );
    const badge = await give();
    expect(badge).toMatchObject({ number: 'T001', printed: true, host: 'Ibu of-ratna', layout: '4x6' });
    expect(badge.validUntil).toBe(Date.parse('2026-11-25T00:00:00+07:00'));
    expect(await give()).toEqual(badge);
    const bytes = printer.printed();
    expect(bytes).toMatch(/^\^XA\^CI28\n\^PW812\^LL1218\n/);
    expect(bytes.split('^XZ')).toHaveLength(2);
    expect(bytes).toContain('^FDSiti _5EXZ_7EJA_5FAminah^FS');
    expect(bytes).toContain(`^FDMA,${badge.code.replaceAll('_', '_5F')}^FS`);
    await printer.close();
    expect(await desk.badges.give(buildingId, id, desk.newCommand(), byKiosk)).toMatchObject({
      printed: false,
    });
    await desk.departures.byScan(buildingId, { ...desk.newCommand(), code: badge.code }, kiosk);
    await expect(desk.badges.give(buildingId, id, desk.newCommand(), byKiosk)).rejects.toMatchObject(
      code('visit-over'),
    );
  });

  it('prints the photo where the building wants one, and the badge without it where it is no picture', async () => {
    const printer = await labelPrinter();
    await configure({
      fields: { photo: { ask: 'optional', purpose: { id: 'Pengenalan', en: 'Recognition' } } },
      badge: { layout: '62mm', printer: printer.address, hours: 20 },
    });
    const pixels = await Transformer.fromRgbaPixels(Buffer.alloc(24 * 32 * 4, 255), 24, 32).jpeg(80);
    const jpeg = 'data:image/jpeg;base64,';
    for (const [n, photo] of [pixels.toString('base64'), 'AAAA'].entries()) {
      const visitor = { name: `Siti ${n}`, photo: jpeg + photo };
      const id = await walkIn(visitor.name, { visitor });
      const badge = await desk.badges.give(buildingId, id, desk.newCommand(), byKiosk);
      expect(badge).toMatchObject({ printed: true, photo: visitor.photo });
    }
    expect(printer.printed().match(/\^FO272,\d+\^GFA,6650,6650,25,0+\^FS/g)).toHaveLength(1);
    expect(printer.printed().split('^XZ')).toHaveLength(3);
    await printer.close();
  });

  it('[V20] gives a visitor one ticket, and a citizen who queues one visit', async () => {
    const id = await walkIn('Siti');
    const body = { commandId: randomUUID(), serviceIds: ['legalisasi'] };
    const give = (asked = body) => desk.tickets.give(buildingId, id, asked, byKiosk, request);
    const elsewhere = { ...byKiosk, session: session('kepala-dukcapil', 'supervisor', ['dukcapil']) };
    await expect(desk.tickets.give(buildingId, id, body, elsewhere, request)).rejects.toMatchObject(
      code('forbidden'),
    );
    const badge = desk.newCommand();
    await desk.badges.give(buildingId, id, badge, byKiosk);
    await expect(give({ ...body, ...badge })).rejects.toMatchObject(code('command-id-used'));
    // None of these left a ticket behind.
    const ticket = await give();
    expect(ticket.ticketId).toBe(1);
    expect(await give()).toEqual(ticket);
    await expect(give({ ...body, commandId: randomUUID() })).rejects.toMatchObject(code('visit-has-ticket'));
    expect(await today()).toMatchObject([
      { ticketId: ticket.ticketId, ticketDate: date, ticketNumber: ticket.number },
    ]);
    await desk.queues.command(buildingId, issue, kiosk, randomUUID());
    const citizen = () => {
      const visit = { visitor: { name: 'Umi' }, hostId: 'of-ratna', purposeId: 'meeting', consent };
      return desk.tickets.signInCitizen(
        buildingId,
        2,
        { commandId: randomUUID(), ...visit },
        { ...byKiosk, actor: officer },
      );
    };
    const [first, again] = [await citizen(), await citizen()];
    expect(again).toEqual({ visitIds: first.visitIds, already: first.visitIds });
    expect((await today()).map(({ ticketId }) => ticketId)).toEqual([1, 2]);
  });

  it('[V3] [V20] lets a ticket name the one visit that is, whoever comes with it', async () => {
    await configure({
      fields: { phone: { ask: 'optional', purpose: { id: 'Kabar', en: 'News' } } },
    });
    const ali = { visitor: { name: 'Ali', phone: '0812 3456 789' } };
    const ofAli = await walkIn('Ali', ali);
    await desk.queues.command(buildingId, issue, kiosk, randomUUID());
    const citizen = (more: Partial<SignInVisitBody> = {}) =>
      desk.tickets.signInCitizen(
        buildingId,
        1,
        {
          commandId: randomUUID(),
          visitor: { name: 'Umi' },
          hostId: 'of-ratna',
          purposeId: 'meeting',
          consent,
          ...more,
        },
        { ...byKiosk, actor: officer },
      );
    const tickets = async () => (await today()).map(({ ticketId }) => ticketId);
    const [ofUmi = ''] = (await citizen()).visitIds;
    expect(await citizen(ali)).toEqual({ visitIds: [ofAli], already: [ofAli] });
    expect(await tickets()).toEqual([null, 1]);
    await expect(citizen({ arrivedAt: day.now - 24 * 60 * minute })).rejects.toMatchObject(
      code('invalid-input'),
    );
    // Done with one officer, and sent to another.
    await desk.departures.atReception(buildingId, ofUmi, desk.newCommand(), reception);
    await citizen();
    expect(await tickets()).toEqual([null, 1, 1]);
    await expect(desk.undoing.undo(buildingId, ofUmi, desk.newCommand(), reception)).rejects.toMatchObject(
      code('visit-undo-over'),
    );
  });

  it('[V18] mails the invitation once to each guest with an address, in her language', async () => {
    const commandId = randomUUID();
    const guests = [{ name: 'Siti Aminah', email: 'siti@example.com' }, { name: 'Ali' }];
    const invited = () =>
      invite([], { commandId, guests, language: 'en', note: 'Bring the papers', weeklyUntil: '2026-12-08' });
    const { id, code: typed, path } = await invited();
    await invited();
    const rows = await day.rows<{ id: string; sealed: string }>('SELECT id, sealed FROM notice');
    expect(rows).toHaveLength(1);
    const [{ id: noticeId, sealed } = { id: '', sealed: '' }] = rows;
    expect(noticeId).toMatch(new RegExp(`^invitation/${id}/`));
    const mail = desk.sealing.open<Record<string, string>>(`notice/${noticeId}`, sealed);
    expect(mail).toMatchObject({ to: 'siti@example.com', path });
    expect(mail['title']).toMatch(/^Invitation to /);
    for (const told of ['Dear Siti Aminah,', 'Ibu of-ratna', 'Bring the papers', typed, 'every week until'])
      expect(mail['text']).toContain(told);
    // The building does not ask visitors for one, so nothing but the outbox has it.
    const ids = (await today()).flatMap(({ personId }) => personId ?? []);
    const people = await desk.people.read(day.database, buildingId, ids);
    expect([...people.values()].map(({ email }) => email)).toEqual([null, null]);
  });

  it('[V18] keeps the address of a guest where the building asks for it', async () => {
    await configure({ fields: { email: { ask: 'optional', purpose: { id: 'Kabar', en: 'News' } } } });
    await invite([], { guests: [{ name: 'Siti', email: 'siti@example.com' }] });
    const [visit] = await today();
    const people = await desk.people.read(day.database, buildingId, [visit?.personId ?? '']);
    expect([...people.values()].map(({ email }) => email)).toEqual(['siti@example.com']);
  });

  it('[V12] asks the secretary once when the host does not answer, and the host again when her time is over', async () => {
    const other = await open();
    const look = () => Promise.all([desk.watch.look(), other.watch.look(), desk.watch.look()]);
    const id = await walkIn('Siti');
    await look();
    expect(await notices()).toHaveLength(1);
    day.now += 5 * minute;
    await look();
    await look();
    expect(await today()).toMatchObject([{ state: 'waiting', escalatedAt: day.now }]);
    expect(await notices()).toEqual([`visit/${id}/arrived/of-ratna`, `visit/${id}/escalated/of-sekretaris`]);
    const wait = { commandId: randomUUID(), answer: { type: 'wait', minutes: 10 } } as const;
    await desk.hostAnswers.answer(buildingId, id, wait, ratna);
    day.now += 10 * minute;
    await look();
    await look();
    expect(await today()).toMatchObject([{ state: 'waiting' }]);
    expect((await notices()).slice(2)).toEqual([`visit/${id}/again/${day.now}/of-ratna`]);
  });

  it('[V12] asks on, however many wait in a building that is not here any more', async () => {
    for (let n = 0; n < 100; n++) await walkIn(`Tamu ${n}`);
    await day.database.write((tx) => tx.query("UPDATE visit SET building_id = 'gone', due_at = due_at - 1"));
    await walkIn('Siti');
    day.now += 5 * minute;
    await desk.watch.look();
    expect(await today()).toMatchObject([{ escalatedAt: day.now }]);
  }, 30_000);

  it('[V12] loses nothing by a restart, and tells nobody twice', async () => {
    const id = await walkIn('Siti');
    for (const { stop } of desks) await stop();
    desks = [];
    await day.restart();
    await day.queue.stop();
    desk = await open();
    day.now += 6 * minute;
    await desk.watch.look();
    expect(await today()).toMatchObject([{ id, state: 'waiting', escalatedAt: day.now }]);
    expect(await notices()).toHaveLength(2);
  });

  it('[V19] says that it is over to a guest who comes after the day was closed by hand, however she is named', async () => {
    const { code: typed, guests } = await invite(['Siti', 'Ali']);
    const [first, second] = guests.map(({ id }) => id);
    await arrive(typed, [first ?? '']);
    await desk.departures.closeDay(buildingId, desk.newCommand(), kiosk);
    await expect(arrive(typed, [second ?? ''])).rejects.toMatchObject(code('invitation-over'));
    expect(await arrive(typed)).toMatchObject({ visitIds: [first], already: [first] });
  });

  it('[V22] says of a day that was closed by hand when the next is, at the door and on the page', async () => {
    const invitation = await invite(['Siti', 'Ali'], { weeklyUntil: '2026-12-08' });
    const [first, second] = invitation.guests.map(({ id }) => id);
    await arrive(invitation.code, [first ?? '']);
    const page = () => desk.pages.invitation(invitation.path.slice(3));
    expect(await page()).toMatchObject({ closedToday: false, from: invitation.from });
    await desk.departures.closeDay(buildingId, desk.newCommand(), kiosk);
    const from = invitation.from + 7 * 24 * 60 * minute;
    expect(await page()).toMatchObject({
      closedToday: true,
      over: false,
      from,
      guests: [{ state: 'invited' }, { state: 'invited' }],
    });
    expect(await desk.pages.invitationEntry(buildingId, invitation.id, (path) => path)).toMatchObject({
      nextFrom: from,
    });
    const notToday = { problem: { code: 'invitation-not-today', facts: { from } } };
    await expect(arrive(invitation.code, [second ?? ''])).rejects.toMatchObject(notToday);
    const ofNextWeek = (await page()).guests.map(({ id }) => id);
    await expect(arrive(invitation.code, ofNextWeek)).rejects.toMatchObject(notToday);
    expect(await arrive(invitation.code)).toMatchObject({ already: [first] });
  });

  it('[V15] lets nobody stay when the day has turned, and lapses who never came', async () => {
    await walkIn('Siti');
    await invite(['Ali']);
    day.now += 24 * 60 * minute;
    await turn();
    await desk.watch.look();
    expect((await today()).map(({ state, leftBy }) => `${state} ${leftBy}`).toSorted()).toEqual([
      'lapsed null',
      'left closing',
    ]);
    expect((await today())[0]?.leftAt ?? Date.parse('2026-11-25T00:00:00+07:00')).toBe(
      Date.parse('2026-11-25T00:00:00+07:00'),
    );
  });

  it('[V6] keeps who came and left without a network, and is told of after midnight, and asks no host', async () => {
    const { code: invitation } = await invite(['Ali']);
    const came = day.now + 60 * minute;
    day.now += 24 * 60 * minute;
    await turn();
    await desk.watch.look();
    const walkedIn = { commandId: randomUUID(), visitor: { name: 'Siti' }, agencyId: 'kecamatan' };
    const late = { ...walkedIn, purposeId: 'meeting', consent, arrivedAt: came };
    const done = await desk.signIn.signIn(buildingId, late, kiosk);
    expect(await desk.signIn.signIn(buildingId, late, kiosk)).toEqual(done);
    await desk.arrivals.arrive(
      buildingId,
      { commandId: randomUUID(), code: invitation, consent, arrivedAt: came },
      kiosk,
    );
    const endOfDay = Date.parse('2026-11-25T00:00:00+07:00');
    const never = { state: 'left', leftBy: 'closing', arrivedAt: came, leftAt: endOfDay };
    expect(await today()).toMatchObject([never, never]);
    expect(await notices()).toEqual([]);

    const gone = { code: 'T001', leftAt: came + 30 * minute };
    await desk.departures.byScan(buildingId, { ...desk.newCommand(), ...gone }, kiosk);
    expect((await today()).find(({ number }) => number === 1)).toMatchObject({
      state: 'left',
      leftBy: 'scan',
      leftAt: gone.leftAt,
    });
    expect(await today('2026-11-25')).toEqual([]);
    await expect(
      desk.signIn.signIn(
        buildingId,
        { ...late, commandId: randomUUID(), arrivedAt: came - 2880 * minute },
        kiosk,
      ),
    ).rejects.toMatchObject(code('invalid-input'));
  });

  /** The building's day turns by its clock. */
  async function turn(): Promise<void> {
    await desk.queues.command(buildingId, { type: 'tick' }, { kind: 'system' }, randomUUID());
  }
});

/** It takes what it is sent. */
async function labelPrinter() {
  const printed: Buffer[] = [];
  const printer = createServer((socket) => socket.on('data', (bytes) => printed.push(bytes)));
  printer.listen(0, '127.0.0.1');
  await once(printer, 'listening');
  return {
    address: `tcp://127.0.0.1:${(printer.address() as AddressInfo).port}`,
    printed: () => Buffer.concat(printed).toString('utf8'),
    close: async () => {
      printer.close();
      await once(printer, 'close');
    },
  };
}
