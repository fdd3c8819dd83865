/** The directory, as whoever looks for a colleague meets it. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { nine, officerOf } from '../testing/visits.js';
import { Directory } from './directory.js';

const officers = [
  officerOf('rina', 'Rina Wati', { tasks: ['KTP rusak'], room: 'Ruang 101' }),
  officerOf('joko', 'Joko Susilo', {
    tasks: ['Izin usaha'],
    title: 'Analis Perizinan',
    presence: { state: 'meeting', until: null, counterId: null, since: nine },
  }),
  officerOf('sari', 'Sari Dewi', { agencyId: 'pajak', tasks: ['PBB'], title: 'Penilai' }),
];
let door: Door;

beforeEach(() => {
  door = Door.open();
});

const show = (language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={TestHall.open()} staffId="ani" staffRole="counter" language={language}>
      <Directory />
    </InHall>,
  );
const names = (): (string | null)[] =>
  screen.queryAllByRole('rowheader').map((cell) => cell.firstChild?.textContent ?? null);
const look = async (text: string): Promise<(string | null)[]> => {
  const field = screen.getByRole('searchbox');
  await userEvent.clear(field);
  await userEvent.type(field, text);
  return names();
};

describe('the directory', () => {
  it('lists everybody with her place and whether she is there, and has the field at hand', async () => {
    door.answer({ status: 200, body: officers });
    show();
    expect(await screen.findByText('3 pegawai')).toBeVisible();
    expect(names()).toEqual(['Rina Wati', 'Joko Susilo', 'Sari Dewi']);
    expect(screen.getByRole('row', { name: /Rina Wati/ })).toHaveTextContent(/Ada.*Ruang 101/);
    expect(screen.getByRole('row', { name: /Joko Susilo/ })).toHaveTextContent('Rapat');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    // Who keeps no agency's entries is offered nothing to change.
    expect(screen.queryByRole('button', { name: 'Ubah' })).toBeNull();
  });

  it('finds her by name, by task and by agency, however it is spelled', async () => {
    door.answer({ status: 200, body: officers });
    show();
    await screen.findByText('3 pegawai');
    expect(await look('JOKO')).toEqual(['Joko Susilo']);
    expect(await look('ktp rusak')).toEqual(['Rina Wati']);
    expect(await look('dukcapil')).toEqual(['Rina Wati', 'Joko Susilo']);
    expect(screen.getByText('2 dari 3 pegawai')).toBeVisible();
    expect(await look('tidak ada')).toEqual([]);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('asks again when somebody sits down at a counter', async () => {
    const hall = TestHall.open();
    const page = () => (
      <InHall hall={hall} staffId="ani" staffRole="counter">
        <Directory />
      </InHall>
    );
    door.answer({ status: 200, body: officers });
    const shown = render(page());
    await screen.findByText('3 pegawai');
    const atCounter = { state: 'counter', until: null, counterId: 'c1', since: nine } as const;
    door.answer({ status: 200, body: [officerOf('rina', 'Rina Wati', { presence: atCounter })] });
    act(() => hall.openCounter('c1', 'rina'));
    shown.rerender(page());
    expect(await screen.findByText('1 pegawai')).toBeVisible();
    expect(screen.getByRole('row', { name: /Rina Wati/ })).toHaveTextContent('Di loket 1');
  });

  it('says that there is nobody yet', async () => {
    door.answer({ status: 200, body: [] });
    show('en');
    expect(await screen.findByText(/^The directory of this building is empty/)).toBeVisible();
  });

  it('says why it is refused, and asks again when told to', async () => {
    door.refuse(403, 'forbidden');
    show();
    expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement();
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    door.answer({ status: 200, body: officers });
    expect(await screen.findByText('3 pegawai')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
