/** An invitation that is cancelled in part or as a whole, and expected again. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  CancelInvitationBody,
  InvitationEntry,
  InvitationPage,
  InviteBody,
} from '@satuatap/shared/contract';
import { BuildingDay, databases, kecamatan, kiosk } from '../testing/building-day.js';
import { addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';
import { visitsOfDay } from './visit-table.js';

const buildingId = kecamatan.id;
const date = '2026-11-24';
const nextWeek = '2026-12-01';
const minute = 60_000;
const dayMs = 24 * 60 * minute;
const ratna = session('ratna', 'counter');
const code = (expected: string) => ({ problem: { code: expected } });

describe.each(databases)('an invitation that its host cancels, on %s,', (database) => {
  let day: BuildingDay;
  let desk: FrontDesk;

  const invite = async (
    names: readonly string[],
    more: Partial<InviteBody> = {},
  ): Promise<InvitationEntry> => {
    const body: InviteBody = {
      commandId: randomUUID(),
      guests: names.map((name) => ({ name, email: `${name.toLowerCase()}@example.com` })),
      purposeId: 'meeting',
      from: day.now + 60 * minute,
      until: day.now + 120 * minute,
      ...more,
    };
    return entry(await desk.invitations.invite(buildingId, body, ratna));
  };
  const entry = (id: string): Promise<InvitationEntry> =>
    desk.pages.invitationEntry(buildingId, id, (path) => path);
  const page = ({ code: named }: InvitationEntry): Promise<InvitationPage> =>
    desk.pages.invitationNamed(buildingId, named);
  const cancel = async (
    { id }: InvitationEntry,
    more: Partial<CancelInvitationBody> = {},
    by = ratna,
  ): Promise<InvitationEntry> => {
    await desk.cancelling.cancel(buildingId, id, { commandId: randomUUID(), ...more }, by);
    return entry(id);
  };
  const undo = async ({ id }: InvitationEntry, by = ratna): Promise<InvitationEntry> => {
    await desk.cancelling.undo(buildingId, id, desk.newCommand(), by);
    return entry(id);
  };
  const arrive = ({ code: typed }: InvitationEntry, guestIds?: readonly string[]) =>
    desk.arrivals.arrive(
      buildingId,
      {
        commandId: randomUUID(),
        code: typed,
        consent: { language: 'id' },
        ...(guestIds ? { guestIds } : {}),
      },
      kiosk,
    );
  const states = async (on = date): Promise<string[]> =>
    (await visitsOfDay(day.database, buildingId, on)).map(({ state }) => state).toSorted();
  const guestOf = ({ guests }: InvitationEntry, name: string): string =>
    guests.find((guest) => guest.name === name)?.id ?? '';
  const cancellations = () =>
    day.rows<{ id: string; state: string; due_at: number }>(
      "SELECT id, state, due_at FROM notice WHERE id LIKE '%/cancelled/%' ORDER BY due_at, state",
    );
  /** As the post does with what is due. */
  const post = (): Promise<unknown> =>
    day.database.write((tx) => tx.query("UPDATE notice SET state = 'sent' WHERE state = 'waiting'"));
  /** The building's day turns by its clock. */
  const turn = (): Promise<unknown> =>
    desk.queues.command(buildingId, { type: 'tick' }, { kind: 'system' }, randomUUID());

  beforeEach(async () => {
    day = await BuildingDay.start(undefined, database);
    await day.queue.stop();
    await addOfficer(day, 'of-ratna', { staffId: 'ratna' });
    desk = await openFrontDesk(day);
  });
  afterEach(async () => {
    await desk.stop();
    await day.end();
  });

  it('[V22] for one guest of a group lets the others in, and mails her alone, once for a command', async () => {
    const invitation = await invite(['Ani', 'Budi', 'Citra']);
    await post();
    const body = { commandId: randomUUID(), guestId: guestOf(invitation, 'Budi') };
    for (const _ of [1, 2]) await cancel(invitation, body);
    const after = await entry(invitation.id);
    expect(after).toMatchObject({ cancelled: false, times: [{ date, cancelled: false }] });
    expect(after.guests.map(({ name, state }) => [name, state])).toEqual([
      ['Ani', 'invited'],
      ['Budi', 'cancelled'],
      ['Citra', 'invited'],
    ]);
    expect((await page(invitation)).guests.map(({ state }) => state)).toEqual([
      'invited',
      'cancelled',
      'invited',
    ]);
    await expect(arrive(invitation, [body.guestId])).rejects.toMatchObject(code('invitation-cancelled'));
    expect((await arrive(invitation)).visitIds).toHaveLength(2);
    const visits = await visitsOfDay(day.database, buildingId, date);
    const budi = visits.find(({ id }) => id === body.guestId)?.personId ?? '';
    expect(await cancellations()).toMatchObject([
      { id: `invitation/${invitation.id}/${budi}/cancelled/${body.commandId}` },
    ]);
    expect(await day.rows("SELECT facts FROM audit_entry WHERE action = 'invitation.cancelled'")).toEqual([
      { facts: JSON.stringify({ of: 'guest', expected: 1, told: 1 }) },
    ]);
    const other = desk.cancelling.cancel(buildingId, invitation.id, { commandId: body.commandId }, ratna);
    await expect(other).rejects.toMatchObject(code('command-id-used'));
  });

  it('[V22] on one of its days goes on in the other weeks, and says so at the door', async () => {
    const invitation = await invite(['Ani'], { weeklyUntil: '2026-12-15' });
    await post();
    const after = await cancel(invitation, { date });
    expect(after).toMatchObject({ cancelled: false, nextFrom: invitation.from + 7 * dayMs });
    expect(after.times.map((each) => each.cancelled)).toEqual([true, false, false, false]);
    await expect(arrive(invitation)).rejects.toMatchObject({
      problem: { code: 'invitation-date-cancelled', facts: { date: nextWeek } },
    });
    expect(await page(invitation)).toMatchObject({
      cancelled: false,
      cancelledTimes: [invitation.from],
      from: invitation.from + 7 * dayMs,
      guests: [{ name: 'Ani', state: 'invited' }],
    });
    expect(await states(nextWeek)).toEqual(['invited']);
    // She still comes, and is to be written to.
    expect(await day.rows('SELECT ends_at FROM invited_mail')).toEqual([
      { ends_at: invitation.until + 21 * dayMs },
    ]);
    const guestId = guestOf(after, 'Ani');
    expect(await cancel(invitation, { date: '2026-12-08', guestId })).toMatchObject({ cancelled: false });
    expect(await cancel(invitation, { guestId })).toMatchObject({ cancelled: true });
    expect(await page(invitation)).toMatchObject({ cancelled: true, guests: [], cancelledTimes: [] });
    await expect(arrive(invitation)).rejects.toMatchObject(code('invitation-cancelled'));
    expect(await cancellations()).toHaveLength(3);
  });

  it('[V22] for one guest on one day says that she comes on the others, until that is taken back', async () => {
    const invitation = await invite(['Ani', 'Budi'], { weeklyUntil: nextWeek });
    const shown = ({ guests }: InvitationEntry) =>
      guests.map(({ name, state, expectedLater }) => [name, state, expectedLater]);
    const ani = ['Ani', 'invited', true];
    expect(shown(invitation)).toEqual([ani, ['Budi', 'invited', true]]);
    const guestId = guestOf(invitation, 'Budi');
    expect(shown(await cancel(invitation, { guestId, date }))).toEqual([ani, ['Budi', 'cancelled', true]]);
    expect(await states(nextWeek)).toEqual(['invited', 'invited']);
    expect(shown(await undo(invitation))).toEqual([ani, ['Budi', 'invited', true]]);
    expect(shown(await cancel(invitation, { guestId }))).toEqual([ani, ['Budi', 'cancelled', false]]);
    expect(shown(await cancel(invitation, { date: nextWeek }))).toEqual([
      ['Ani', 'invited', false],
      ['Budi', 'cancelled', false],
    ]);
  });

  it('[V23] is taken back for the days to come when its day is over meanwhile', async () => {
    const invitation = await invite(['Ani'], { weeklyUntil: nextWeek });
    day.now = Date.parse(`${date}T23:59:58+07:00`);
    await cancel(invitation);
    day.now += 4000;
    await turn();
    expect(await undo(invitation)).toMatchObject({ cancelled: false });
    expect(await states()).toEqual(['cancelled']);
    expect(await states(nextWeek)).toEqual(['invited']);
  });

  it('[V22] is refused for who is no guest, a day that is none of it, and by whom it does not concern', async () => {
    const invitation = await invite(['Ani', 'Budi'], { weeklyUntil: nextWeek });
    const guestId = guestOf(invitation, 'Ani');
    for (const wrong of ['2026-11-23', '2026-11-25'])
      await expect(cancel(invitation, { date: wrong })).rejects.toMatchObject(code('invalid-input'));
    await expect(cancel(invitation, { guestId: randomUUID() })).rejects.toMatchObject(code('not-found'));
    await expect(cancel({ ...invitation, id: randomUUID() })).rejects.toMatchObject(code('not-found'));
    for (const other of [
      session('budi', 'counter'),
      session('sekretaris', 'secretary', ['dukcapil']),
      session('kepala-dukcapil', 'supervisor', ['dukcapil']),
    ]) {
      await expect(cancel(invitation, { guestId }, other)).rejects.toMatchObject(code('forbidden'));
      await expect(undo(invitation, other)).rejects.toMatchObject(code('forbidden'));
    }
    await cancel(invitation, { guestId }, session('sekretaris', 'secretary', ['kecamatan']));
    await cancel(invitation, { date }, session('resepsionis', 'receptionist'));
    expect([await states(), await states(nextWeek)]).toEqual([
      ['cancelled', 'cancelled'],
      ['cancelled', 'invited'],
    ]);
  });

  it('[V22] keeps who has come, and changes nothing where nobody is expected', async () => {
    const invitation = await invite(['Ani', 'Budi']);
    const guestId = guestOf(invitation, 'Ani');
    await arrive(invitation, [guestId]);
    await cancel(invitation, { guestId });
    expect(await states()).toEqual(['invited', 'waiting']);
    await cancel(invitation);
    expect(await states()).toEqual(['cancelled', 'waiting']);
    expect(
      await day.rows("SELECT 1 AS one FROM audit_entry WHERE action = 'invitation.cancelled'"),
    ).toHaveLength(1);
  });

  it('[V23] is taken back by whoever did it, for so long as the house lets her, and nobody is mailed', async () => {
    const invitation = await invite(['Ani', 'Budi'], { weeklyUntil: nextWeek });
    await post();
    const guestId = guestOf(invitation, 'Ani');
    await cancel(invitation, { guestId });
    day.now += 1;
    await cancel(invitation);
    expect(await cancellations()).toHaveLength(2);
    await expect(undo(invitation, session('resepsionis', 'receptionist'))).rejects.toMatchObject(
      code('forbidden'),
    );
    // The last first.
    expect(await undo(invitation)).toMatchObject({ cancelled: false });
    expect([await states(), await states(nextWeek)]).toEqual([
      ['cancelled', 'invited'],
      ['cancelled', 'invited'],
    ]);
    expect((await undo(invitation)).guests.map(({ state }) => state)).toEqual(['invited', 'invited']);
    await expect(undo(invitation)).rejects.toMatchObject(code('visit-undo-over'));
    expect((await cancellations()).map(({ state }) => state)).toEqual(['skipped', 'skipped']);
    expect(await day.rows('SELECT DISTINCT ends_at FROM invited_mail')).toEqual([
      { ends_at: invitation.until + 7 * dayMs },
    ]);
    const undoMs = kecamatan.rules.undoSeconds * 1000;
    await cancel(invitation, { guestId });
    const waiting = (await cancellations()).filter(({ state }) => state === 'waiting');
    expect(waiting.map(({ due_at }) => due_at)).toEqual([day.now + undoMs + 1000]);
    const undoOfVisit = desk.undoing.undo(buildingId, guestId, desk.newCommand(), ratna);
    await expect(undoOfVisit).rejects.toMatchObject(code('visit-undo-over'));
    day.now += undoMs + 1;
    await expect(undo(invitation)).rejects.toMatchObject(code('visit-undo-over'));
    expect(
      await day.rows("SELECT 1 AS one FROM audit_entry WHERE action = 'invitation.undone'"),
    ).toHaveLength(2);
  });

  it('[V23] writes to a guest after all whose invitation had not gone out when it was cancelled', async () => {
    const invitation = await invite(['Ani']);
    await cancel(invitation);
    await undo(invitation);
    expect(await day.rows('SELECT state, take_back_at, due_at FROM notice')).toEqual([
      { state: 'waiting', take_back_at: null, due_at: day.now },
    ]);
  });

  it('[V24] names nobody once the day of its last time is over, but whoever came', async () => {
    const invitation = await invite(['Ani', 'Budi', 'Citra'], { note: 'Bawa berkas' });
    await cancel(invitation, { guestId: guestOf(invitation, 'Budi') });
    await arrive(invitation, [guestOf(invitation, 'Ani')]);
    // Late that day she may still come, and is looked for by her name.
    day.now = Date.parse(`${date}T23:00:00+07:00`);
    expect((await page(invitation)).guests).toHaveLength(3);
    day.now += 2 * 60 * minute;
    await turn();
    await desk.watch.look();
    expect(await page(invitation)).toMatchObject({ over: true, guests: [], host: '', room: '', note: '' });
    expect(await entry(invitation.id)).toMatchObject({ guests: [], note: '', times: [] });
    expect(await desk.pages.invitations(buildingId, ratna, (path) => path)).toEqual([]);
    const visits = await visitsOfDay(day.database, buildingId, date);
    const shown = await desk.entries.seenBy(
      day.database,
      buildingId,
      visits,
      session('resepsionis', 'receptionist'),
    );
    expect(shown.map(({ state, visitor }) => `${state} ${visitor?.name}`).toSorted()).toEqual([
      'cancelled undefined',
      'lapsed undefined',
      'left Ani',
    ]);
  });
});
