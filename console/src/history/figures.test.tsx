import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Measures, Session, Statistics } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { LookingBack } from '../looking-back/looking-back.js';
import { Door } from '../testing/door.js';
import { InHistory } from '../testing/in-history.js';
import { Figures } from './figures.js';
import { RowTable } from './row-table.js';
import type { RowOrder } from './row-order.js';
import { TopFigures } from './top-figures.js';

const minute = 60_000;
/** Those that the screens show. */
const measures = (change: Partial<Measures> = {}): Measures => {
  const some: Partial<Measures> = {
    arrived: 100,
    served: 90,
    missed: 4,
    left: 2,
    cancelled: 4,
    transferred: 0,
    abandonment: 0.1,
    waitMean: 12.5 * minute,
    waitP50: 9 * minute,
    waitP90: 30 * minute,
    waitP95: 41 * minute,
    waitKm50: 9.5 * minute,
    waitKm90: null,
    serviceMean: 8 * minute,
    serviceP50: 7 * minute,
    serviceP90: 15 * minute,
    walkMean: minute,
    visitMean: 24 * minute,
    visitP90: 50 * minute,
    withinTarget: 0.8,
    arrivalsPerHour: 14.3,
    counterOpenMs: 40 * 60 * minute,
    counterServingMs: 20 * 60 * minute,
    counterIdleMs: 0,
    counterPausedMs: 0,
    pausedMsByReason: {},
    ...change,
  };
  return some as Measures;
};
const statistics = (rows: Readonly<Record<string, Measures>>): Statistics => ({
  from: '2026-11-16',
  to: '2026-11-22',
  by: 'service',
  rows: Object.entries(rows).map(([key, each]) => ({ key, label: { id: key, en: key }, measures: each })),
  total: measures(),
  live: false,
  pendingDays: 0,
});
let door: Door;

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  location.hash = '';
  door = Door.open();
});

const show = (search = 'period=week&date=2026-11-20&vs=none', onSignedOut = (): void => undefined) =>
  render(
    <InHistory onSignedOut={onSignedOut}>
      <Figures search={new URLSearchParams(search)} />
    </InHistory>,
  );

describe('the figures of a period', () => {
  it('say that they load, and ask for the days of the period', () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('Memuat…');
    expect(door.requests.map(({ path }) => path)).toEqual([
      '/api/v1/statistics?from=2026-11-16&to=2026-11-22&by=day',
    ]);
  });

  it('say that nothing was recorded, and what to do', async () => {
    show();
    await act(async () => door.answer({ status: 200, body: { ...statistics({}), by: 'day' } }));
    expect(screen.getByRole('status')).toHaveTextContent('Tidak ada yang tercatat dalam periode ini.');
  });

  it('say that the server is away, and ask again by themselves', async () => {
    show();
    await act(async () => door.answer('lost'));
    expect(screen.getByRole('alert')).toHaveTextContent('Server tidak menjawab');
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeEnabled();
    await waitFor(() => expect(door.requests).toHaveLength(2));
  });

  it('say why they are refused', async () => {
    show();
    await act(async () => door.refuse(403, 'forbidden'));
    expect(screen.getByRole('alert')).toHaveTextContent('tidak berhak');
  });

  it('ask for a new sign-in when the session has ended', async () => {
    const onSignedOut = jest.fn();
    show('', onSignedOut);
    await act(async () => door.refuse(401, 'unauthenticated'));
    expect(onSignedOut).toHaveBeenCalled();
  });

  it('are chosen by period, building and comparison, and the choice stands in the address', async () => {
    show();
    const chosen = (): string => location.hash.slice('#/history?'.length);
    await userEvent.click(screen.getByRole('button', { name: 'Bulan' }));
    expect(chosen()).toBe('period=month&date=2026-11-16&vs=none&by=building');
    await userEvent.click(screen.getByRole('button', { name: 'Sesudahnya' }));
    expect(chosen()).toBe('period=week&date=2026-11-27&vs=none&by=building');
    await userEvent.selectOptions(screen.getByLabelText('Bandingkan dengan'), 'Setahun sebelumnya');
    expect(chosen()).toBe('period=week&date=2026-11-20&vs=year&by=building');
    await userEvent.click(screen.getByText(/^Gedung:/));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Gedung lain' }));
    expect(chosen()).toBe('buildings=lain&period=week&date=2026-11-20&vs=none&by=building');
  });
});

