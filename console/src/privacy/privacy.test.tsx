/** Reception answers somebody who asks what is kept of her. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PersonFile } from '@satuatap/shared/contract';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { nine } from '../testing/visits.js';
import { Privacy } from './privacy.js';

const person = {
  id: 'siti',
  name: 'Siti Aminah',
  company: null,
  phone: '•••••••••-789',
  identity: '••••••••••••0001',
  remembered: true,
};
const file: PersonFile = {
  ...person,
  email: null,
  hasPhoto: false,
  createdAt: nine,
  seenAt: nine,
  consent: null,
  goes: { identity: nine, photo: nine, all: nine },
  traces: [
    {
      kind: 'visit',
      what: { id: 'Kunjungan', en: 'Visits' },
      rows: [
        {
          at: nine,
          facts: { number: 1, state: 'left', agency: 'dukcapil', left: '2026-11-24T03:00:00.000Z' },
        },
      ],
    },
  ],
};
let hall: TestHall;
let server: VisitorServer;

beforeEach(() => {
  hall = TestHall.open();
  server = VisitorServer.open({
    'POST people/find': [{ ...person, seenAt: nine }],
    'GET people/siti': file,
    'DELETE people/siti': { rows: { person: 1, visit: 1 } },
  });
});

const show = (language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={hall} staffId="rina" staffRole="receptionist" language={language} news={{}}>
      <Privacy />
    </InHall>,
  );
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const find = async (text: string): Promise<void> => {
  await userEvent.type(screen.getByRole('textbox'), text);
  await press('Cari');
};

describe('the page about a person’s data', () => {
  it('finds by what she types, which goes in a body, and stands on the screen no more', async () => {
    show();
    await userEvent.click(screen.getByRole('radio', { name: 'Nomor identitas' }));
    await find('1671010101900001');
    expect(await screen.findByText('Siti Aminah')).toBeVisible();
    expect(server.sent('POST people/find')).toEqual([{ identity: '1671010101900001' }]);
    expect(server.asked.every(({ path }) => !path.includes('1671'))).toBe(true);
    expect(screen.getByRole('textbox')).toHaveValue('');
    expect(document.body).not.toHaveTextContent('1671010101900001');
  });

  it('says when there is nothing, and why when it is refused', async () => {
    server.answers['POST people/find'] = [];
    show();
    await find('08123456789');
    expect(await screen.findByText('Tidak ada data yang tersimpan dengan itu.')).toBeVisible();
    server.answers['POST people/find'] = { code: 'too-many-requests', status: 429 };
    await find('08123456789');
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('shows what is kept, and deletes it only after it was asked twice', async () => {
    show();
    await find('08123456789');
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat Siti Aminah' }));
    expect(await screen.findByText(/Kunjungan/)).toBeVisible();
    expect(
      screen.getByText(
        /nomor: T001 · keadaan: Sudah keluar · instansi: Dukcapil · keluar: Selasa, 24 November 2026, 10.00 WIB/,
      ),
    ).toBeInTheDocument();
    await press(/^Hapus datanya/);
    expect(server.asked.some(({ method }) => method === 'DELETE')).toBe(false);
    const asking = within(await screen.findByRole('dialog'));
    await userEvent.click(asking.getByRole('button', { name: /^Hapus/ }));
    await waitFor(() => expect(server.asked.some(({ method }) => method === 'DELETE')).toBe(true));
    expect(await screen.findByText('Data sudah dihapus.')).toBeVisible();
    expect(screen.getByText('Data sudah dihapus.')).toHaveFocus();
    expect(screen.queryByText('Siti Aminah')).toBeNull();
  });

  it('says how many it found, and leads to whom it shows', async () => {
    show();
    await find('08123456789');
    expect(await screen.findByText('1 orang ditemukan.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Lihat Siti Aminah' }));
    expect(await screen.findByRole('heading', { name: 'Siti Aminah' })).toHaveFocus();
  });

  it('says why it cannot show another while one is shown', async () => {
    server.answers['POST people/find'] = [
      { ...person, seenAt: nine },
      { ...person, id: 'dewi', name: 'Dewi Lestari', seenAt: nine },
    ];
    server.answers['GET people/dewi'] = { code: 'not-found', status: 404 };
    show();
    await find('08123456789');
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat Siti Aminah' }));
    await screen.findByText(/Kunjungan/);
    await press('Lihat Dewi Lestari');
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('keeps what it shows, and says why, when she is in the building', async () => {
    server.answers['DELETE people/siti'] = { code: 'person-inside', status: 409 };
    show();
    await find('08123456789');
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat Siti Aminah' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Hapus datanya/ }));
    const asking = within(await screen.findByRole('dialog'));
    await userEvent.click(asking.getByRole('button', { name: /^Hapus/ }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getAllByText(/Siti Aminah/).length).toBeGreaterThan(0);
  });

  it('speaks English too', () => {
    show('en');
    expect(screen.getByRole('button', { name: 'Find' })).toBeVisible();
  });
});
