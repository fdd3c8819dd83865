/** What the front desk does, and what it shows. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VisitorField, VisitorRules } from '@satuatap/shared/queue';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { hearTones, tones } from '../testing/tones.js';
import { VisitorServer } from '../testing/visitor-server.js';
import { invitationOf, nine, officerOf, visitOf } from '../testing/visits.js';
import { Reception } from './reception.js';

let hall: TestHall;
let server: VisitorServer;

beforeEach(() => {
  hall = TestHall.open();
  hearTones();
  server = VisitorServer.open({
    'GET directory': [
      officerOf('rina', 'Rina Wati'),
      officerOf('joko', 'Joko Susilo', {
        tasks: ['pajak'],
        presence: { state: 'meeting', until: nine + 3_600_000, counterId: null, since: nine },
      }),
    ],
    'GET visits': [
      visitOf('1', 'Budi Santoso', { people: 3 }),
      visitOf('2', 'Sri Rahayu', { state: 'accepted', answeredAt: nine, hostId: 'joko', watched: true }),
      visitOf('3', 'Tono', { state: 'waiting', escalatedAt: nine }),
      visitOf('4', 'Wati', { state: 'invited', number: null, arrivedAt: null, expectedAt: nine + 3_600_000 }),
      visitOf('5', 'Yusuf', { state: 'left', leftAt: nine, leftBy: 'scan' }),
    ],
  });
});

const page = (news = 0, language: 'id' | 'en' = 'id') => (
  <InHall hall={hall} staffId="sari" staffRole="receptionist" language={language} news={{ visits: news }}>
    <Reception />
  </InHall>
);
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const rows = async (): Promise<string[]> => {
  await screen.findByRole('table');
  return screen.getAllByRole('rowheader').map(({ textContent }) => textContent ?? '');
};

describe('the front desk', () => {
  it('shows who is here with what waits longest first, who is expected and who left', async () => {
    render(page());
    expect(await rows()).toEqual([
      expect.stringContaining('Tono'),
      expect.stringContaining('Budi Santoso'),
      expect.stringContaining('Sri Rahayu'),
    ]);
    expect(
      screen.getByText(/Menunggu jawaban 3 menit, sejak 08.57 WIB/, { selector: 'tr:nth-child(2) td' }),
    ).toBeVisible();
    expect(screen.getByText(/Diteruskan ke sekretaris/)).toBeVisible();
    expect(screen.getByText(/◆ Ada catatan/)).toBeVisible();
    expect(within(screen.getByRole('region', { name: /Diharapkan/ })).getByText('Wati')).toBeVisible();
    expect(within(screen.getByRole('region', { name: /Sudah keluar/ })).getByText('Yusuf')).toBeVisible();
  });

  it('leaves closing the day to those who receive for every agency', async () => {
    const asSupervisor = (agencyIds: readonly string[]) => (
      <InHall hall={hall} staffRole="supervisor" agencyIds={agencyIds}>
        <Reception />
      </InHall>
    );
    const { rerender } = render(asSupervisor([]));
    await userEvent.keyboard('{F9}');
    expect(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    rerender(asSupervisor(['kec']));
    expect(screen.queryByRole('button', { name: /F9/ })).toBeNull();
    await press(/F2/);
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('finds by name, number and host, and opens the one that Enter means', async () => {
    render(page());
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'joko{Enter}');
    const opened = await screen.findByRole('dialog', { name: 'T002 Sri Rahayu' });
    expect(within(opened).getByText(/jangan membicarakannya di depan tamu/)).toBeVisible();
  });

  it('signs a visitor in by keyboard alone, to an officer who is found by what she does', async () => {
    server.answers['POST visits'] = {
      commandId: 'x',
      visitId: '9',
      number: 'T009',
      state: 'waiting',
      path: '/v/t',
      url: 'http://satuatap/v/t',
      already: false,
      mayPrintBadge: false,
      visitorCode: null,
    };
    render(page());
    await rows();
    await userEvent.keyboard('{F2}');
    expect(screen.getByLabelText('Nama')).toHaveFocus();
    await userEvent.keyboard('Dewi Lestari{Tab}pajak');
    expect(screen.getByRole('option', { name: /Joko Susilo.*Rapat sampai 10.00/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('checkbox', { name: /menyetujui ketentuan/ }));
    await press(/Catat kedatangan/);
    expect(await screen.findByText(/Tercatat sebagai T009/)).toBeVisible();
    expect(server.sent('POST visits')).toEqual([
      {
        commandId: expect.stringMatching(/^[\w-]{16,}$/),
        visitor: { name: 'Dewi Lestari' },
        hostId: 'joko',
        purposeId: 'meeting',
        people: 1,
        language: 'id',
        consent: { language: 'id' },
      },
    ]);
  });

  it('keeps what was typed while its window is away', async () => {
    render(page());
    await rows();
    await userEvent.keyboard('{F2}Dewi');
    await press('Tutup');
    await userEvent.keyboard('{F2}');
    expect(screen.getByLabelText('Nama')).toHaveValue('Dewi');
  });

  it('tells quietly, once, that a host has answered', async () => {
    const { rerender } = render(page());
    await rows();
    expect(tones).not.toHaveBeenCalled();
    server.answers['GET visits'] = [visitOf('1', 'Budi Santoso', { state: 'accepted', answeredAt: nine })];
    rerender(page(1));
    expect(await screen.findByText('Budi Santoso: Diterima')).toBeInTheDocument();
    expect(tones).toHaveBeenCalledTimes(1);
    rerender(page(2));
    await act(async () => {});
    expect(tones).toHaveBeenCalledTimes(1);
  });

  it('checks somebody out, and takes it back', async () => {
    server.answers['POST 1/leave'] = visitOf('1', 'Budi Santoso', { state: 'left' });
    server.answers['POST 1/undo'] = visitOf('1', 'Budi Santoso');
    render(page());
    await rows();
    await press('Catat keluar: Budi Santoso');
    expect(await screen.findByText(/Budi Santoso tercatat keluar/)).toBeVisible();
    await userEvent.tab();
    await press(/Urungkan/);
    expect(await screen.findByText(/Dikembalikan seperti semula/)).toBeVisible();
    expect(server.sent('POST 1/undo')).toHaveLength(1);
  });

  it('checks those out together who came together', async () => {
    server.answers['GET visits'] = ['1', '2', '3'].map((id) => visitOf(id, `Tamu ${id}`, { groupId: 'g' }));
    server.answers['POST 2/leave'] = visitOf('2', 'Tamu 2', { state: 'left' });
    render(page());
    await rows();
    await press('Tamu 2');
    await press('Catat keluar rombongan (3)');
    expect(await screen.findByText(/Rombongan Tamu 2 tercatat keluar/)).toBeVisible();
    expect(server.sent('POST 2/leave')).toEqual([{ commandId: expect.any(String), wholeGroup: true }]);
  });

  it('says of an invited group who came and who did not', async () => {
    server.answers['GET invitations'] = [
      invitationOf({
        guests: [
          { id: 'a', name: 'Eko', state: 'invited', mailed: false, expectedLater: false },
          { id: 'b', name: 'Fitri', state: 'left', mailed: false, expectedLater: false },
          { id: 'c', name: 'Gita', state: 'lapsed', mailed: false, expectedLater: false },
        ],
      }),
    ];
    render(page());
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'K7M2-9QXP{Enter}');
    const opened = await screen.findByRole('dialog', { name: /Rombongan/ });
    const ticked = (name: string) => within(opened).getByRole('checkbox', { name });
    expect(ticked('Eko')).toBeChecked();
    expect(ticked('Fitri sudah datang')).toBeChecked();
    expect(ticked('Gita Tidak datang')).not.toBeChecked();
  });

  it('shows whom the host has cancelled below who is expected, and what to do if she comes', async () => {
    const expected = { number: null, arrivedAt: null, expectedAt: nine, groupId: 'g', invitationId: 'i1' };
    server.answers['GET visits'] = [
      visitOf('1', 'Eko', { ...expected, state: 'invited' }),
      visitOf('2', 'Fitri', { ...expected, state: 'cancelled' }),
    ];
    render(page());
    const list = await screen.findByRole('region', { name: 'Diharapkan hari ini 1' });
    const [eko, fitri] = within(list).getAllByRole('listitem');
    expect(within(eko!).getByRole('button', { name: 'Datang: Eko' })).toBeVisible();
    expect(fitri).toHaveTextContent(/^Fitridibatalkan oleh pengundang · 09\.00 WIB/);
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'fitri{Enter}');
    const opened = await screen.findByRole('dialog', { name: 'Fitri' });
    expect(opened).toHaveTextContent(/Undangan dibatalkan.*catat sebagai tamu baru \(F2\)/);
  });

  it('says of a weekly invitation that its host has cancelled today, and which day is next', async () => {
    const week = 7 * 86_400_000;
    server.answers['GET invitations'] = [
      invitationOf({
        guests: [{ id: 'a', name: 'Eko', state: 'invited', mailed: false, expectedLater: false }],
        weeklyUntil: '2026-12-22',
        nextFrom: nine + week,
        times: [
          { date: '2026-11-24', from: nine, cancelled: true },
          { date: '2026-12-01', from: nine + week, cancelled: false },
        ],
      }),
    ];
    render(page());
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'K7M2-9QXP{Enter}');
    const opened = await screen.findByRole('dialog', { name: 'Eko' });
    expect(within(opened).getByRole('alert')).toHaveTextContent(
      /hari ini dibatalkan oleh pengundang\. Berikutnya: Selasa, 1 Desember/,
    );
  });

  it('lets nobody sign for an invitation of another day, of every week or not', async () => {
    const from = nine - 6 * 86_400_000;
    server.answers['GET invitations'] = [
      invitationOf({
        guests: [{ id: 'a', name: 'Eko', state: 'invited', mailed: false, expectedLater: false }],
        from,
        until: from + 7_200_000,
        weeklyUntil: '2026-12-22',
        nextFrom: nine + 86_400_000,
      }),
    ];
    render(page());
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'K7M2-9QXP{Enter}');
    const opened = await screen.findByRole('dialog', { name: 'Eko' });
    expect(within(opened).getByRole('alert')).toHaveTextContent(/bukan untuk hari ini, melainkan Rabu, 25/);
    expect(within(opened).queryByRole('checkbox')).toBeNull();
    await userEvent.click(within(opened).getByRole('button', { name: 'Tutup' }));
  });

  it('says of a code that nobody has that it is not known, until something else is typed', async () => {
    server.answers['GET invitations'] = [];
    render(page());
    await rows();
    const field = screen.getByRole('textbox', { name: /Pindai atau cari/ });
    await userEvent.type(field, 'XXXX-YYYY{Enter}');
    expect(await screen.findByText(/Kode ini tidak dikenal/)).toBeVisible();
    await userEvent.type(field, 'B');
    expect(screen.queryByText(/Kode ini tidak dikenal/)).toBeNull();
  });

  it('forgets a number that found nobody once another finds somebody', async () => {
    render(page());
    await rows();
    await userEvent.keyboard('{F2}');
    const known = screen.getByRole('textbox', { name: /Pernah datang/ });
    await userEvent.type(known, '089999999999{Enter}');
    expect(await screen.findByText(/Belum dikenal/)).toBeVisible();
    server.answers['POST known'] = { personId: 'p', name: 'Zulkifli H.', company: null, missing: [] };
    await userEvent.clear(known);
    await userEvent.type(known, '081255556666{Enter}');
    expect(await screen.findByText(/Dikenal sebagai Zulkifli H/)).toBeVisible();
    expect(screen.getAllByDisplayValue('081255556666')).toHaveLength(2);
    expect(screen.queryByDisplayValue('089999999999')).toBeNull();
  });

  it('finds a guest of another day, names the day, and signs her in like a new visitor to the same host', async () => {
    server.answers['POST find'] = [
      visitOf('7', 'Wulan Sari', {
        state: 'invited',
        number: null,
        arrivedAt: null,
        expectedAt: nine + 86_400_000,
        hostId: 'joko',
        invitationId: 'i7',
      }),
      visitOf('8', 'Wulan Ayu', {
        visitor: null,
        state: 'lapsed',
        number: null,
        arrivedAt: null,
        expectedAt: nine - 3 * 86_400_000,
      }),
    ];
    render(page());
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'wulan{Enter}');
    const opened = await screen.findByRole('dialog', { name: 'Tamu hari lain' });
    expect(await within(opened).findByText('2 tamu ditemukan.')).toBeVisible();
    const [first, second] = within(opened).getAllByRole('listitem');
    expect(first).toHaveTextContent(/Wulan Sari.*Joko Susilo.*Rabu, 25 November 2026 \(besok\), 09.00/);
    expect(second).toHaveTextContent(/Sabtu, 21 November 2026 \(3 hari lalu\).*Tidak datang/);
    expect(server.sent('POST departures')).toEqual([]);
    await press('Catat hari ini: Wulan Sari');
    expect(
      screen.getByText(/Undangannya untuk Rabu, 25 November 2026 \(besok\), dan tetap berlaku/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /menyetujui ketentuan/ }));
    await press(/Catat kedatangan/);
    expect(server.sent('POST visits')).toMatchObject([{ visitor: { name: 'Wulan Sari' }, hostId: 'joko' }]);
  });

  it('looks for no guest of other days by less than three letters, and says when there is none', async () => {
    server.answers['POST find'] = [];
    render(page());
    await rows();
    await userEvent.keyboard('{F6}');
    const field = screen.getByRole('textbox', { name: /paling sedikit tiga huruf/ });
    expect(field).toHaveFocus();
    await userEvent.type(field, 'wu{Enter}');
    expect(server.sent('POST find')).toEqual([]);
    await userEvent.type(field, 'lan{Enter}');
    expect(await screen.findByText(/Tidak ada tamu undangan hari lain bernama "wulan"/)).toBeVisible();
    expect(server.sent('POST find')).toEqual([{ text: 'wulan' }]);
  });

  it('says to a supervisor of some agencies that a visitor of another is not hers to let go', async () => {
    server.answers['POST departures'] = { code: 'forbidden', status: 403 };
    render(
      <InHall hall={hall} staffRole="supervisor" agencyIds={['kec']}>
        <Reception />
      </InHall>,
    );
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'T099{Enter}');
    expect(await screen.findByText(/bukan tamu instansi Anda/)).toBeVisible();
  });

  it.each([
    ['of another agency', ['lain'], 0],
    ['of all agencies', [], 1],
  ] as const)(
    '[V8] offers a supervisor %s those whose visitors she signs in',
    async (_, agencyIds, found) => {
      render(
        <InHall hall={hall} staffRole="supervisor" agencyIds={agencyIds}>
          <Reception />
        </InHall>,
      );
      await rows();
      await press(/Tamu baru/);
      await userEvent.type(screen.getByRole('combobox', { name: 'Pegawai' }), 'rina');
      expect(screen.queryAllByRole('option', { name: /Rina Wati/ })).toHaveLength(found);
    },
  );

  it("takes no number of another building's visit for one of here", async () => {
    server.answers['GET x.y'] = { buildingId: 'lain', number: 'T001' };
    render(page());
    await rows();
    await userEvent.type(screen.getByRole('textbox', { name: /Pindai atau cari/ }), 'http://s/v/x.y{Enter}');
    expect(await screen.findByText(/Kode ini tidak dikenal/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  const asks = (...fields: readonly VisitorField[]): Partial<VisitorRules> => ({
    fields: Object.fromEntries(
      fields.map((field) => [field, { ask: 'required', purpose: { id: 'Uji', en: 'Test' } }]),
    ),
  });

  it('says at the field what a plate has, and sends nothing until it is right', async () => {
    hall = TestHall.open({ visitors: asks('plate') });
    render(page());
    await rows();
    await userEvent.keyboard('{F2}Dewi{Tab}pajak{Enter}');
    const plate = screen.getByLabelText(/Nomor kendaraan/);
    await userEvent.type(plate, 'B');
    await userEvent.click(screen.getByRole('checkbox', { name: /menyetujui ketentuan/ }));
    await press(/Catat kedatangan/);
    expect(screen.getByRole('alert')).toHaveTextContent('2 sampai 12 huruf dan angka, seperti BG 1234 AB');
    expect(plate).toHaveFocus();
    await userEvent.type(plate, ' 1 ');
    await press(/Catat kedatangan/);
    expect(server.sent('POST visits')).toMatchObject([{ visitor: { plate: 'B 1' } }]);
  });

  it('asks a visitor who is known for what is required and not known of her, and for no more', async () => {
    hall = TestHall.open({ visitors: asks('company', 'identity') });
    server.answers['POST known'] = {
      personId: 'p',
      name: 'Zulkifli H.',
      company: 'PT',
      missing: ['identity'],
    };
    render(page());
    await rows();
    await userEvent.keyboard('{F2}');
    expect(screen.getByLabelText(/Perusahaan/)).toBeRequired();
    await userEvent.type(screen.getByRole('textbox', { name: /Pernah datang/ }), 'ABCD2345{Enter}');
    await screen.findByText(/Dikenal sebagai Zulkifli H/);
    expect(screen.getByLabelText(/Nomor identitas/)).toBeRequired();
    expect(screen.getByLabelText(/Perusahaan/)).not.toBeRequired();
  });

  it('says in English throughout what it says in Indonesian', async () => {
    render(page(0, 'en'));
    await rows();
    await userEvent.keyboard('{F2}');
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/Nama|Pegawai|Keperluan|Jumlah|Bahasa tamu/);
  });
});
