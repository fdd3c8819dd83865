import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { StaffCommandBody } from '@satuatap/shared/contract';
import type { QueueEvent } from '@satuatap/shared/queue';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { hearTones } from '../testing/tones.js';
import { Desk } from './desk.js';

let door: Door;
let hall: TestHall;
let shown: ReturnType<typeof render>;

const page = () => (
  <InHall hall={hall} staffRole="counter">
    <Desk counterId="c1" />
  </InHall>
);
const show = (): void => {
  shown = render(page());
};
/** The commands that were sent, in order. */
const sent = (): unknown[] => door.requests.map(({ body }) => (body as StaffCommandBody).command);
/** Something that happens in the hall, as the live view brings it. */
const happens = (what: () => unknown): void =>
  act(() => {
    what();
    shown.rerender(page());
  });
/** A key, and what its act brings at once. */
const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> =>
  act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });
  });

beforeEach(() => {
  sessionStorage.clear();
  door = Door.open();
  hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  hearTones();
});

describe('the desk', () => {
  it('says which act waits, and why, until it is answered', async () => {
    hall.issue('ktp');
    show();
    await press('F2');
    door.refuse(503, 'unavailable');
    const why = 'Sistem sedang tidak dapat menyimpan. Mencoba lagi… Tidak akan ganda.';
    expect(await screen.findByText(why)).toHaveTextContent('Panggil berikutnya:');
    expect(screen.getByRole('button', { name: /^Panggil berikutnya/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await waitFor(() => expect(door.requests).toHaveLength(2), { timeout: 5000 });
    door.refuse(409, 'nobody-waiting');
    await waitFor(() => expect(screen.queryByText(why)).toBeNull());
    expect(new Set(door.requests.map(({ body }) => (body as StaffCommandBody).commandId)).size).toBe(1);
  });

  it('offers one main act at a time: call, start, finish', () => {
    hall.issue('ktp');
    show();
    const main = (): string => document.querySelector('button.big')?.textContent ?? '';
    expect(main()).toBe('Panggil berikutnya F2');
    happens(() => hall.act('ani', { type: 'callNext', counterId: 'c1' }));
    expect(main()).toBe('Mulai layani Enter');
    happens(() => hall.act('ani', { type: 'start', counterId: 'c1' }));
    expect(main()).toBe('Selesai F8');
  });

  it('has the focus on the main act, so that Enter goes on', async () => {
    show();
    const main = screen.getByRole('button', { name: /Panggil berikutnya/ });
    await waitFor(() => expect(main).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(sent()).toEqual([{ type: 'callNext', counterId: 'c1' }]);
  });

  it('takes a double click for one', async () => {
    show();
    const main = screen.getByRole('button', { name: /Panggil berikutnya/ });
    door.refuse(409, 'nobody-waiting');
    await act(async () => fireEvent.click(main, { detail: 1 }));
    await act(async () => fireEvent.click(main, { detail: 2 }));
    expect(sent()).toHaveLength(1);
  });

  it('sends nothing more while an act is on its way, and keeps the focus', async () => {
    hall.issue('ktp');
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    show();
    const recall = screen.getByRole('button', { name: /Panggil ulang/ });
    recall.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(sent()).toEqual([{ type: 'recall', counterId: 'c1' }]);
    expect(recall).toHaveFocus();
  });

  it('says why an act was refused, in words', async () => {
    show();
    door.refuse(409, 'nobody-waiting');
    await press('F2');
    expect(await screen.findByRole('alert')).toHaveTextContent('Tidak ada yang menunggu saat ini.');
  });

  it('takes the last act back by Ctrl Z', async () => {
    hall.issue('ktp');
    show();
    let events: readonly QueueEvent[] = [];
    act(() => {
      events = hall.act('ani', { type: 'callNext', counterId: 'c1' });
    });
    door.answer({ status: 200, body: { commandId: '', date: hall.day.date, events } });
    await press('F2');
    happens(() => null);
    expect(await screen.findByText('✓ Memanggil A001')).toBeVisible();
    await press('z', { ctrlKey: true });
    expect(sent().at(-1)).toEqual({ type: 'undo', seq: events[0]?.seq });
  });

  it('calls the number that is typed on the pad, and seeks one that does not wait here', async () => {
    hall.issue('ktp');
    hall.issue('kk');
    show();
    await press('1', { code: 'Numpad1' });
    await press('Enter', { code: 'NumpadEnter' });
    expect(sent()).toEqual([{ type: 'callTicket', counterId: 'c1', ticketId: 1 }]);
    await press('9', { code: 'Numpad9' });
    await press('Enter', { code: 'NumpadEnter' });
    expect(screen.getByLabelText(/Cari nomor/)).toHaveValue('9');
  });

  it('says of a stop from which somebody was sent on that she was, not that it is done', () => {
    hall.issue('ktp');
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    hall.act('ani', { type: 'transfer', ticketId: 1, to: { serviceId: 'kk' }, position: 'keep' });
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    show();
    expect(screen.getByRole('list', { name: 'Tujuan' })).toHaveTextContent(
      '1. KTPDialihkan2. Kartu KeluargaDipanggil',
    );
  });

  it('says how much faster the time of somebody with a priority counts', () => {
    hall.issue('ktp', 'elderly');
    show();
    expect(screen.getByRole('row', { name: /A001/ })).toHaveTextContent('★ Lansia · waktu ×1,5');
  });

  it('lists who is held or missed here, and brings them back', async () => {
    hall.issue('ktp');
    hall.issue('kk');
    hall.act('ani', { type: 'callTicket', counterId: 'c1', ticketId: 1 });
    hall.act('ani', { type: 'miss', counterId: 'c1' });
    hall.act('ani', { type: 'callTicket', counterId: 'c1', ticketId: 2 });
    hall.act('ani', { type: 'hold', counterId: 'c1', reason: 'copy', until: null });
    show();
    await userEvent.click(screen.getByRole('tab', { name: 'Ditahan 1' }));
    expect(screen.getByRole('tabpanel')).toHaveTextContent('Kartu Keluarga · Fotokopi');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Terlewat 1' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Masukkan lagi A001' }));
    expect(sent()).toEqual([{ type: 'reinstate', ticketId: 1 }]);
  });

  it('goes to the lists by F10, through them by arrows, and back by Escape', async () => {
    hall.issue('ktp');
    hall.issue('ktp');
    show();
    await userEvent.keyboard('{F10}');
    expect(screen.getByRole('button', { name: 'A001' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'A002' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /Panggil berikutnya/ })).toHaveFocus();
  });

  it('asks before it closes with people waiting, and does not ask without', async () => {
    hall.issue('ktp');
    show();
    await press('F9', { shiftKey: true });
    expect(within(screen.getByRole('dialog')).getByText(/Masih menunggu/)).toHaveTextContent('1 orang');
    expect(sent()).toEqual([]);
  });

  it('tells why this number was called', () => {
    hall.issue('ktp');
    show();
    happens(() => hall.act('ani', { type: 'callNext', counterId: 'c1' }));
    expect(screen.getByText('Mengapa nomor ini?')).toBeVisible();
    expect(screen.getByText(/Menurut giliran/)).toBeInTheDocument();
  });
});
