/** What invited guests are written when they are not expected any more, and what is kept of them for it. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CancelInvitationBody, InvitationEntry, InviteBody } from '@satuatap/shared/contract';
import { PersonFiles } from '../people/person-files.js';
import { retentionKinds } from '../retention/kinds.js';
import { BuildingDay, databases, kecamatan, kiosk } from '../testing/building-day.js';
import { addOfficer, openFrontDesk, session, type FrontDesk } from '../testing/front-desk.js';
import { visitsOfDay } from './visit-table.js';

const buildingId = kecamatan.id;
const date = '2026-11-24';
const minute = 60_000;
const ratna = session('ratna', 'counter');

describe.each(databases)('a guest who was invited by mail, on %s,', (database) => {
  let day: BuildingDay;
  let desk: FrontDesk;

  const open = async (hasMail = true): Promise<void> => {
    await desk?.stop();
    desk = await openFrontDesk(day, {}, hasMail);
  };
  const invite = async (more: Partial<InviteBody> = {}): Promise<InvitationEntry> => {
    const body: InviteBody = {
      commandId: randomUUID(),
      guests: [{ name: 'Siti Aminah', email: 'siti@example.com' }],
      purposeId: 'meeting',
      from: day.now + 60 * minute,
      until: day.now + 120 * minute,
      ...more,
    };
    return entry(await desk.invitations.invite(buildingId, body, ratna));
  };
  const entry = (id: string): Promise<InvitationEntry> =>
    desk.pages.invitationEntry(buildingId, id, (path) => path);
  const cancel = ({ id }: InvitationEntry, more: Partial<CancelInvitationBody> = {}): Promise<void> =>
    desk.cancelling.cancel(buildingId, id, { commandId: randomUUID(), ...more }, ratna);
  /** As the post does with invitations that are due. */
  const post = (state: 'sent' | 'failed' | 'skipped' | 'unsure' | 'sending' = 'sent'): Promise<unknown> =>
    day.database.write((tx) =>
      tx.query(
        "UPDATE notice SET state = ?, attempts = 1 WHERE state = 'waiting' AND id NOT LIKE '%/cancelled/%'",
        [state],
      ),
    );
  const outbox = async (): Promise<Record<string, string>[]> => {
    const rows = await day.rows<{ id: string; sealed: string }>(
      "SELECT id, sealed FROM notice WHERE id LIKE '%/cancelled/%' ORDER BY id",
    );
    return rows.map(({ id, sealed }) => desk.sealing.open(`notice/${id}`, sealed));
  };
  /** Addresses that are needed longer than an act can be taken back. */
  const kept = () =>
    day.rows<{ person_id: string }>(`SELECT person_id FROM invited_mail WHERE ends_at > ${day.now + minute}`);

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

  it('[V21] is written once that she need not come, and her address is needed no more', async () => {
    const invitation = await invite({ language: 'en', weeklyUntil: '2026-12-08' });
    expect(invitation.guests).toMatchObject([{ name: 'Siti Aminah', mailed: true }]);
    await post();
    await cancel(invitation);
    await cancel(invitation);
    const mails = await outbox();
    expect(mails).toMatchObject([
      { to: 'siti@example.com', title: expect.stringMatching(/^Invitation cancelled: .*24 November 2026$/) },
    ]);
    for (const told of [
      'Dear Siti Aminah,',
      'Ibu of-ratna',
      'You need not come',
      'Tuesday',
      '8 December 2026',
    ])
      expect(mails[0]?.['text']).toContain(told);
    expect(await kept()).toEqual([]);
    expect(await day.rows("SELECT facts FROM audit_entry WHERE action = 'invitation.cancelled'")).toEqual([
      { facts: JSON.stringify({ of: 'invitation', expected: 3, told: 1 }) },
    ]);
  });

  it('[V21] is told of no time that is over, and nothing when she has come', async () => {
    const guests = [
      { name: 'Siti Aminah', email: 'siti@example.com' },
      { name: 'Ali', email: 'ali@example.com' },
      { name: 'Umi' },
    ];
    const invitation = await invite({ guests });
    await post();
    const siti = invitation.guests.find(({ name }) => name === 'Siti Aminah');
    const arriving = { commandId: randomUUID(), code: invitation.code, guestIds: [siti?.id ?? ''] };
    await desk.arrivals.arrive(buildingId, { ...arriving, consent: { language: 'id' } }, kiosk);
    const late = await invite({ guests: [{ name: 'Adi', email: 'adi@example.com' }] });
    await post();
    await cancel(invitation);
    day.now += 121 * minute;
    await cancel(late);
    expect((await outbox()).map(({ to }) => to)).toEqual(['ali@example.com']);
    expect(await kept()).toEqual([]);
  });

  it('[V21] is not told of the end of what she was never told of', async () => {
    const waiting = await invite();
    await cancel(waiting);
    // It does not go out after it either.
    const held = 'SELECT 1 AS held FROM notice WHERE due_at = take_back_at';
    expect(await day.rows(held)).toEqual([{ held: 1 }]);
    await day.database.write((tx) => tx.query('DELETE FROM notice'));
    for (const state of ['failed', 'skipped'] as const) {
      const invitation = await invite();
      await post(state);
      expect((await entry(invitation.id)).guests).toMatchObject([{ mailed: false }]);
      await cancel(invitation);
    }
    expect(await outbox()).toEqual([]);
    for (const state of ['unsure', 'sending'] as const) {
      const invitation = await invite();
      await post(state);
      await cancel(invitation);
    }
    expect(await outbox()).toHaveLength(2);
    // One that is on its way is not tried again, and what tells of its end waits for its own.
    expect(
      await day.rows("SELECT 1 AS held FROM notice WHERE state = 'sending' AND take_back_at > 0"),
    ).toEqual([{ held: 1 }]);
    expect(await day.rows("SELECT 1 AS one FROM notice WHERE follows LIKE 'invitation/%'")).toHaveLength(2);
  });

  it('[V21] is not told of it either when the invitation was tried in vain, however often', async () => {
    const never = await invite();
    const perhaps = await invite();
    await day.database.write(async (tx) => {
      await tx.query('UPDATE notice SET attempts = 3, due_at = due_at + 60000');
      await tx.query('UPDATE notice SET maybe_gone = 1 WHERE id LIKE ?', [`invitation/${perhaps.id}/%`]);
    });
    await cancel(never);
    expect(await outbox()).toEqual([]);
    await cancel(perhaps);
    expect(await outbox()).toHaveLength(1);
  });

  it('[V21] hears of a cancelled day after the invitation itself, where that has not gone out yet', async () => {
    const weekly = await invite({ weeklyUntil: '2026-12-08' });
    await cancel(weekly, { date: '2026-12-01' });
    expect(await outbox()).toMatchObject([
      { text: expect.stringMatching(/Selasa, 1 Desember 2026.*\n\n.*minggu-minggu lainnya tetap berlaku/) },
    ]);
    expect(await day.rows('SELECT state, take_back_at, follows FROM notice ORDER BY id')).toEqual([
      { state: 'waiting', take_back_at: null, follows: null },
      { state: 'waiting', take_back_at: null, follows: expect.stringContaining(weekly.id) },
    ]);
    expect(await kept()).toHaveLength(1);
  });

  it('[V21] leaves no address where no mail is set up', async () => {
    await open(false);
    const invitation = await invite();
    expect(invitation.guests).toMatchObject([{ mailed: false }]);
    expect(await kept()).toEqual([]);
  });

  it('is shown her address, and it goes with her, or when the invitation is over', async () => {
    await invite();
    const files = new PersonFiles(day.database, desk.people, desk.sealing);
    const [visit] = await visitsOfDay(day.database, buildingId, date);
    const personId = visit?.personId ?? '';
    const { traces } = await files.file(kecamatan, personId);
    expect(traces.find(({ kind }) => kind === 'invited-mail')?.rows).toMatchObject([
      { at: day.now + 60 * minute, facts: { email: 'siti@example.com' } },
    ]);
    expect(JSON.stringify(await day.rows('SELECT * FROM invited_mail'))).not.toContain('siti');
    await day.database.write((tx) => files.forget(tx, buildingId, personId));
    expect(await kept()).toEqual([]);
    const kind = retentionKinds.find((each) => each.kind === 'invited-mail');
    const due = (now: number) =>
      day.rows(`SELECT 1 AS one FROM invited_mail WHERE ${String(kind?.due).replace('?', `${now}`)}`);
    await invite();
    expect(await due(day.now + 120 * minute)).toEqual([]);
    expect(await due(day.now + 121 * minute)).toHaveLength(1);
  });
});
