/** What a visitor sees on her phone, and does there. */
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { EvacuationAnswer, InvitationPage, VisitPage } from '@satuatap/shared/contract';
import { refusalWords } from '@satuatap/shared/words';
import { BeginsAnew } from '../phone/begins-anew.js';
import { buildingOf } from '../testing/building.js';
import { Network, refusing } from '../testing/network.js';
import { Visitor } from './visitor.js';

const config = buildingOf('uji', 'Gedung uji', []);
const visit = (more: Partial<VisitPage> = {}): VisitPage => ({
  buildingId: 'uji',
  number: 'T012',
  state: 'waiting',
  people: 1,
  agencyId: 'dukcapil',
  host: 'Rina Wati',
  floorId: 'f1',
  room: 'Ruang 101',
  delayedUntil: null,
  badgeCode: null,
  remembered: false,
  ticketPath: null,
  evacuation: null,
  language: 'id',
  ...more,
});
const invitation: InvitationPage = {
  buildingId: 'uji',
  building: 'Gedung uji',
  agencyId: 'dukcapil',
  host: 'Rina Wati',
  floorId: 'f1',
  room: 'Ruang 101',
  from: Date.UTC(2026, 10, 24, 2, 0),
  until: Date.UTC(2026, 10, 24, 4, 0),
  weeklyUntil: null,
  note: 'Bawa proposal',
  cancelled: false,
  over: false,
  closedToday: false,
  cancelledTimes: [],
  guests: [
    { id: 'a', name: 'Budi S.', state: 'waiting' },
    { id: 'b', name: 'Sri R.', state: 'invited' },
  ],
  code: 'K7M2-9QXP',
};

/** A server with one page; what is posted is answered by `posted`. */
const open = (
  page: unknown,
  posted: unknown = {},
  evacuation: EvacuationAnswer['evacuation'] = null,
): Network =>
  Network.open(({ method, path }) => {
    if (method === 'POST') return { status: 200, body: posted };
    if (path.endsWith('/evacuations/under-way')) return { status: 200, body: { evacuation } };
    return { status: 200, body: path.endsWith('/buildings/uji') ? config : page };
  });
beforeEach(() => sessionStorage.clear());
const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
beforeAll(() => {
  Object.defineProperty(navigator, 'language', { value: 'id-ID' });
});

