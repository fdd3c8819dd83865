import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { OccupancyView } from '@satuatap/shared/contract';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { Occupancy } from './occupancy.js';

let door: Door;
let hall: TestHall;

beforeEach(() => {
  door = Door.open();
  hall = TestHall.open();
});

const byKind = { ticket: 0, visit: 0, staff: 0, counted: 0 };
const viewOf = (people: number, counted = 0): OccupancyView => {
  const crowd = { people, byKind: { ...byKind, ticket: people - counted, counted } };
  const [floor] = hall.config.floors;
  const [zone] = hall.config.zones;
  if (!floor || !zone) throw new Error('The test building has a floor and a zone.');
  return {
    at: hall.now,
    date: '2026-11-24',
    building: crowd,
    floors: [{ floorId: floor.id, ...crowd }],
    zones: [
      {
        zoneId: zone.id,
        floorId: floor.id,
        ...crowd,
        capacity: { warn: 8, limit: 10 },
        state: people >= 10 ? 'full' : 'room',
        source: counted === 0 ? 'known' : 'count',
        oldestSince: hall.now,
        doorAt: null,
        count: null,
      },
    ],
    unplaced: { people: 0, byKind },
  };
};
const ok = (body: unknown): void => door.answer({ status: 200, body });
const show = (language: 'id' | 'en' = 'id', news = {}) => (
  <InHall hall={hall} language={language} news={news}>
    <Occupancy />
  </InHall>
);

describe('the page of who is inside', () => {
  it('says how many are where against what it holds, in both languages', async () => {
    const { rerender } = render(show());
    screen.getByText('Memuat isi gedung…');
    ok(viewOf(12, 2));
    await screen.findByText(/■ Penuh, 12 dari 10/);
    expect(screen.getAllByText(/10 pengantre, \+2 menurut hitungan/).length).toBeGreaterThan(0);
    rerender(show('en'));
    await screen.findByText(/■ Full, 12 of 10/);
  });

  it('asks again when the news tells of a change', async () => {
    const { rerender } = render(show());
    ok(viewOf(3));
    await screen.findByText(/● Longgar, 3 dari 10/);
    rerender(show('id', { occupancy: 1 }));
    ok(viewOf(4));
    await screen.findByText(/● Longgar, 4 dari 10/);
    expect(door.requests).toHaveLength(2);
  });

  it('asks again by itself, though the clock of the hall moves on every second', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const { rerender } = render(show());
    ok(viewOf(3));
    await screen.findByText(/● Longgar, 3 dari 10/);
    for (let second = 0; second < 31; second++) {
      act(() => {
        jest.advanceTimersByTime(1000);
      });
      rerender(show());
    }
    ok(viewOf(2));
    await screen.findByText(/● Longgar, 2 dari 10/);
    expect(door.requests).toHaveLength(2);
    jest.useRealTimers();
  });

  it('says beside the name of an area that its door counter is silent', async () => {
    render(show());
    const view = viewOf(3);
    ok({ ...view, zones: view.zones.map((zone) => ({ ...zone, doorAt: hall.now })) });
    const name = await screen.findByRole('rowheader');
    expect(name).toHaveTextContent(/▲ penghitung pintu diam sejak/);
  });

  it('shows the new figure within some seconds of a ticket, and asks seldom however many come', async () => {
    const { rerender } = render(show());
    ok(viewOf(3));
    await screen.findByText(/● Longgar, 3 dari 10/);
    const come = (): void => {
      hall.issue('ktp');
      rerender(show());
    };
    come();
    ok(viewOf(4));
    await screen.findByText(/● Longgar, 4 dari 10/);
    for (let n = 0; n < 5; n++) come();
    ok(viewOf(9));
    await screen.findByText(/▲ Ramai, 9 dari 10|● Longgar, 9 dari 10/, undefined, { timeout: 4000 });
    expect(door.requests).toHaveLength(3);
  });

  it('sends a count once with an id of its own, and takes it back', async () => {
    render(show());
    ok(viewOf(3));
    await userEvent.click(await screen.findByRole('button', { name: /^Hitung / }));
    await userEvent.click(screen.getByRole('button', { name: 'Tambah satu' }));
    await userEvent.click(screen.getByRole('button', { name: 'Simpan hitungan' }));
    const sent = door.requests.at(-1);
    expect(sent).toMatchObject({ method: 'POST', body: { people: 4 } });
    ok({ id: 'the-count', zoneId: 'z1', at: hall.now, people: 4, countedBy: 'ani', undone: false });
    ok(viewOf(4, 1));
    await userEvent.click(await screen.findByRole('button', { name: /^Urungkan/ }));
    expect(screen.getByText(/tersimpan|diurungkan/).parentElement).toHaveFocus();
    await waitFor(() =>
      expect(door.requests.map(({ path }) => path)).toContain(
        '/api/v1/buildings/uji/occupancy/counts/the-count/undo',
      ),
    );
  });

  it('says why there is nothing, and when the server is away', async () => {
    render(show());
    door.refuse(403, 'forbidden');
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    door.answer('lost');
    ok(viewOf(0));
    await screen.findByText(/Tidak ada orang yang diketahui/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
