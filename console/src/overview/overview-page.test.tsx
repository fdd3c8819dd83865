import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BuildingOverview, DeviceInfo, Session } from '@satuatap/shared/contract';
import { overviewOf, standingOf } from '@satuatap/shared/overview';
import type { Language } from '@satuatap/shared/queue';
import type { Place } from '../hall/place.js';
import { Supervisor } from '../supervisor/supervisor.js';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { fineKiosk } from '@satuatap/shared/testing';
import { TestHall } from '../testing/test-hall.js';
import { OverviewPage } from './overview-page.js';

const leader: Session = {
  staffId: 's',
  name: 'sari',
  role: 'supervisor',
  buildingIds: [],
  agencyIds: [],
  demo: false,
};
let door: Door;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  jest.useFakeTimers();
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  sessionStorage.clear();
  door = Door.open();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A hall of twenty minutes with a line beyond its promise, a stopped one, and devices in trouble. */
function busyHall(): { hall: TestHall; devices: DeviceInfo[] } {
  const hall = TestHall.open();
  hall.openCounter('c1', 'ani');
  hall.issue('ktp');
  hall.issue('ktp');
  hall.issue('kk');
  hall.act('ani', { type: 'callNext', counterId: 'c1' });
  hall.act('ani', { type: 'start', counterId: 'c1' });
  hall.pass(35);
  hall.act('ani', { type: 'pauseCounter', counterId: 'c1', reason: 'rest' });
  const devices = [
    fineKiosk,
    { ...fineKiosk, id: 'k2', online: false },
    { ...fineKiosk, id: 'k3', paper: 'out' as const, helpSince: 1 },
    { ...fineKiosk, id: 'b1', kind: 'board' as const, sound: 'blocked' as const },
  ];
  return { hall, devices };
}
const of = ({ hall, devices }: ReturnType<typeof busyHall>): BuildingOverview =>
  overviewOf(standingOf(hall.day), devices, hall.now, true);

const busy = (): BuildingOverview => ({ ...of(busyHall()), id: 'ramai', name: 'Gedung Ramai' });
const calm = (): BuildingOverview => ({
  ...of({ hall: TestHall.open(), devices: [fineKiosk] }),
  id: 'sepi',
  name: 'Gedung Sepi',
});
const show = (language: Language = 'id', session = leader, go: (place: Place) => void = () => undefined) =>
  render(
    <OverviewPage session={session} onSession={() => undefined} language={language} go={go} tools={null} />,
  );
const at = Date.UTC(2026, 10, 24, 2, 35);
const answer = (...buildings: readonly BuildingOverview[]): Promise<void> =>
  act(async () => door.answer({ status: 200, body: { at, buildings } }));
const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const figure = (label: string): string =>
  screen.getByText(label, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent?.trim() ?? '';
const row = (name: string): string[] =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent.trim());
const names = (): string[] => screen.getAllByRole('link').map(({ textContent }) => textContent);

