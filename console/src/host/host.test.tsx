/** What a host sees of her visitors, and answers. */
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@satuatap/shared/queue';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { invitationOf, nine, officerOf, visitOf } from '../testing/visits.js';
import { InvitationWindow } from './invitation-window.js';
import { MyVisitors } from './my-visitors.js';
import { WaitingVisitors } from './waiting-visitors.js';

let hall: TestHall;
let server: VisitorServer;
const tones = jest.fn();

beforeAll(() => {
  // jsdom makes no sound; that a tone is asked for is what can be seen here.
  Object.assign(globalThis, {
    AudioContext: class {
      currentTime = 0;
      destination = {};
      createOscillator = () => {
        tones();
        return { frequency: {}, connect: () => ({ connect: () => {} }), start: () => {}, stop: () => {} };
      };
      createGain = () => ({ gain: {} });
    },
  });
});
beforeEach(() => {
  localStorage.clear();
  document.title = 'Loket 1';
  hall = TestHall.open();
  tones.mockClear();
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
        { id: 'a', name: 'Budi', state: 'invited', mailed: false },
        { id: 'b', name: 'Sri', state: 'invited', mailed: false },
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

  it.each([
    ['id', [true, true], 'Batalkan undangan', /berlaku lagi\. Tamu diberi tahu lewat surel\.$/],
    ['id', [false, false], 'Batalkan undangan', /berlaku lagi\. Tamu harus Anda beri tahu sendiri\.$/],
    ['id', [true, false], 'Batalkan undangan', /surel, kecuali .* sendiri: Sri\.$/],
    ['en', [true, false], 'Cancel the invitation', /by mail, but you must tell these yourself: Sri\.$/],
  ] as const)(
    'says in %s, before it is cancelled, who hears of it by mail: %j',
    async (language, mailed, cancel, told) => {
      const state = 'invited';
      const invitation = invitationOf({
        guests: [
          { id: 'a', name: 'Budi', state, mailed: mailed[0] },
          { id: 'b', name: 'Sri', state, mailed: mailed[1] },
          { id: 'c', name: 'Adi', state: 'accepted', mailed: false },
        ],
      });
      render(
        inHall(
          <InvitationWindow invitation={invitation} onClose={() => undefined} />,
          'counter',
          0,
          language,
        ),
      );
      await press(cancel);
      expect(screen.getByRole('alert')).toHaveTextContent(told);
    },
  );

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
