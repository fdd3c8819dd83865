import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fromSnapshot, toSnapshot } from '@satuatap/shared/live';
import { get, type Ticket } from '@satuatap/shared/queue';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { Desk } from './desk.js';

let door: Door;
let hall: TestHall;
/** A001, served this morning: the server knows it, this page never heard of it. */
let served: Ticket | undefined;

const type = async (text: string): Promise<void> => {
  render(
    <InHall hall={hall} staffRole="counter">
      <Desk counterId="c1" />
    </InHall>,
  );
  await userEvent.type(screen.getByLabelText(/Cari nomor/), text);
};
const asked = (): string[] => door.requests.map(({ method, path }) => `${method} ${path}`);
const found = (): string | null =>
  screen.getByRole('search').querySelector('[role=status]')?.textContent ?? null;
const question = 'GET /api/v1/buildings/uji/tickets?number=';

beforeEach(() => {
  sessionStorage.clear();
  door = Door.open();
  hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  hall.issue('ktp');
  for (const command of ['callNext', 'start', 'finish'] as const) {
    hall.act('ani', { type: command, counterId: 'c1' });
  }
  served = get(hall.day.tickets, 1);
  hall.pass(60);
  hall.issue('ktp');
  hall.day = fromSnapshot(toSnapshot(hall.day));
});

describe('the search', () => {
  it('finds what waits without asking anybody', async () => {
    await type('a2{Enter}');
    expect(screen.getByRole('dialog', { name: 'A002' })).toBeVisible();
    expect(asked()).toEqual([]);
  });

  it('asks the server, once typing rests, for what ended long ago, and opens it without acts', async () => {
    door.answer({ status: 200, body: served });
    await type('A001');
    expect(found()).toBe('Mencari…');
    await userEvent.click(await screen.findByRole('button', { name: 'A001 KTP · Selesai · Loket 1 ›' }));
    expect(asked()).toEqual([`${question}A001`]);
    const dialog = screen.getByRole('dialog', { name: 'A001' });
    expect([...dialog.querySelectorAll('button, select')].map(({ textContent }) => textContent)).toEqual([
      'Tutup',
    ]);
  });

  it('asks at once on Enter, and opens what was found on the next', async () => {
    await type('a-1{Enter}');
    expect(asked()).toEqual([`${question}a-1`]);
    await act(async () => door.answer({ status: 200, body: served }));
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('dialog', { name: 'A001' })).toBeVisible();
  });

  it('tells a number that nobody has from a server that does not answer, and asks that one again', async () => {
    door.answer('lost');
    await type('A009{Enter}');
    expect(found()).toBe('Server tidak menjawab. Nomor itu belum dapat dicari.');
    await userEvent.keyboard('{Enter}');
    expect(found()).toBe('Mencari…');
    await act(async () => door.refuse(404, 'not-found'));
    expect(found()).toBe('Nomor itu tidak ada hari ini.');
  });

  it('asks nothing of what is no number yet', async () => {
    await type('9{Enter}');
    expect(found()).toBe('Tulis nomornya lengkap dengan hurufnya.');
    expect(asked()).toEqual([]);
  });
});