const shown = (children: React.ReactNode, language: Language = 'id') =>
  render(<InHistory language={language}>{children}</InHistory>);

describe('a period in short', () => {
  it('has both periods and the difference in words, and says beside the mean what it hides', () => {
    shown(<TopFigures now={measures()} before={measures({ arrived: 80, waitMean: 10 * minute })} />);
    const figure = (name: string): string =>
      screen
        .getByRole('button', { name })
        .closest('div')
        ?.querySelector('dd')
        ?.textContent.replaceAll('\u00a0', ' ') ?? '';
    expect(figure('Datang')).toBe('100 ▲ naik 25% (dari 80)');
    expect(figure('Waktu tunggu, rata-rata')).toBe('12,5 mnt ▲ naik 2,5 mnt (dari 10,0 mnt)');
    expect(figure('Waktu tunggu, median')).toBe('9,0 mnt tidak berubah');
    expect(screen.getByText('9,5 mnt')).toBeVisible();
    expect(screen.getByText(/menyerah sebelum dipanggil \(Kaplan–Meier\)/)).toBeVisible();
  });

  it('says of each figure what it means', async () => {
    shown(<TopFigures now={measures()} before={null} />);
    await userEvent.click(screen.getByRole('button', { name: 'Dipanggil sesuai target' }));
    const dialog = screen.getByRole('dialog', { name: 'Dipanggil sesuai target' });
    expect(dialog).toHaveTextContent('Bagian yang dipanggil dalam target layanannya.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Tutup' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('speaks English throughout when asked', () => {
    shown(<TopFigures now={measures()} before={measures({ served: 1 })} />, 'en');
    expect(document.body).not.toHaveTextContent(/Datang|Waktu|naik|turun|mnt|jam/);
  });
});

describe('the rows of a period', () => {
  it('are sorted, and say so to who hears them; the total stays below', async () => {
    const order = jest.fn<(order: RowOrder) => void>();
    shown(
      <RowTable
        statistics={statistics({ KTP: measures({ arrived: 30 }), KK: measures({ arrived: 70 }) })}
        before={statistics({ KTP: measures({ arrived: 60 }) })}
        behind={(key) => (key === 'KK' ? '#/history/tickets?service=KK' : null)}
        heading="layanan"
        order={{ column: 'arrived', falling: true }}
        onOrder={order}
      />,
    );
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names).toEqual(['KK', 'KTP', 'Semua']);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/history/tickets?service=KK',
    ]);
    expect(screen.getByRole('columnheader', { name: /Datang/ })).toHaveAttribute('aria-sort', 'descending');
    expect(within(screen.getByRole('row', { name: /KTP/ })).getAllByRole('cell')[0]).toHaveTextContent(
      '30▼ turun 50%',
    );
    await userEvent.click(screen.getByRole('button', { name: /Layanan/ }));
    expect(order).toHaveBeenCalledWith({ column: 'key', falling: false });
  });
});

describe('the frame of the history', () => {
  const session: Session = {
    staffId: 's',
    name: 'sari',
    role: 'supervisor',
    buildingIds: [],
    agencyIds: [],
    demo: false,
  };
  const open = (who: Session, hash = '#/history?vs=none') =>
    render(
      <LookingBack
        session={who}
        onSession={() => undefined}
        language="id"
        hash={hash}
        go={() => undefined}
        tools={null}
      />,
    );
  const parts = (): string[] => screen.getAllByRole('link').map(({ textContent }) => textContent ?? '');

  it('is not for an officer, and asks nothing for her', () => {
    open({ ...session, role: 'counter' });
    expect(screen.getByText('Riwayat hanya untuk pengawas dan administrator.')).toBeVisible();
    expect(door.requests).toEqual([]);
  });

  it('offers a day again to who may see all agencies only', () => {
    const { unmount } = open(session);
    expect(parts()).toEqual(['Angka', 'Antrean', 'Putar ulang hari', 'Laporan']);
    unmount();
    open({ ...session, agencyIds: ['dukcapil'] });
    expect(parts()).toEqual(['Angka', 'Antrean', 'Laporan']);
  });

  it('tells an account without a building so', async () => {
    open({ ...session, buildingIds: ['jauh'] });
    await act(async () => door.answer({ status: 200, body: [] }));
    expect(screen.getByText(/Akun ini belum diberi gedung/)).toBeVisible();
  });
});
