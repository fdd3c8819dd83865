/** Reception's watch list. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WatchEntry, WatchHit } from '@satuatap/shared/contract';
import type { Role } from '@satuatap/shared/queue';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { nine } from '../testing/visits.js';
import { WatchList } from './watch-list.js';

const entry: WatchEntry = {
  id: 'e1',
  name: 'Anton Perusak',
  phone: '081299',
  identity: '••••0001',
  reason: 'Pernah merusak loket; panggil satpam',
  expiresAt: nine + 86_400_000,
  roles: ['receptionist'],
  staffIds: [],
  addedBy: 'rina',
  addedAt: nine,
  expired: false,
  mayChange: true,
};
const hit: WatchHit = {
  visitId: 'v1',
  visitNumber: 'T007',
  at: nine,
  signs: ['phone'],
  entry,
  dismissed: null,
};
let hall: TestHall;
let server: VisitorServer;

beforeEach(() => {
  hall = TestHall.open();
  server = VisitorServer.open({
    'GET watch-list': [entry],
    'GET hits': [hit],
    'POST v1/dismiss': null,
    'DELETE watch-list/e1': null,
    'PUT watch-list/e1': entry,
  });
});

const show = (staffRole: Role = 'receptionist', language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={hall} staffId="rina" staffRole={staffRole} language={language} news={{}}>
      <WatchList />
    </InHall>,
  );

describe('the watch list', () => {
  it('shows who matched by what and why, and is told by one touch that it was somebody else', async () => {
    show();
    const hits = within(await screen.findByRole('region', { name: 'Kecocokan' }));
    expect(await hits.findByText(/T007/)).toBeVisible();
    expect(hits.getByText(/nomor telepon/)).toBeVisible();
    await userEvent.click(hits.getByRole('button', { name: /Orang lain/ }));
    await waitFor(() => expect(server.sent('POST v1/dismiss')).toEqual([{ why: 'other-person' }]));
  });

  it('takes an entry off only after it was asked twice', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Hapus Anton Perusak' }));
    expect(server.asked.some(({ method }) => method === 'DELETE')).toBe(false);
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hapus' }));
    await waitFor(() => expect(server.asked.some(({ method }) => method === 'DELETE')).toBe(true));
  });

  it('says that there is nothing, and lets those add who may', async () => {
    Object.assign(server.answers, { 'GET watch-list': [], 'GET hits': [] });
    show('secretary');
    expect(await screen.findByText('Belum ada tamu yang cocok.')).toBeVisible();
    expect(await screen.findByText('Tidak ada catatan yang dapat Anda lihat.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Tambah catatan' })).toBeNull();
  });

  it('says why it is not shown, and asks again when told to', async () => {
    server.answers['GET watch-list'] = { code: 'forbidden', status: 403 };
    show();
    expect(await screen.findByRole('alert')).toBeVisible();
    server.answers['GET watch-list'] = [entry];
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(await screen.findByText(entry.reason)).toBeVisible();
  });

  it('offers no change to who may not, in English too', async () => {
    server.answers['GET watch-list'] = [{ ...entry, mayChange: false }];
    server.answers['GET hits'] = [];
    show('warden', 'en');
    expect(await screen.findByRole('heading', { name: 'Watch list' })).toBeVisible();
    expect(await screen.findByText(entry.reason)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Anton/ })).toBeNull();
  });
});
