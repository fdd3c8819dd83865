/** What stands on the pages of appointments whatever they show. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { AppointmentPage } from '@satuatap/shared/contract';
import { buildingOf, serviceOf } from '../testing/building.js';
import { Network } from '../testing/network.js';
import { Booking } from './booking.js';

const config = buildingOf('uji', 'Gedung uji', [serviceOf('ktp', 'KTP')]);
const at = Date.UTC(2026, 10, 25, 2, 0);
const appointment: AppointmentPage = {
  buildingId: 'uji',
  serviceId: 'ktp',
  date: '2026-11-25',
  at,
  from: at - 900_000,
  until: at + 900_000,
  code: 'K7M29Q',
  language: 'id',
  state: 'booked',
  reason: null,
  ticket: null,
  movedTo: null,
};
const open = (evacuation: 'real' | null = null): Network =>
  Network.open(({ path }) => ({
    status: 200,
    body: path.endsWith('/under-way')
      ? { evacuation }
      : path.endsWith('/appointments/x')
        ? appointment
        : config,
  }));
beforeEach(() => sessionStorage.clear());
beforeAll(() => {
  Object.defineProperty(navigator, 'language', { value: 'id-ID' });
});

it('tells who books a time that people leave the building now', async () => {
  open('real');
  render(<Booking buildingId="uji" />);
  expect(await screen.findByRole('alert')).toHaveTextContent(/Evakuasi! .* jangan masuk dulu/);
});

describe('without a network', () => {
  it('shows an appointment as this tab last heard of it, and says so', async () => {
    const network = open();
    render(<Booking token="x" />);
    expect(await screen.findByText('K7M 29Q')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    cleanup();
    network.isCut = true;
    render(<Booking token="x" />);
    expect(await screen.findByText('K7M 29Q')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/Tidak tersambung. Data terakhir \d\d.\d\d WIB/);
    expect(screen.getByRole('heading', { name: '09.00 WIB' })).toBeVisible();
  });

  it.each([
    [
      'id',
      /^Tidak tersambung. Jam janji temu hanya .* Halaman ini terus mencoba.$/,
      'Coba lagi',
      'Buat janji temu',
    ],
    ['en', /^Not connected. Times can .* This page keeps trying.$/, 'Try again', 'Book an appointment'],
  ] as const)(
    'says that no time can be booked, and tries again when it is told to (%s)',
    async (language, said, again, title) => {
      const network = open();
      network.isCut = true;
      render(<Booking buildingId="uji" />);
      if (language === 'en') fireEvent.click(screen.getByRole('button', { name: 'English' }));
      expect(await screen.findByText(said)).toBeVisible();
      const button = screen.getByRole('button', { name: again });
      button.focus();
      fireEvent.click(button);
      expect(button).toHaveFocus();
      expect(screen.queryByText(said)).toBeNull();
      network.isCut = false;
      fireEvent.click(button);
      expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    },
  );
});