describe('the overview of the city', () => {
  it('says that it loads, then shows totals and a row a building, the worst first', async () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('Memuat…');
    await answer(calm(), busy());
    expect(screen.getByRole('status')).toHaveTextContent('● Terkini');
    expect(screen.getByText('Data pukul 09.35 WIB')).toBeVisible();
    expect(figure('Gedung buka')).toBe('2 dari 2');
    expect(figure('Menunggu sekarang')).toBe('2');
    expect(figure('Terlama sekarang')).toBe('35 mnt Gedung Ramai');
    expect(figure('Lewat janji')).toBe('▲ 2 layanan: 2');
    expect(figure('Loket buka')).toBe('0 dari 4 · 1 jeda');
    expect(figure('Perangkat bermasalah')).toBe('▲ 3 dari 5');
    expect(names()).toEqual(['Gedung Ramai', 'Gedung Sepi']);
    expect(row('Gedung Ramai')).toEqual([
      '▲ 7 2 layanan tanpa loket',
      '● Buka sampai 16.00 WIB',
      '2',
      '35 mnt',
      '▲ 2 layanan: 2',
      '1',
      '3',
      '0 dari 2 1 jeda',
      '▲ 3 dari 4 1 memanggil petugas · 1 tidak tersambung · 1 kertas habis · 1 suara diblokir',
    ]);
    expect(row('Gedung Sepi').at(-1)).toBe('✓ 1');
    expect(door.requests).toEqual([{ method: 'GET', path: '/api/v1/overview', body: undefined }]);
  });

  it("has the figures of the supervisor's hall", () => {
    const { hall, devices } = busyHall();
    const overview = of({ hall, devices });
    render(
      <InHall hall={hall} devices={devices}>
        <Supervisor />
      </InHall>,
    );
    const { waiting, alarms, beyondPromise, counters } = overview;
    expect(figure('Menunggu sekarang')).toBe(String(waiting));
    expect(figure('Terlama sekarang')).toBe(`${(overview.longestWaitMs ?? 0) / 60_000} mnt`);
    expect(figure('Lewat janji')).toBe(`▲ ${beyondPromise.people}`);
    expect(
      within(screen.getByRole('region', { name: 'Perlu perhatian' })).getAllByRole('listitem'),
    ).toHaveLength(alarms);
    expect(screen.getByRole('heading', { name: /^Loket buka/ })).toHaveTextContent(
      `Loket buka ${counters.open} dari ${counters.open + counters.paused + counters.closed} · ${counters.paused} jeda`,
    );
  });

  it('sorts by a column and back, and says so to who hears it', async () => {
    show();
    await answer(busy(), { ...calm(), waiting: 7 });
    const head = screen.getByRole('columnheader', { name: /Menunggu/ });
    expect(head).not.toHaveAttribute('aria-sort');
    await user.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['Gedung Sepi', 'Gedung Ramai']);
    await user.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect(names()).toEqual(['Gedung Ramai', 'Gedung Sepi']);
    expect(screen.getAllByRole('columnheader').filter((each) => each.hasAttribute('aria-sort'))).toHaveLength(
      1,
    );
  });

  it('leads from a row into the hall of the building', async () => {
    show();
    await answer(busy());
    expect(screen.getByRole('link', { name: 'Gedung Ramai' })).toHaveAttribute('href', '#ramai/hall');
  });

  it('asks again five seconds after an answer, and keeps the order that was chosen', async () => {
    show();
    await answer(busy(), calm());
    await user.click(screen.getByRole('button', { name: /^Gedung/ }));
    await user.click(screen.getByRole('button', { name: /^Gedung/ }));
    expect(door.requests).toHaveLength(1);
    await pass(5000);
    expect(door.requests).toHaveLength(2);
    await answer({ ...busy(), ticketsToday: 99 }, calm());
    expect(row('Gedung Ramai')).toContain('99');
    expect(names()).toEqual(['Gedung Sepi', 'Gedung Ramai']);
  });

  it('says that it is not connected, goes on showing what it had, and is right again by itself', async () => {
    show();
    await answer(busy());
    await pass(5000);
    await act(async () => door.answer('lost'));
    expect(screen.getByRole('status')).toHaveTextContent('✕ Tidak tersambung');
    expect(screen.getByRole('alert')).toHaveTextContent('Server tidak menjawab');
    expect(row('Gedung Ramai')).toContain('35 mnt');
    await pass(5000);
    await answer(busy());
    expect(screen.getByRole('status')).toHaveTextContent('● Terkini');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that figures are old when no answer comes', async () => {
    show();
    await answer(busy());
    await pass(11_000);
    expect(screen.getByRole('status')).toHaveTextContent('● Terkini');
    await pass(1500);
    expect(screen.getByRole('status')).toHaveTextContent('◌ Belum diperbarui');
    expect(screen.getByRole('alert')).toHaveTextContent('mungkin sudah berubah');
  });

  it('says above all which building is being evacuated, and leads to its list', async () => {
    const go = jest.fn<(place: Place) => void>();
    show('id', leader, go);
    await answer({ ...busy(), evacuation: 'real' }, calm());
    const banner = await screen.findByText(/^Gedung Ramai: Evakuasi! Kosongkan gedung/);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    await user.click(
      within(banner.parentElement as HTMLElement).getByRole('button', { name: 'Buka daftar' }),
    );
    expect(go).toHaveBeenCalledWith({ buildingId: 'ramai', screen: 'evacuation' });
  });

  it('marks a building whose figures may be old', async () => {
    show();
    await answer({ ...busy(), current: false }, calm());
    expect(screen.getByRole('rowheader', { name: /Gedung Ramai.*belum terbaru/ })).toBeVisible();
    expect(screen.getByText(/Gedung dengan data yang belum terbaru: 1/)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('◌ Sebagian belum diperbarui');
    await pass(5000);
    await answer({ ...busy(), current: false }, { ...calm(), current: false });
    expect(screen.getByRole('status')).toHaveTextContent('◌ Belum diperbarui');
    await pass(5000);
    await answer(busy(), calm());
    expect(screen.getByRole('status')).toHaveTextContent('● Terkini');
  });

  it('without an answer yet it can be asked to try again, and says that it does', async () => {
    show();
    await act(async () => door.answer('lost'));
    const retry = screen.getByRole('button', { name: 'Coba lagi' });
    await user.click(retry);
    expect(retry).toHaveAttribute('aria-disabled', 'true');
    expect(retry).toHaveTextContent('Memuat…');
    await user.click(retry);
    expect(door.requests).toHaveLength(2);
    await answer(busy());
    expect(names()).toEqual(['Gedung Ramai']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks at once when the network is back', async () => {
    show();
    await act(async () => door.answer('lost'));
    act(() => void dispatchEvent(new Event('online')));
    expect(door.requests).toHaveLength(2);
  });

  it('tells an account without a building so', async () => {
    show();
    await answer();
    expect(screen.getByText(/Akun ini belum diberi gedung/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is not for an officer, and asks nothing for her', async () => {
    const go = jest.fn();
    show('id', { ...leader, role: 'counter' }, go);
    expect(screen.getByText('Ringkasan kota hanya untuk pengawas dan administrator.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Kembali' }));
    expect(go).toHaveBeenCalledWith({ buildingId: null, screen: 'choose' });
    expect(door.requests).toEqual([]);
  });

  it('waits for a new sign-in when the session has ended, and asks again after it', async () => {
    show();
    await answer(busy());
    await pass(5000);
    await act(async () => door.refuse(401, 'unauthenticated'));
    const dialog = screen.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' });
    await user.type(within(dialog).getByLabelText('Kata sandi'), 'satuatap');
    await user.click(within(dialog).getByRole('button', { name: 'Masuk' }));
    await act(async () => door.answer({ status: 200, body: leader }));
    await answer(busy());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('● Terkini');
  });

  it('tells when a closed building opens, with the day if it is another', async () => {
    show();
    const shut = { ...calm(), state: 'closed' as const };
    await answer(
      { ...shut, id: 'nanti', name: 'Nanti', until: at + 3_600_000 },
      { ...shut, id: 'besok', name: 'Besok', until: at + 23 * 3_600_000 },
      { ...shut, id: 'entah', name: 'Entah', until: null },
      { ...calm(), id: 'rehat', name: 'Rehat', state: 'break', until: at + 600_000 },
    );
    expect(row('Nanti')[1]).toBe('○ Tutup buka lagi 10.35 WIB');
    expect(row('Besok')[1]).toBe('○ Tutup buka lagi Rab, 25 Nov 08.35 WIB');
    expect(row('Entah')[1]).toBe('○ Tutup');
    expect(row('Rehat')[1]).toBe('❚❚ Istirahat sampai 09.45 WIB');
    expect(figure('Gedung buka')).toBe('0 dari 4 · 1 istirahat · 3 tutup');
  });

  it('speaks English throughout when asked', async () => {
    show('en');
    await answer({ ...busy(), current: false }, { ...calm(), state: 'closed', until: at + 23 * 3_600_000 });
    expect(row('Gedung Sepi')[1]).toBe('○ Closed opens again Wed 25 Nov 08:35 WIB');
    expect(document.body).not.toHaveTextContent(/Loket|Menunggu|Perangkat|Terlama|Keadaan|terbaru/);
  });
});
