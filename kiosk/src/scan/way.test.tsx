/** What a kiosk answers to a code that is no visitor's arrival. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { LiveView } from '@satuatap/shared/live';
import { decide, evolve, type BuildingConfig, type Day, type Language } from '@satuatap/shared/queue';
import { KioskContext } from '../kiosk/kiosk-screen.js';
import { buildingOf, openDay, serviceOf } from '../testing/building.js';
import { liveViewOf } from '../testing/live-view.js';
import { Network, refusing } from '../testing/network.js';
import { Way } from './way.js';

const date = '2026-11-24';
const now = Date.UTC(2026, 10, 24, 2, 0);
const config = buildingOf('uji', 'Gedung uji', [serviceOf('ktp', 'Perekaman KTP-el')]);
const signature = 'AbCdEfGhIjKlMnOpQrSt_-';
const ticketLink = (building = 'uji', id = 2) => `https://uji.id/t/${building}.${date}.${id}.${signature}`;

let network: Network;
let answers: Record<string, { status: number; body: unknown }>;
const onScan = jest.fn();
const onDone = jest.fn();

beforeEach(() => {
  onScan.mockClear();
  onDone.mockClear();
  answers = {};
  network = Network.open(
    ({ path }) =>
      Object.entries(answers).find(([part]) => path.includes(part))?.[1] ?? refusing(404, 'not-found'),
  );
});

function dayWithTickets(count: number): Day {
  let day = openDay(config, date);
  for (let n = 0; n < count; n++) {
    const answer = decide(
      day,
      { type: 'issue', serviceIds: ['ktp'], priority: null, channel: 'kiosk', language: 'id' },
      { now, by: { kind: 'device', id: 'kios' } },
    );
    if (!answer.ok) throw new Error(answer.refusal.code);
    day = answer.events.reduce(evolve, day);
  }
  return day;
}

interface Shown {
  readonly state?: LiveView['state'];
  readonly visitors?: BuildingConfig['visitors'];
  readonly language?: Language;
}

function scan(text: string, { state = 'live', visitors = {}, language = 'id' }: Shown = {}): void {
  const view = liveViewOf(dayWithTickets(2), now, { state });
  render(
    <KioskContext
      value={{
        buildingId: 'uji',
        token: 'kios',
        view,
        config: { ...config, visitors },
        states: new Map(),
        language,
        now,
        isOffline: state === 'offline',
        full: [],
        onScan,
      }}
    >
      <Way way="scan" scanned={text} patient={false} onDone={onDone} onUnpaired={() => {}} />
    </KioskContext>,
  );
}
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const known = (buildingId = 'uji', ticketId = 2) => ({
  status: 200,
  body: { buildingId, date, ticketId, number: 'A002', language: 'id' },
});

describe("a ticket's code at the kiosk", () => {
  it('is answered with its number, service, place in line and where to wait, and what can be done', async () => {
    answers['/tickets/'] = known();
    scan(ticketLink());
    await title('A002');
    expect(screen.getByText('KTP-el').parentElement).toHaveTextContent(/^Perekaman KTP-el$/);
    expect(screen.getByText('1 orang di depan Anda')).toBeVisible();
    expect(screen.getByText('Ruang utama')).toBeVisible();
    expect(screen.getByText(/Batalkan di halaman itu/)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Selesai' }));
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(network.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('of another building names that building', async () => {
    answers['/tickets/'] = known('lain');
    answers['/buildings'] = { status: 200, body: [{ id: 'lain', name: 'Gedung Lain' }] };
    scan(ticketLink('lain'));
    await title('Kode ini untuk gedung lain');
    expect(await screen.findByText(/berlaku di Gedung Lain, tidak di sini/)).toBeVisible();
  });

  it('of another day, or of nobody, says so', async () => {
    answers['/tickets/'] = refusing(404, 'not-found', { date: '2026-11-23' });
    scan(ticketLink());
    await title('Antrean ini tidak dapat ditampilkan');
    expect(screen.getByRole('alert')).toHaveTextContent('dari Senin, 23 November 2026');
  });

  it('that ended so long ago that the kiosk holds it no more, is over', async () => {
    answers['/tickets/'] = known('uji', 77);
    scan(ticketLink('uji', 77), { language: 'en' });
    await title('A002');
    expect(screen.getByText('This ticket is over. Thank you.')).toBeVisible();
  });

  it('without a network is answered by what the kiosk knows, and that it may have moved on', async () => {
    network.isCut = true;
    scan(ticketLink(), { state: 'offline' });
    await title('A002');
    expect(screen.getByText(/Giliran Anda bisa sudah berubah/)).toBeVisible();
  });

  it('without a network and of which it knows nothing, sends to the boards', async () => {
    network.isCut = true;
    scan(ticketLink('uji', 9), { state: 'offline' });
    expect(await screen.findByText(/Perhatikan layar panggilan/)).toBeVisible();
  });
});

describe("a visit's link at the kiosk", () => {
  const visit = (more: object) => ({
    status: 200,
    body: {
      buildingId: 'uji',
      number: 'T012',
      state: 'waiting',
      host: 'Ibu Rina',
      floorId: 'f1',
      room: '',
      ...more,
    },
  });

  it('says how it stands without a name, and lets her go', async () => {
    answers['/visits/'] = visit({ state: 'accepted', room: '101' });
    scan('https://uji.id/v/uji.abc.def');
    await title('Nomor tamu Anda: T012');
    expect(screen.getByText('Lantai 1, 101')).toBeVisible();
    expect(screen.queryByText(/Rina/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Saya pulang' })).toBeVisible();
  });

  it('of one who has left, or of another day, says so and offers no way out', async () => {
    answers['/visits/'] = visit({ state: 'left' });
    scan('https://uji.id/v/uji.abc.def');
    await title('Kunjungan ini sudah berakhir');
    expect(screen.getByText(/Anda tercatat sudah keluar/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Saya pulang' })).toBeNull();
  });

  it('without a network asks whether she leaves, which is kept and sent later', async () => {
    network.isCut = true;
    scan('https://uji.id/v/uji.abc.def', { state: 'offline' });
    expect(await title('Anda mau pulang?')).toBeVisible();
  });
});

describe('any other code', () => {
  it('is said to be unknown, and the next one is answered in its place', async () => {
    scan('8991234567890');
    await title('Kode ini tidak dikenal');
    const keys = [...Array.from('https://uji.id/t/uji.x'), 'Enter'];
    for (const key of keys) fireEvent.keyDown(document.body, { key });
    expect(onScan).toHaveBeenCalledWith('https://uji.id/t/uji.x');
  });

  it('of a visitor, where they sign in at reception alone, leads there', async () => {
    scan('K7M2-9QXP', { visitors: { kiosk: false } });
    await title('Tamu dilayani di meja penerima tamu');
    expect(network.requests).toEqual([]);
  });
});
