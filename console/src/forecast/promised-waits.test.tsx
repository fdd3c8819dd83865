import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { PromisedWaits } from './promised-waits.js';

let door: Door;
let hall: TestHall;

beforeEach(() => {
  door = Door.open();
  hall = TestHall.open();
});

const open = async (language: 'id' | 'en' = 'id'): Promise<void> => {
  render(
    <InHall hall={hall} language={language}>
      <PromisedWaits />
    </InHall>,
  );
  await userEvent.click(screen.getByRole('heading'));
};
const answer = (days: readonly unknown[]): void =>
  door.answer({ status: 200, body: { buildingId: 'uji', from: '', to: '', days } });
const row = (name: string): string[] =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '');

describe('the promised waits', () => {
  it('are asked for only by whoever opens them, for the last seven days', async () => {
    await open();
    const { date } = hall.day;
    expect(door.requests).toHaveLength(1);
    expect(door.requests[0]?.path).toMatch(
      new RegExp(`/buildings/uji/forecast/calibration\\?from=\\d{4}-\\d\\d-\\d\\d&to=${date}$`),
    );
    expect(screen.getByText('Memuat…')).toBeVisible();
  });

  it('say how many of ten came true, by service and day', async () => {
    const { date } = hall.day;
    answer([
      { date, serviceId: 'ktp', kept: 18, broken: 2 },
      { date, serviceId: 'kk', kept: 13, broken: 7 },
    ]);
    await open();
    expect(await screen.findByRole('table')).toBeVisible();
    expect(row('KTP')[0]).toBe('9 dari 10 · 20 janji');
    expect(row('KTP').at(-1)).toBe('9 dari 10');
    expect(row('Kartu Keluarga').at(-1)).toBe('▲ Terlalu sering terlambat: 6,5 dari 10');
    expect(row('Semua layanan')[0]).toMatch('▲ Terlalu sering terlambat: 8 dari 10');
    expect(row('KTP')[1]).toBe('–');
  });

  it('say nothing of what is too few to say anything, and that there are none', async () => {
    answer([{ date: hall.day.date, serviceId: 'ktp', kept: 1, broken: 1 }]);
    await open('en');
    expect(await screen.findByRole('table')).toBeVisible();
    expect(row('ID card').at(-1)).toBe('too few');
  });

  it('say that there are none yet', async () => {
    answer([]);
    await open();
    expect(await screen.findByText(/Belum ada janji/)).toBeVisible();
  });

  it('say that they cannot be loaded, and load when asked again', async () => {
    door.answer('lost');
    await open();
    const again = await screen.findByRole('button', { name: 'Coba lagi' });
    expect(screen.getByRole('alert')).toHaveTextContent('server tidak menjawab');
    answer([]);
    await userEvent.click(again);
    expect(await screen.findByText(/Belum ada janji/)).toBeVisible();
  });

  it('say so to whom they are not shown', async () => {
    door.refuse(403, 'forbidden');
    await open();
    expect(await screen.findByText(/tidak berhak/)).toBeVisible();
  });
});
