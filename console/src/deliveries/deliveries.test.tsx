/** What the front desk does with deliveries, and what whom they are for sees. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@satuatap/shared/queue';
import { deliveryOf } from '../testing/deliveries.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { nine, officerOf, visitOf } from '../testing/visits.js';
import { Deliveries } from './deliveries.js';
import { MyParcels } from './my-parcels.js';
import { WaitingParcels } from './waiting-parcels.js';

const dayMs = 86_400_000;
let hall: TestHall;
let server: VisitorServer;

// jsdom captures nothing, and lays nothing out.
Object.assign(Element.prototype, { setPointerCapture: () => {} });
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 600, 200);

beforeEach(() => {
  hall = TestHall.open();
  server = VisitorServer.open({
    'GET self': { officer: officerOf('rina', 'Rina Wati') },
    'GET directory': [officerOf('rina', 'Rina Wati'), officerOf('joko', 'Joko Susilo')],
    'GET visits': [],
    'GET deliveries': [
      deliveryOf(3, { sender: 'Toko Kertas', carrier: 'JNE', parcels: 2, shelf: 'Rak B' }),
      deliveryOf(2, {
        receivedAt: nine - 4 * dayMs,
        toldAt: nine - 4 * dayMs,
        toldBy: 'mail',
        state: 'told',
      }),
      deliveryOf(4, { agencyId: 'satpol', recipientId: null }),
      deliveryOf(1, { state: 'handed-over', endedAt: nine, takenBy: 'Budi', signed: true }),
    ],
  });
});

const inHall = (part: React.ReactNode, staffRole: Role = 'receptionist', language: 'id' | 'en' = 'id') => (
  <InHall
    hall={hall}
    staffId={staffRole === 'receptionist' ? 'sari' : 'rina'}
    staffRole={staffRole}
    language={language}
  >
    {part}
  </InHall>
);
const open = async (language: 'id' | 'en' = 'id'): Promise<void> => {
  render(inHall(<Deliveries />, 'receptionist', language));
  await screen.findByRole('table');
};
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const sign = (): void => {
  const box = screen.getByRole('img', { name: 'Tanda tangan pengambil' });
  // jsdom knows no pointers, whose events are those of a mouse with more.
  for (const [type, clientX, clientY] of [
    ['pointerdown', 10, 20],
    ['pointermove', 30, 40],
    ['pointerup', 30, 40],
  ] as const)
    fireEvent(box, new MouseEvent(type, { bubbles: true, clientX, clientY }));
};

describe('the front desk', () => {
  it('shows what lies there by agency, the oldest first, and how long when it is long', async () => {
    await open();
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');
    const place = (number: string): number => rows.findIndex((row) => row.startsWith(number));
    expect(place('K2')).toBeLessThan(place('K3'));
    expect(place('K3')).toBeLessThan(place('K4'));
    expect(rows[place('K2')]).toContain('▲ 4 hari');
    expect(rows[place('K2')]).toContain('Diberi tahu lewat surel');
    expect(rows[place('K3')]).toContain('2 paket dari Toko Kertas, JNERak B08.00 WIB');
    expect(rows[place('K4')]).toContain('Siapa saja di instansi ini');
    expect(place('K1')).toBe(-1);
    expect(screen.getByText('K1 · Budi')).toBeVisible();
  });

  it('takes a delivery in by keyboard alone, for an officer who is found as it is typed', async () => {
    server.answers['POST deliveries'] = deliveryOf(5);
    await open();
    await userEvent.keyboard('{F2}rin{Enter}');
    await userEvent.keyboard('{Tab}Toko Buku{Enter}');
    expect(await screen.findByText(/Diterima sebagai K5. Tulis K5 pada paketnya/)).toBeVisible();
    expect(server.sent('POST deliveries')).toEqual([
      {
        commandId: expect.stringMatching(/^[\w-]{16,}$/),
        recipientId: 'rina',
        parcels: 1,
        sender: 'Toko Buku',
      },
    ]);
    expect(screen.getByRole('textbox', { name: /Cari/ })).toHaveFocus();
  });

  it('offers who came to bring something, and takes it for a whole agency', async () => {
    server.answers['GET visits'] = [
      visitOf('7', 'Kurir Zaki', { purposeId: 'delivery' }),
      visitOf('8', 'Tono'),
    ];
    server.answers['POST deliveries'] = deliveryOf(5, { recipientId: null });
    await open();
    await userEvent.keyboard('{F2}dukcapil');
    await userEvent.click(await screen.findByRole('option', { name: /sekretaris/i }));
    const bringer = await screen.findByRole('combobox', { name: 'Dibawa oleh tamu' });
    expect(within(bringer).getAllByRole('option')).toHaveLength(2);
    await userEvent.selectOptions(bringer, '7');
    await press(/^Terima Enter/);
    await waitFor(() =>
      expect(server.sent('POST deliveries')).toMatchObject([{ agencyId: 'dukcapil', visitId: '7' }]),
    );
  });

  it('finds one and hands it over by Enter, signed, and takes that back', async () => {
    server.answers['POST 3/hand-over'] = deliveryOf(3, { state: 'handed-over', takenBy: 'Rina Wati' });
    server.answers['POST 3/undo'] = deliveryOf(3);
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: /Cari/ }), 'kertas{Enter}');
    const window = await screen.findByRole('dialog', { name: 'Serahkan K3' });
    expect(within(window).getByRole('combobox', { name: 'Diambil oleh' })).toHaveValue('Rina Wati');
    expect(within(window).getByRole('button', { name: /^Serahkan/ })).toBeDisabled();
    sign();
    await userEvent.click(within(window).getByRole('button', { name: /^Serahkan/ }));
    expect(await screen.findByText(/K3 diserahkan kepada Rina Wati/)).toBeVisible();
    expect(server.sent('POST 3/hand-over')).toMatchObject([
      { takenBy: 'Rina Wati', signature: 'M10 20l1 0L30 40' },
    ]);
    await press(/Urungkan/);
    expect(await screen.findByText(/Dikembalikan seperti semula/)).toBeVisible();
    expect(server.sent('POST 3/undo')).toHaveLength(1);
  });

  it('says in the window why it was refused, and sends what follows as another command', async () => {
    server.answers['POST 3/hand-over'] = { code: 'delivery-over', status: 409 };
    await open();
    await press('Serahkan: K3');
    sign();
    await press(/^Serahkan Enter/);
    expect(await screen.findByText(/sudah diserahkan atau dikembalikan/)).toBeVisible();
    await press(/^Serahkan Enter/);
    await waitFor(() => expect(server.sent('POST 3/hand-over')).toHaveLength(2));
    const ids = server.sent('POST 3/hand-over').map((body) => (body as { commandId: string }).commandId);
    expect(new Set(ids).size).toBe(2);
  });

  it('returns one with a reason, and notes that somebody was told', async () => {
    server.answers['POST 4/return'] = deliveryOf(4, { state: 'returned' });
    server.answers['POST 3/told'] = deliveryOf(3, { state: 'told' });
    await open();
    await press('Sudah diberi tahu: K3');
    expect(await screen.findByText(/K3: penerima sudah tahu/)).toBeVisible();
    await press('Kembalikan: K4');
    await userEvent.keyboard('Salah alamat{Enter}');
    expect(await screen.findByText(/K4 dicatat dikembalikan/)).toBeVisible();
    expect(server.sent('POST 4/return')).toMatchObject([{ reason: 'Salah alamat' }]);
  });

  it.each([
    ['id', /^Alihkan/, 'Sekarang untuk: Rina Wati.', /K3 dialihkan kepada Joko Susilo/],
    ['en', /^Pass on/, 'Now for: Rina Wati.', /K3 is now for Joko Susilo/],
  ] as const)(
    'directs one to somebody else, and takes that back, in %s',
    async (language, verb, now, told) => {
      server.answers['POST 3/direct'] = deliveryOf(3, { recipientId: 'joko' });
      server.answers['POST 3/undo'] = deliveryOf(3);
      await open(language);
      await userEvent.click(screen.getByRole('button', { name: new RegExp(`${verb.source}: K3$`) }));
      const window = await screen.findByRole('dialog', { name: new RegExp(`${verb.source} K3$`) });
      expect(window).toHaveTextContent(now);
      const act = within(window).getByRole('button', { name: verb });
      await userEvent.keyboard('rina{Enter}');
      // It is hers already.
      expect(act).toBeDisabled();
      await userEvent.clear(within(window).getByRole('combobox'));
      await userEvent.keyboard('joko{Enter}{Enter}');
      expect(await screen.findByText(told)).toBeVisible();
      expect(server.sent('POST 3/direct')).toEqual([{ commandId: expect.any(String), recipientId: 'joko' }]);
      await press(/Urungkan|Undo/);
      await waitFor(() => expect(server.sent('POST 3/undo')).toHaveLength(1));
    },
  );

  it('shows a signature only when it is asked for', async () => {
    server.answers['GET signature'] = { takenBy: 'Budi', signature: 'M1 1L9 9', at: nine };
    await open();
    expect(server.asked.some(({ path }) => path.endsWith('/signature'))).toBe(false);
    await press('Lihat tanda tangan: K1');
    const window = await screen.findByRole('dialog', { name: 'Tanda tangan untuk K1' });
    expect(await within(window).findByText('Budi')).toBeVisible();
  });

  it('says what to do when nothing lies there, and what went wrong', async () => {
    server.answers['GET deliveries'] = [];
    const { unmount } = render(inHall(<Deliveries />));
    expect(await screen.findByText(/Tekan F2 begitu kurir datang/)).toBeVisible();
    unmount();
    server.answers['GET deliveries'] = { code: 'forbidden', status: 403 };
    render(inHall(<Deliveries />));
    expect(await screen.findByRole('alert')).toHaveTextContent(/tidak berhak/);
  });

  it('says in English throughout what it says in Indonesian', async () => {
    await open('en');
    expect(screen.getByRole('main')).not.toHaveTextContent(/Kiriman|Terima|Serahkan|Kembalikan|paket|hari/);
    await userEvent.keyboard('{F2}');
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/Kiriman|Terima|Kurir|Pengirim|Jumlah|Tutup/);
  });
});

describe('whom it is for', () => {
  it('sees hers on a line above her work, says that she knows, and is left alone', async () => {
    server.answers['POST 3/told'] = deliveryOf(3);
    server.answers['POST 2/told'] = deliveryOf(2);
    render(inHall(<WaitingParcels />, 'counter'));
    expect(await screen.findByText(/2 kiriman menunggu di meja penerima tamu/)).toHaveTextContent(
      'K3 (Rak B), K2',
    );
    await press('Saya tahu');
    await waitFor(() => expect(server.sent('POST 2/told')).toHaveLength(1));
    expect(server.sent('POST 3/told')).toHaveLength(1);
    expect(server.sent('POST 4/told')).toHaveLength(0);
  });

  it('is not asked again once she knows, until she was reminded', async () => {
    const known = { state: 'told', toldBy: 'screen', toldAt: nine - dayMs } as const;
    server.answers['GET deliveries'] = [
      deliveryOf(3, known),
      deliveryOf(5, { ...known, remindedAt: nine }),
      deliveryOf(6, { ...known, toldBy: 'secretary' }),
    ];
    render(inHall(<WaitingParcels />, 'counter'));
    expect(await screen.findByText(/2 kiriman menunggu/)).toHaveTextContent('K5, K6');
    expect(screen.getByRole('status')).not.toHaveTextContent('K3');
  });

  it('asks nothing for an account that is in no directory', async () => {
    server.answers['GET self'] = { officer: null };
    render(inHall(<WaitingParcels />, 'counter'));
    await waitFor(() => expect(server.asked).not.toEqual([]));
    expect(server.asked.some(({ path }) => path.endsWith('/deliveries'))).toBe(false);
  });

  it('finds on her page what lies there and where; a secretary with whom it is for', async () => {
    const { unmount } = render(inHall(<MyParcels ownId="rina" officers={[]} />, 'counter'));
    const region = await screen.findByRole('region', { name: /Kiriman di meja/ });
    await waitFor(() => expect(within(region).getAllByRole('listitem')).toHaveLength(2));
    expect(region).toHaveTextContent('K3 · 2 paket dari Toko Kertas, JNERak B · Diterima 08.00 WIB');
    unmount();
    render(inHall(<MyParcels ownId={null} officers={[officerOf('rina', 'Rina Wati')]} />, 'secretary'));
    expect(await screen.findByText(/K4/)).toBeVisible();
    expect(screen.getAllByText(/Rina Wati/)).toHaveLength(2);
    expect(screen.getByText(/Siapa saja di instansi ini/)).toBeVisible();
    // Whether an officer knows is hers to say.
    expect(screen.getAllByRole('button').map((each) => each.getAttribute('aria-label'))).toEqual([
      'Saya tahu: K4',
    ]);
  });
});
