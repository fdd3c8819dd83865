/** What a host sees of her visitors, and answers. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InvitationEntry } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { hearTones, tones } from '../testing/tones.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { invitationOf, nine, officerOf, visitOf } from '../testing/visits.js';
import { MyVisitors } from './my-visitors.js';
import { WaitingVisitors } from './waiting-visitors.js';

let hall: TestHall;
let server: VisitorServer;

beforeEach(() => {
  localStorage.clear();
  document.title = 'Loket 1';
  hall = TestHall.open();
  hearTones();
  server = VisitorServer.open({
    'GET self': { officer: officerOf('rina', 'Rina Wati') },
    'GET directory': [officerOf('rina', 'Rina Wati'), officerOf('joko', 'Joko Susilo')],
    'GET visits': [visitOf('1', 'Budi Santoso', { people: 3 })],
    'GET invitations': [],
  });
});

const inHall = (
  part: React.ReactNode,
  staffRole: Role = 'counter',
  news = 0,
  language: 'id' | 'en' = 'id',
) => (
  <InHall hall={hall} staffId="rina" staffRole={staffRole} language={language} news={{ visits: news }}>
    {part}
  </InHall>
);
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const line = () => screen.findByRole('region', { name: 'Tamu menunggu:' });

describe('a visitor who waits', () => {
  it('shows at once with what the host must know, by a quiet tone and a mark in the title', async () => {
    render(inHall(<WaitingVisitors />));
    expect(await within(await line()).findByText('Budi Santoso')).toBeVisible();
    expect(await line()).toHaveTextContent('Pertemuan · 3 orang · sejak 08.57 WIB (3 menit)');
    expect(tones).toHaveBeenCalledTimes(1);
    expect(document.title).toBe('● Loket 1');
  });

  it('is not told again after a reload, nor when something else changed', async () => {
    const { rerender } = render(inHall(<WaitingVisitors />));
    await within(await line()).findByText('Budi Santoso');
    rerender(inHall(<WaitingVisitors />, 'counter', 1));
    await waitFor(() =>
      expect(server.asked.filter(({ path }) => path.includes('/visits/changes'))).toHaveLength(2),
    );
    cleanup();
    render(inHall(<WaitingVisitors />));
    await within(await line()).findByText('Budi Santoso');
    expect(tones).toHaveBeenCalledTimes(1);
  });

  it('is accepted, told to wait, or sent to a colleague, and the answer can be taken back', async () => {
    server.answers['POST 1/answer'] = visitOf('1', 'Budi Santoso', { state: 'delayed' });
    server.answers['POST 1/undo'] = visitOf('1', 'Budi Santoso');
    render(inHall(<WaitingVisitors />));
    await within(await line()).findByText('Budi Santoso');
    await press('Minta menunggu 10 menit: Budi Santoso');
    expect(await screen.findByText(/Budi Santoso: Diminta menunggu/)).toBeVisible();
    await press(/Urungkan/);
    await press('Lainnya… Budi Santoso');
    await userEvent.type(screen.getByRole('combobox', { name: /Rekan/ }), 'joko{Enter}');
    await press('Teruskan ke rekan');
    expect(server.sent('POST 1/answer')).toEqual([
      { commandId: expect.any(String), answer: { type: 'wait', minutes: 10 } },
      { commandId: expect.any(String), answer: { type: 'forward', hostId: 'joko' } },
    ]);
    expect(server.sent('POST 1/undo')).toHaveLength(1);
  });

  it('is declined with a reason', async () => {
    server.answers['POST 1/answer'] = visitOf('1', 'Budi Santoso', { state: 'declined' });
    render(inHall(<WaitingVisitors />));
    await within(await line()).findByText('Budi Santoso');
    await press('Lainnya… Budi Santoso');
    await userEvent.type(screen.getByRole('combobox', { name: /Alasan/ }), 'Sedang rapat');
    await press('Tidak dapat menerima');
    expect(server.sent('POST 1/answer')).toEqual([
      { commandId: expect.any(String), answer: { type: 'decline', reason: 'Sedang rapat' } },
    ]);
  });

  it('came with others, who are answered together', async () => {
    server.answers['GET visits'] = ['1', '2', '3'].map((id) => visitOf(id, `Tamu ${id}`, { groupId: 'g' }));
    server.answers['POST 1/answer'] = visitOf('1', 'Tamu 1', { state: 'accepted' });
    render(inHall(<WaitingVisitors />));
    expect(await within(await line()).findByText('Tamu 1 +2')).toBeVisible();
    await press('Terima: Tamu 1');
    expect(server.sent('POST 1/answer')).toEqual([
      { commandId: expect.any(String), answer: { type: 'accept' }, wholeGroup: true },
    ]);
  });

  it('of somebody else is no business of reception’s own line, nor of a secretary before it is passed on', async () => {
    server.answers['GET visits'] = [visitOf('1', 'Budi Santoso', { hostId: 'joko' })];
    const { rerender } = render(inHall(<WaitingVisitors />, 'secretary'));
    await act(async () => {});
    expect(screen.queryByText('Budi Santoso')).toBeNull();
    server.answers['GET visits'] = [visitOf('1', 'Budi Santoso', { hostId: 'joko', escalatedAt: nine })];
    rerender(inHall(<WaitingVisitors />, 'secretary', 1));
    expect(await within(await line()).findByText('Budi Santoso')).toBeVisible();
    expect(await line()).toHaveTextContent('belum dijawab pegawainya');
  });
});

describe('her visitors’ page', () => {
  it('invites several, pasted, for every week, and hands on link and code', async () => {
    server.answers['POST invitations'] = invitationOf({
      weeklyUntil: '2026-12-22',
      guests: [
        { id: 'a', name: 'Budi', state: 'invited', mailed: false, expectedLater: false },
        { id: 'b', name: 'Sri', state: 'invited', mailed: false, expectedLater: false },
      ],
    });
    render(inHall(<MyVisitors />));
    await userEvent.click(await screen.findByRole('button', { name: 'Undang tamu' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Tamu, satu per baris/ }), 'Budi; PT Maju\nSri');
    expect(screen.getByText('2 tamu terbaca.')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/Setiap minggu/), '2026-12-22');
    await press('Buat undangan');
    const opened = await screen.findByRole('dialog', { name: /Budi, Sri/ });
    expect(within(opened).getByText('K7M2-9QXP')).toBeVisible();
    expect(within(opened).getByText(/tiap minggu sampai Sel, 22 Des/)).toBeVisible();
    expect(within(opened).getByDisplayValue('http://satuatap/i/x')).toBeVisible();
    expect(server.sent('POST invitations')).toEqual([
      {
        commandId: expect.any(String),
        guests: [{ name: 'Budi', company: 'PT Maju' }, { name: 'Sri' }],
        purposeId: 'meeting',
        from: nine,
        until: nine + 7_200_000,
        weeklyUntil: '2026-12-22',
        language: 'id',
      },
    ]);
  });

  const week = 7 * 86_400_000;
  /** The list is asked for again after a rest. */
  const inItsTime = { timeout: 5000 };
  const group = (more: Partial<InvitationEntry> = {}): InvitationEntry =>
    invitationOf({
      guests: [
        { id: 'a', name: 'Budi', state: 'invited', mailed: true, expectedLater: false },
        { id: 'b', name: 'Sri', state: 'invited', mailed: false, expectedLater: false },
        { id: 'c', name: 'Adi', state: 'accepted', mailed: false, expectedLater: false },
      ],
      ...more,
    });
  /** Her page with this invitation, and that opened. */
  const openInvitation = async (invitation: InvitationEntry, language: 'id' | 'en' = 'id') => {
    server.answers['GET invitations'] = [invitation];
    render(inHall(<MyVisitors />, 'counter', 0, language));
    await userEvent.click(await screen.findByRole('button', { name: /^(Tautan dan QR|Link and QR): / }));
    return screen.getByRole('dialog');
  };

  it.each([
    ['id', [true, true], /berlaku lagi\. Tamu diberi tahu lewat surel\.$/],
    ['id', [false, false], /berlaku lagi\. Tamu harus Anda beri tahu sendiri\.$/],
    ['id', [true, false], /surel, kecuali .* sendiri: Sri\.$/],
    ['en', [true, false], /by mail, but you must tell these yourself: Sri\.$/],
  ] as const)(
    'says in %s, before it is cancelled, who hears of it by mail: %j',
    async (language, mailed, told) => {
      const { guests } = group();
      const opened = await openInvitation(
        group({ guests: guests.map((guest, n) => ({ ...guest, mailed: mailed[n] ?? false })) }),
        language,
      );
      expect(within(opened).getByText(told)).toBeVisible();
    },
  );

  it('cancels an invitation at once, and takes that back', async () => {
    server.answers['POST i1/cancel'] = group({ cancelled: true });
    server.answers['POST i1/undo'] = group();
    await openInvitation(group());
    server.answers['GET invitations'] = [group({ cancelled: true })];
    await press('Batalkan undangan');
    const opened = screen.getByRole('dialog');
    expect(await within(opened).findByText('Dibatalkan')).toBeVisible();
    expect(within(opened).queryByText('K7M2-9QXP')).toBeNull();
    server.answers['GET invitations'] = [group()];
    await userEvent.click(within(opened).getByRole('button', { name: /Urungkan/ }));
    expect(await within(opened).findByText('K7M2-9QXP')).toBeVisible();
    expect(within(opened).getByText(/berlaku lagi\.$/, { selector: '.undo span' })).toBeVisible();
    expect([...server.sent('POST i1/cancel'), ...server.sent('POST i1/undo')]).toEqual([
      { commandId: expect.any(String) },
      { commandId: expect.any(String) },
    ]);
  });

  it('cancels one guest of a group, but nobody who has come, and says it beside her name', async () => {
    const [budi, ...others] = group().guests;
    if (!budi) throw new Error('Nobody.');
    const after = group({ guests: [{ ...budi, state: 'cancelled' }, ...others] });
    server.answers['POST i1/cancel'] = after;
    const opened = await openInvitation(group());
    await userEvent.click(within(opened).getByText('1 dari 3 sudah datang'));
    expect(within(opened).queryByRole('button', { name: 'Batalkan: Adi' })).toBeNull();
    server.answers['GET invitations'] = [after];
    await press('Batalkan: Budi');
    expect(await within(opened).findByText('1 dari 2 sudah datang · 1 tamu dibatalkan')).toBeVisible();
    expect(within(opened).getByText(/Undangan untuk Budi dibatalkan/)).toBeVisible();
    expect(within(opened).getByText('Undangan dibatalkan')).toBeVisible();
    expect(server.sent('POST i1/cancel')).toEqual([{ commandId: expect.any(String), guestId: 'a' }]);
    await press('Tutup');
    expect(screen.getByText(/Undangan untuk Budi dibatalkan/)).toBeVisible();
    expect(screen.getByRole('button', { name: /Urungkan/ })).toBeVisible();
    expect(await screen.findByText('Sri, Adi', {}, inItsTime)).toBeVisible();
  });

  it('[V22] cancels one guest of a weekly group on its next date alone, and says so beside her name', async () => {
    const guests = group().guests.map((guest) => ({ ...guest, expectedLater: true }));
    const weekly = group({
      weeklyUntil: '2026-12-01',
      times: [
        { date: '2026-11-24', from: nine, cancelled: false },
        { date: '2026-12-01', from: nine + week, cancelled: false },
      ],
      guests,
    });
    const after = {
      ...weekly,
      guests: guests.map((each, n) => (n === 0 ? { ...each, state: 'cancelled' as const } : each)),
    };
    server.answers['POST i1/cancel'] = after;
    server.answers['POST i1/undo'] = weekly;
    const opened = await openInvitation(weekly);
    await userEvent.click(within(opened).getByText('1 dari 3 sudah datang'));
    // Of all dates also she who is here now.
    expect(within(opened).getByRole('button', { name: 'Batalkan: Adi' })).toBeVisible();
    const what = within(opened).getByRole('combobox', { name: 'Yang dibatalkan' });
    expect(what).toHaveDisplayValue('semua tanggal sampai Sel, 1 Des');
    await userEvent.selectOptions(what, 'hanya Sel, 24 Nov');
    expect(within(opened).queryByRole('button', { name: /^Batalkan: Adi/ })).toBeNull();
    server.answers['GET invitations'] = [after];
    await press('Batalkan: Budi, hanya Sel, 24 Nov');
    expect(await within(opened).findByText(/Undangan untuk Budi pada Sel, 24 Nov dibatalkan/)).toBeVisible();
    expect(within(opened).getByText('dibatalkan untuk Sel, 24 Nov')).toBeVisible();
    expect(within(opened).queryByRole('button', { name: /^Batalkan: Budi/ })).toBeNull();
    await userEvent.selectOptions(what, 'semua tanggal sampai Sel, 1 Des');
    expect(within(opened).getByRole('button', { name: 'Batalkan: Budi' })).toBeVisible();
    server.answers['GET invitations'] = [weekly];
    await userEvent.click(within(opened).getByRole('button', { name: /Urungkan/ }));
    expect(await within(opened).findByText(/berlaku lagi\.$/, { selector: '.undo span' })).toBeVisible();
    expect(server.sent('POST i1/cancel')).toEqual([
      { commandId: expect.any(String), guestId: 'a', date: '2026-11-24' },
    ]);
  });

  it('cancels one date of a weekly invitation, in the other language too', async () => {
    const times = [0, 1, 2].map((n) => ({
      date: `2026-${n === 0 ? '11-24' : `12-0${n * 7 - 6}`}`,
      from: nine + n * week,
      cancelled: false,
    }));
    const weekly = invitationOf({
      weeklyUntil: '2026-12-08',
      times,
      guests: [{ id: 'a', name: 'Budi', state: 'invited', mailed: true, expectedLater: false }],
    });
    const after = { ...weekly, times: times.map((time, n) => ({ ...time, cancelled: n === 1 })) };
    server.answers['POST i1/cancel'] = after;
    const opened = await openInvitation(weekly, 'en');
    await userEvent.click(within(opened).getByText('3 dates'));
    server.answers['GET invitations'] = [after];
    await press('Cancel: Tuesday, 1 December 2026');
    expect(await within(opened).findByText('3 dates, 1 cancelled')).toBeVisible();
    expect(within(opened).queryByRole('button', { name: 'Cancel: Tuesday, 1 December 2026' })).toBeNull();
    expect(server.sent('POST i1/cancel')).toEqual([{ commandId: expect.any(String), date: '2026-12-01' }]);
    await press('Close');
    expect(await screen.findByText(/1 date cancelled/, {}, inItsTime)).toBeVisible();
  });

  it('answers those who came together at once, and lists who they are', async () => {
    const group = { groupId: 'g' };
    server.answers['GET visits'] = [
      visitOf('1', 'Budi', { ...group, arrivedAt: nine }),
      visitOf('2', 'Ani', { ...group, arrivedAt: nine }),
      visitOf('3', 'Citra', { ...group, state: 'invited', expectedAt: nine, arrivedAt: null }),
      visitOf('4', 'Dodi', { ...group, state: 'invited', expectedAt: nine, arrivedAt: null }),
    ];
    server.answers['POST 2/answer'] = visitOf('2', 'Ani', { state: 'accepted' });
    render(inHall(<MyVisitors />));
    const section = await screen.findByRole('region', { name: 'Menunggu jawaban' });
    expect(within(section).getByText('Ani +1')).toBeVisible();
    expect(within(section).getByText(/Budi$/)).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Hari ini' })).getByText('Citra +1')).toBeVisible();
    await press('Terima: Ani');
    expect(server.sent('POST 2/answer')).toEqual([
      { commandId: expect.any(String), answer: { type: 'accept' }, wholeGroup: true },
    ]);
  });

  it('puts those that were passed on to the secretary first', async () => {
    server.answers['GET visits'] = [
      visitOf('1', 'Budi', { arrivedAt: nine - 600_000 }),
      visitOf('2', 'Sri', { escalatedAt: nine }),
    ];
    render(inHall(<MyVisitors />, 'secretary'));
    const section = await screen.findByRole('region', { name: 'Menunggu jawaban' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining('Sri'), expect.stringContaining('Budi')]);
    expect(screen.getByRole('heading', { name: 'Tamu instansi' })).toBeVisible();
  });

  it('says to somebody who is in no directory why she can invite nobody', async () => {
    server.answers['GET self'] = { officer: null };
    server.answers['GET visits'] = [];
    render(inHall(<MyVisitors />, 'counter', 0, 'en'));
    expect(await screen.findByText(/not in this building's directory/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Invite visitors' })).toBeNull();
  });
});
