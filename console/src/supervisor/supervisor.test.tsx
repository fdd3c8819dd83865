import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DeviceInfo, FloorNews, StaffCommandBody } from '@satuatap/shared/contract';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { fineKiosk } from '@satuatap/shared/testing';
import { TestHall } from '../testing/test-hall.js';
import { Supervisor } from './supervisor.js';

const quiet: FloorNews = { buildingId: 'uji', taken: [], unread: [], version: 0 };
let door: Door;
let hall: TestHall;

beforeEach(() => {
  sessionStorage.clear();
  door = Door.open();
  hall = TestHall.open();
});

const show = (devices: readonly DeviceInfo[] = [], language: 'id' | 'en' = 'id', floor = quiet) =>
  render(
    <InHall hall={hall} devices={devices} language={language} floor={floor}>
      <Supervisor />
    </InHall>,
  );
const alarms = (): string[] =>
  within(screen.getByRole('region', { name: 'Perlu perhatian' }))
    .queryAllByRole('listitem')
    // Each ends with a button, to see to it.
    .map((item) => (item.textContent ?? '').replace('Saya tangani', ''));
const rows = (): string[] =>
  within(screen.getByRole('region', { name: 'Layanan dan barisannya' }))
    .queryAllByRole('rowheader')
    .map((cell) => cell.textContent ?? '');

