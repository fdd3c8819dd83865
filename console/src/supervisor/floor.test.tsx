/** What a supervisor does from the floor, and what an officer sees of it. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DeskMessage, DeskMessageBody, FloorNews, StaffCommandBody } from '@satuatap/shared/contract';
import type { QueueCommand } from '@satuatap/shared/queue';
import { BySupervisor } from '../hall/by-supervisor.js';
import { DeskMessages } from '../hall/desk-messages.js';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { hearTones, tones } from '../testing/tones.js';
import { Supervisor } from './supervisor.js';

let door: Door;
let hall: TestHall;

beforeEach(() => {
  sessionStorage.clear();
  door = Door.open();
  hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  hearTones();
});

const news = (more: Partial<FloorNews> = {}): FloorNews => ({
  buildingId: 'uji',
  taken: [],
  unread: [],
  version: 1,
  ...more,
});
const show = (floor?: FloorNews, language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={hall} staffId="sari" language={language} {...(floor ? { floor } : {})}>
      <Supervisor />
    </InHall>,
  );
const commands = (): unknown[] =>
  door.requests.flatMap(({ body }) => (body ? (body as StaffCommandBody).command : []));
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const choose = (label: string, option: string): Promise<void> =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe('a supervisor', () => {
  it('opens a closed counter for an officer who sits nowhere, or for herself', async () => {
    show();
    await press('Loket 2: Tutup');
    const officers = within(screen.getByLabelText('Untuk petugas')).getAllByRole('option');
    // Ani sits at counter 1.
    expect(officers.map(({ textContent }) => textContent)).toEqual(['Saya sendiri', 'Budi Raharjo']);
    await choose('Untuk petugas', 'Budi Raharjo');
    await press('Buka loket');
    expect(commands()).toEqual([{ type: 'openCounter', counterId: 'c2', officerId: 'budi' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('pauses a counter with a reason, and closes none that has somebody at hand', async () => {
    hall.issue('ktp');
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    show();
    await press(/^Loket 1/);
    expect(screen.getByRole('button', { name: 'Tutup loket' })).toBeDisabled();
    await press('Istirahat');
    expect(commands()).toEqual([{ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }]);
  });

  it('lends a counter to another service, sees it on its card, and ends it', async () => {
    hall.act('ani', { type: 'openCounter', counterId: 'c1', serviceIds: ['kk'] });
    const { rerender } = show();
    await press(/^Loket 1/);
    await choose('Membantu layanan', 'KTP');
    await press('Pinjamkan');
    const [lent] = commands();
    expect(lent).toEqual({ type: 'lendCounter', counterId: 'c1', serviceId: 'ktp' });
    hall.bySupervisor(lent as QueueCommand);
    rerender(
      <InHall hall={hall} staffId="sari">
        <Supervisor />
      </InHall>,
    );
    expect(screen.getByRole('button', { name: /^Loket 1/ })).toHaveTextContent('membantu KTP');
    await press(/^Loket 1/);
    expect(screen.getByRole('button', { name: 'Akhiri pinjaman: KTP' })).toBeVisible();
  });

  it('has the focus at a counter that she opened or closed, though it stands elsewhere now', async () => {
    const { rerender } = show();
    const after = (command: QueueCommand): void => {
      hall.bySupervisor(command);
      rerender(
        <InHall hall={hall} staffId="sari">
          <Supervisor />
        </InHall>,
      );
    };
    await press('Loket 2: Tutup');
    await press('Buka loket');
    after({ type: 'openCounter', counterId: 'c2', officerId: 'budi' });
    expect(screen.getByRole('button', { name: /^Loket 2(?!:)/ })).toHaveFocus();
    after({ type: 'closeCounter', counterId: 'c2' });
    expect(screen.getByRole('button', { name: 'Loket 2: Tutup' })).toHaveFocus();
  });

  it('moves a ticket to the head of its line, to another, and raises its priority', async () => {
    hall.issue('ktp');
    hall.issue('ktp');
    show();
    await press('Atur: KTP');
    await choose('Prioritas: A002', 'Lansia');
    const events = [{ type: 'ticket.transferred', seq: 0, ticketId: 2 }];
    door.answer({ status: 200, body: { commandId: '', date: '2026-11-24', events: [] } });
    door.answer({ status: 200, body: { commandId: '', date: '2026-11-24', events } });
    await press('Ke depan: A002');
    expect(await screen.findByText('✓ Memindahkan ke depan barisan: A002')).toBeVisible();
    await press('Atur: KTP');
    expect(commands()).toEqual([
      { type: 'setPriority', ticketId: 2, priority: 'elderly' },
      { type: 'transfer', ticketId: 2, to: { serviceId: 'ktp' }, position: 'head' },
    ]);
    await press('Alihkan: A002');
    expect(screen.getByRole('dialog', { name: 'Alihkan: A002' })).toBeVisible();
  });

  it('shows a line against its promise in figures, and a bar beside them', () => {
    hall.issue('ktp');
    hall.pass(33);
    show();
    expect(screen.getByRole('cell', { name: '▲ 33 mnt dari 30 mnt' })).toBeVisible();
  });

  it('sends all open counters a message once, and sees who has read it and when', async () => {
    const sent: DeskMessage = {
      id: 'm1',
      counterId: 'c1',
      text: 'Mohon tenang',
      sentBy: 'sari',
      sentAt: hall.now,
      readBy: 'ani',
      readAt: hall.now + 60_000,
    };
    door.answer({ status: 200, body: [sent, { ...sent, counterId: 'c2', readBy: null, readAt: null }] });
    show(news());
    expect(await screen.findByText(/Dibaca di loket 1 \(Ani Suryani, 09.01 WIB\)/)).toBeVisible();
    expect(screen.getByText(/Belum dibaca di loket 2/)).toBeVisible();
    await press('Ke semua loket buka (1)');
    await userEvent.type(screen.getByLabelText('Isi pesan'), '  Rapat jam dua  ');
    await press('Kirim');
    await press('Kirim');
    const posts = door.requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ path, body }) => [path, body as DeskMessageBody])).toEqual([
      [
        '/api/v1/buildings/uji/messages',
        { id: expect.stringMatching(/^[\w-]{16,}$/), counterIds: ['c1'], text: 'Rapat jam dua' },
      ],
    ]);
  });

  it('speaks English throughout when asked', async () => {
    hall.issue('ktp');
    show(undefined, 'en');
    await press('Manage: ID card');
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/Loket|Layanan|Pinjam|Prioritas/);
    await press('Close');
    await press(/^Counter 1/);
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/Loket|Layanan|Pinjam|Tutup/);
  });
});

describe('an officer', () => {
  const desk = (floor: FloorNews) =>
    render(
      <InHall hall={hall} staffRole="counter" floor={floor}>
        <BySupervisor own={hall.day.counters['c1']} />
        <DeskMessages counterId="c1" />
      </InHall>,
    );

  it('hears and sees a message for her counter until she has read it', async () => {
    const message: DeskMessage = {
      id: 'm1',
      counterId: 'c1',
      text: 'Mohon ke ruang rapat',
      sentBy: 'budi',
      sentAt: hall.now,
      readBy: null,
      readAt: null,
    };
    door.answer({ status: 200, body: [message] });
    desk(news({ unread: [{ id: 'm1', counterId: 'c1' }] }));
    expect(await screen.findByText('Mohon ke ruang rapat')).toBeVisible();
    expect(tones).toHaveBeenCalledTimes(1);
    await press('Sudah dibaca');
    expect(door.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/v1/buildings/uji/messages/m1/read',
      body: { counterId: 'c1' },
    });
  });

  it('is not bothered with what is for another counter', () => {
    desk(news({ unread: [{ id: 'm2', counterId: 'c2' }] }));
    expect(door.requests).toEqual([]);
    expect(tones).not.toHaveBeenCalled();
  });

  it.each([
    [{ type: 'pauseCounter', counterId: 'c1', reason: 'rest' }, 'Oleh Budi Raharjo: Loket 1 dijeda.'],
    [{ type: 'closeCounter', counterId: 'c1' }, 'Oleh Budi Raharjo: Loket 1 ditutup.'],
  ] as const)('is told what a supervisor did to her counter: %j', async (command, text) => {
    desk(news());
    act(() => hall.bySupervisor(command));
    expect(screen.getByRole('status')).toHaveTextContent(text);
    await press('Tutup');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is told with which service her counter helps now, and that it was taken back', () => {
    hall.act('ani', { type: 'openCounter', counterId: 'c1', serviceIds: ['kk'] });
    desk(news());
    act(() => hall.bySupervisor({ type: 'lendCounter', counterId: 'c1', serviceId: 'ktp' }));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Oleh Budi Raharjo: Loket 1 kini juga membantu layanan KTP.',
    );
    act(() => hall.bySupervisor({ type: 'undo', seq: hall.day.seq }));
    expect(screen.getByRole('status')).toHaveTextContent('Loket 1 dikembalikan seperti semula');
  });

  it('hears nothing of what she did herself, nor of other counters', () => {
    hall.openCounter('c2', 'citra');
    desk(news());
    act(() => {
      hall.act('ani', { type: 'pauseCounter', counterId: 'c1', reason: 'rest' });
      hall.bySupervisor({ type: 'closeCounter', counterId: 'c2' });
    });
    expect(screen.queryByRole('status')).toBeNull();
  });
});