describe('the page of a visit', () => {
  it('says in plain words what the host has answered, and where to go', async () => {
    open(visit({ state: 'accepted', badgeCode: 'abc', ticketPath: '/t/x' }));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByText('Lantai 1, Ruang 101')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Anda diterima. Silakan menuju:' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'Kode kartu tamu' })).toBeVisible();
    expect(screen.getByRole('link', { name: /halaman antrean/ })).toHaveAttribute('href', '/t/x');
  });

  it('tells until when she is asked to wait', async () => {
    open(visit({ state: 'delayed', delayedUntil: Date.UTC(2026, 10, 24, 2, 30), language: 'en' }));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByText('09:30 WIB')).toBeVisible();
  });

  it.each([
    ['real', /^Evakuasi! Tinggalkan gedung/],
    ['drill', /^Latihan evakuasi: tidak ada bahaya/],
  ] as const)('sends nobody to a host during an evacuation (%s)', async (evacuation, said) => {
    open(visit({ state: 'accepted', badgeCode: 'abc', evacuation }));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    expect(screen.queryByText('Lantai 1, Ruang 101')).toBeNull();
    // By which she tells that she is out, and checks out at the door.
    expect(screen.getByRole('button', { name: 'Saya sudah keluar' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'Kode kartu tamu' })).toBeVisible();
  });

  it('checks out after a question', async () => {
    const network = open(visit(), visit({ state: 'left' }));
    render(<Visitor kind="v" token="x" />);
    await press('Saya sudah keluar');
    expect(network.sent('POST')).toEqual([]);
    await press('Ya, saya sudah di luar');
    expect(await screen.findByText(/tercatat sudah keluar/)).toBeVisible();
    expect(network.sent('POST')).toEqual([{ commandId: expect.stringMatching(/^[\w-]{16,}$/) }]);
  });

  it('asks one of a group whether all of them are out, as all are checked out', async () => {
    open(visit({ people: 12 }), visit({ people: 12, state: 'left' }));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByText('12 orang')).toBeVisible();
    await press('Kami semua sudah keluar');
    expect(screen.getByRole('alert')).toHaveTextContent(/^Sudahkah semua 12 orang berada di luar gedung\?/);
    await press('Ya, kami semua di luar');
    expect(await screen.findByText('Masih di dalam gedung? Beri tahu penerima tamu.')).toBeVisible();
  });

  it('tells who has left, and may be far, not to come in during an evacuation', async () => {
    open(visit({ state: 'left', evacuation: 'real' }));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByRole('alert')).toHaveTextContent(/Jika belum di dalam, jangan masuk dulu\.$/);
    expect(screen.getByText(/tercatat sudah keluar/)).toBeVisible();
  });

  it('says in the language of the page, also when that is changed, why she cannot be checked out', async () => {
    Network.open(({ method, path }) =>
      method === 'POST'
        ? refusing(409, 'visit-over')
        : { status: 200, body: path.endsWith('/buildings/uji') ? config : visit() },
    );
    render(<Visitor kind="v" token="x" />);
    await press('Saya sudah keluar');
    await press('Ya, saya sudah di luar');
    expect(await screen.findByText(refusalWords('visit-over', 'id'))).toBeVisible();
    expect(screen.getByRole('button', { name: 'Belum' })).toHaveFocus();
    await press('English');
    expect(await screen.findByText(refusalWords('visit-over', 'en'))).toBeVisible();
  });

  it('is asked before it remembers her no more, and still has what she leaves by', async () => {
    const network = open(visit({ remembered: true }));
    render(<Visitor kind="v" token="x" />);
    await press('Jangan ingat saya lagi');
    expect(screen.getByRole('button', { name: 'Tidak jadi' })).toHaveFocus();
    await press('Tidak jadi');
    expect(screen.getByRole('button', { name: 'Jangan ingat saya lagi' })).toHaveFocus();
    await press('Jangan ingat saya lagi');
    await press('Ya, jangan ingat saya');
    expect(await screen.findByText('✓ Anda tidak diingat lagi.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Saya sudah keluar' })).toBeVisible();
    expect(network.requests.at(-1)?.path).toBe('/api/v1/visits/x/forget');
  });

  it('is not asked about being remembered where she never wanted it', async () => {
    open(visit());
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByRole('button', { name: 'Saya sudah keluar' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Jangan ingat saya lagi' })).toBeNull();
  });

  it('says of a visit of another day that it is over, and who has its data', async () => {
    const facts = { date: '2026-11-23' };
    Network.open(() => refusing(404, 'not-found', facts));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /dari Senin, 23 November 2026 dan sudah berakhir\. .*penerima tamu/,
    );
  });

  it('says that it is not live, and until when it was', async () => {
    const network = open(visit());
    render(<Visitor kind="v" token="x" />);
    await screen.findByText('T012');
    network.isCut = true;
    dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Tidak tersambung/)).toBeVisible();
    expect(screen.getByText('T012')).toBeVisible();
  });

  it('shows after a reload without network what this tab was last told, but nobody by name', async () => {
    const network = open(visit({ state: 'accepted', badgeCode: 'abc' }));
    const { unmount } = render(<Visitor kind="v" token="x" />);
    await screen.findByText('Lantai 1, Ruang 101');
    unmount();
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('Rina Wati');
    network.isCut = true;
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByText('Lantai 1, Ruang 101')).toBeVisible();
    expect(screen.getByText(/Tidak tersambung/)).toBeVisible();
    expect(screen.getByRole('img', { name: 'Kode kartu tamu' })).toBeVisible();
    expect(screen.queryByText(/Rina Wati/)).toBeNull();
  });

  it('says that it is without network where it was told nothing before', async () => {
    open(visit()).isCut = true;
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByText(/Tidak tersambung/)).toBeVisible();
  });

  it('says on a slow line that it goes on trying', () => {
    jest.useFakeTimers();
    globalThis.fetch = () => new Promise(() => undefined);
    render(<Visitor kind="v" token="x" />);
    expect(screen.getByRole('status')).toHaveTextContent('Memuat…');
    act(() => {
      jest.advanceTimersByTime(5000);
    });
    expect(screen.getByRole('status')).toHaveTextContent('Sambungan lambat. Halaman ini terus mencoba.');
    jest.useRealTimers();
  });

  it('says of a link that leads nowhere that it does', async () => {
    Network.open(() => refusing(404, 'not-found'));
    render(<Visitor kind="v" token="x" />);
    expect(await screen.findByText(/tidak dikenal/)).toBeVisible();
  });
});