describe("the supervisor's view", () => {
  it('is calm on an empty day', () => {
    show();
    expect(screen.getByText('✓ Tidak ada yang perlu perhatian.')).toBeVisible();
    expect(screen.getByText('✓ Tidak ada yang menunggu.')).toBeVisible();
    expect(screen.getByText('Belum ada perangkat yang dipasangkan.')).toBeVisible();
    expect(rows()).toEqual([]);
  });

  it('puts a line beyond its promise first, and says so', () => {
    hall.openCounter('c1', 'ani');
    hall.issue('kk');
    hall.pass(35);
    hall.issue('ktp');
    show();
    expect(rows()).toEqual(['Kartu Keluarga', 'KTP']);
    expect(alarms()).toEqual([
      '▲Kartu Keluarga: 1 antrean lewat janji, terlama 35 mnt',
      '▲Loket 1: ada yang menunggu, belum memanggil selama 35 mnt',
    ]);
  });

  it('tells of people for whom no counter is open, and shows all services when asked', async () => {
    hall.issue('ktp');
    show();
    expect(alarms()).toEqual(['▲KTP: 1 orang menunggu, tetapi tidak ada loket yang buka']);
    await userEvent.click(screen.getByRole('button', { name: /Tampilkan semua layanan/ }));
    expect(rows()).toEqual(['KTP', 'Kartu Keluarga']);
  });

  it('names a counter with its officer, its ticket and the minutes', () => {
    hall.openCounter('c1', 'ani');
    hall.issue('ktp');
    hall.act('ani', { type: 'callNext', counterId: 'c1' });
    hall.pass(4);
    show();
    expect(screen.getByRole('button', { name: /Loket 1/ })).toHaveTextContent(
      'Loket 1A001Ani SuryaniDipanggil · 4 mnt',
    );
  });

  it('says what ails a device in words of its kind, a call for help before all else', () => {
    hall.issue('ktp');
    show([
      { ...fineKiosk, id: 'b', kind: 'board', place: 'Lantai 1', online: false },
      { ...fineKiosk, paper: 'out', fault: 'printer-out-of-paper' },
      { ...fineKiosk, id: 'h', place: 'Pintu', helpSince: 1 },
    ]);
    expect(alarms()).toEqual([
      '▲Kios · Pintu: Warga memanggil petugas',
      '▲KTP: 1 orang menunggu, tetapi tidak ada loket yang buka',
      '▲Papan · Lantai 1: Tidak tersambung',
      '▲Kios · Lobi: Kertas habis',
    ]);
  });

  it('is told that the building is closed, before, after or without a day of work, and when it opens', () => {
    const said = (): string[] => {
      const { unmount } = show();
      const texts = screen.queryAllByText(/^○/).map(({ textContent }) => textContent);
      unmount();
      return texts;
    };
    expect(said()).toEqual([]);
    hall.pass(-90);
    expect(said()).toEqual(['○ Gedung ini sedang tutup · buka lagi 08.00 WIB']);
    hall.pass(10 * 60);
    expect(said()).toEqual(['○ Gedung ini sedang tutup · buka lagi Rab, 25 Nov 08.00 WIB']);
    hall.day = { ...hall.day, state: 'closed' };
    expect(said()).toEqual(['○ Layanan hari ini sudah ditutup · buka lagi Rab, 25 Nov 08.00 WIB']);
  });

  it('takes an alarm on, and says who has it when another was faster', async () => {
    hall.issue('ktp');
    show();
    door.refuse(409, 'alarm-taken', { officer: 'ani' });
    await userEvent.click(screen.getByRole('button', { name: 'Saya tangani: KTP' }));
    expect(await screen.findByText('Hal ini sudah ditangani oleh Ani Suryani.')).toBeVisible();
    expect(door.requests).toMatchObject([
      { method: 'POST', path: '/api/v1/buildings/uji/alarms/take', body: { key: 'forsaken/ktp' } },
    ]);
  });

  it('shows who sees to an alarm, behind those that nobody sees to, and lets it go', async () => {
    hall.issue('ktp');
    hall.issue('kk');
    show([], 'id', { ...quiet, taken: [{ key: 'forsaken/ktp', staffId: 'ani', at: hall.now }] });
    expect(alarms()[1]).toContain('Ditangani oleh Ani Suryani, 09.00');
    expect(screen.getByRole('heading', { name: 'Perlu perhatian 1' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Lepaskan: KTP' }));
    expect(door.requests).toMatchObject([
      { path: '/api/v1/buildings/uji/alarms/release', body: { key: 'forsaken/ktp' } },
    ]);
  });

  it('stops a line only with a reason', async () => {
    hall.issue('ktp');
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Hentikan barisan: KTP' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hentikan barisan' }));
    expect(door.requests).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('Alasan penghentian'), 'Server pusat mati');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hentikan barisan' }));
    expect(door.requests.map(({ body }) => (body as StaffCommandBody).command)).toEqual([
      { type: 'stopLine', serviceId: 'ktp', reason: 'Server pusat mati' },
    ]);
  });

  it('says whether a device was paired, and why not', async () => {
    show();
    const code = screen.getByLabelText(/Kode di layarnya/);
    const pair = screen.getByRole('button', { name: 'Pasangkan' });
    door.refuse(404, 'pairing-unknown');
    await userEvent.type(code, 'abc234');
    await userEvent.click(pair);
    expect(await screen.findByText(/Kode perangkat tidak dikenal/)).toBeVisible();
    expect(code).toHaveValue('abc234');
    door.answer({ status: 201, body: fineKiosk });
    await userEvent.click(pair);
    expect(await screen.findByText('✓ Sudah dipasangkan: Kios · Lobi')).toBeVisible();
    expect(code).toHaveValue('');
    expect(door.requests.map(({ body }) => body)).toEqual([{ code: 'ABC234' }, { code: 'ABC234' }]);
  });

  it('revokes a device only when asked twice', async () => {
    const { rerender } = show([fineKiosk]);
    await userEvent.click(screen.getByRole('button', { name: 'Cabut: Kios · Lobi' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Batal' }));
    expect(door.requests).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Cabut: Kios · Lobi' }));
    door.answer({ status: 200, body: {} });
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cabut' }));
    expect(await screen.findByText('✓ Sudah dicabut: Kios · Lobi')).toBeVisible();
    rerender(
      <InHall hall={hall}>
        <Supervisor />
      </InHall>,
    );
    expect(screen.getByRole('heading', { name: 'Perangkat 0' })).toHaveFocus();
    expect(door.requests[0]).toMatchObject({ method: 'DELETE' });
  });

  it('speaks English throughout when asked', () => {
    hall.issue('ktp');
    show([{ ...fineKiosk, online: false }], 'en');
    expect(screen.getByText(': 1 waiting, but no counter is open', { exact: false })).toBeVisible();
    expect(document.body).not.toHaveTextContent(/Loket|Layanan|Menunggu|Perangkat/);
  });
});