describe('the page of an invitation', () => {
  it('tells when, where and whom, and has the code that is scanned or typed', async () => {
    open(invitation);
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText(/Selasa, 24 November 2026,/)).toHaveTextContent('09.00–11.00 WIB');
    expect(screen.getByText('K7M2-9QXP')).toBeVisible();
    expect(screen.getByText('Bawa proposal')).toBeVisible();
    expect(screen.getByText('Budi S.')).toHaveTextContent('sudah datang');
  });

  it('does not invite who has come, and says what the code is still for', async () => {
    const [budi] = invitation.guests;
    open({ ...invitation, guests: [budi] });
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText('Anda sudah tercatat datang')).toBeVisible();
    expect(screen.getByText(/^Pindai lagi .* untuk melihat nomor tamu Anda\.$/)).toBeVisible();
    expect(screen.getByText('K7M2-9QXP')).toBeVisible();
  });

  it('does not call the day on which they have come the next one', async () => {
    const [budi] = invitation.guests;
    open({ ...invitation, guests: [budi], weeklyUntil: '2026-12-22' });
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText('Waktu')).toBeVisible();
    expect(screen.queryByText('Waktu berikutnya')).toBeNull();
  });

  it('says after a reload without network that the building was being emptied', async () => {
    const network = open(invitation, {}, 'real');
    const { unmount } = render(<Visitor kind="i" token="x" />);
    await screen.findByText(/jangan masuk dulu/);
    unmount();
    network.isCut = true;
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText(/jangan masuk dulu/)).toBeVisible();
    expect(screen.getByText(/Tidak tersambung/)).toBeVisible();
  });

  it('tells who comes every week until when', async () => {
    open({ ...invitation, weeklyUntil: '2026-12-22' });
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText('Setiap minggu sampai Selasa, 22 Desember 2026')).toBeVisible();
  });

  it.each([
    ['real', /jangan masuk dulu/],
    ['drill', /tidak ada bahaya/],
  ] as const)('tells who may still be on her way that the building is emptied (%s)', async (kind, said) => {
    open(invitation, {}, kind);
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    expect(screen.getByText('K7M2-9QXP')).toBeVisible();
  });

  it('says that it is over once those who have not come are not expected any more', async () => {
    const guests = invitation.guests.map((guest) => ({
      ...guest,
      state: guest.state === 'invited' ? 'lapsed' : guest.state,
    }));
    open({ ...invitation, guests });
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText('Undangan ini sudah lewat.')).toBeVisible();
    expect(screen.queryByText('K7M2-9QXP')).toBeNull();
    expect(screen.getByText('Sri R.')).not.toHaveTextContent('sudah datang');
  });

  it('shows no code once it is cancelled, in the other language too', async () => {
    open({ ...invitation, cancelled: true });
    render(<Visitor kind="i" token="x" />);
    await press('English');
    expect(await screen.findByText('Your invitation was cancelled by the host.')).toBeVisible();
    expect(screen.queryByText('K7M2-9QXP')).toBeNull();
  });

  it('tells which dates are cancelled, and that the code counts on the next', async () => {
    const weekly = { ...invitation, weeklyUntil: '2026-12-22' };
    open({ ...weekly, cancelledTimes: [invitation.from - 7 * 86_400_000] });
    render(<Visitor kind="i" token="x" />);
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent(/^Dibatalkan oleh pengundang:Selasa, 17 November 2026$/);
    expect(screen.getByText('Waktu berikutnya')).toBeVisible();
    expect(screen.getByText('K7M2-9QXP')).toBeVisible();
    await press('English');
    expect(told).toHaveTextContent(/^Cancelled by the host:Tuesday, 17 November 2026$/);
  });

  it('[V22] tells when reception has closed for today, and that the code counts on the next date', async () => {
    open({ ...invitation, weeklyUntil: '2026-12-22', closedToday: true });
    render(<Visitor kind="i" token="x" />);
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent(/hari ini sudah ditutup.*Selasa, 24 November 2026/);
    expect(screen.getByText('Waktu berikutnya')).toBeVisible();
    expect(screen.getByText('K7M2-9QXP')).toBeVisible();
    expect(screen.queryByText('Undangan ini sudah lewat.')).toBeNull();
    await press('English');
    expect(told).toHaveTextContent(/closed for today.*Tuesday, 24 November 2026/);
  });

  it('says beside the name of a guest of a group that she is not expected', async () => {
    const [budi, sri] = invitation.guests;
    open({ ...invitation, guests: [budi, { ...sri, state: 'cancelled' }] });
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText('Sri R.')).toHaveTextContent(/dibatalkan oleh pengundang/);
    expect(screen.getByText('K7M2-9QXP')).toBeVisible();
  });

  it('is asked for anew without network where the tab kept what a former version was told', async () => {
    const network = open(invitation);
    const page = (
      <BeginsAnew>
        <Visitor kind="i" token="x" />
      </BeginsAnew>
    );
    const { unmount } = render(page);
    await screen.findByText('K7M2-9QXP');
    unmount();
    for (const [key, kept] of Object.entries(sessionStorage)) {
      const { value, at } = JSON.parse(kept);
      sessionStorage.setItem(key, JSON.stringify({ value: { ...value, cancelledTimes: undefined }, at }));
    }
    network.isCut = true;
    // What React tells of the failure.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    render(page);
    expect(await screen.findByText(/Tidak tersambung/)).toBeVisible();
    network.isCut = false;
    dispatchEvent(new Event('online'));
    expect(await screen.findByText('K7M2-9QXP')).toBeVisible();
  });

  it('names nobody once its last day is over', async () => {
    open({ ...invitation, over: true, host: '', room: '', floorId: null, note: '', guests: [] });
    render(<Visitor kind="i" token="x" />);
    expect(await screen.findByText('Undangan ini sudah lewat.')).toBeVisible();
    expect(screen.queryByText('K7M2-9QXP')).toBeNull();
    expect(screen.queryByText('Tamu')).toBeNull();
  });
});
