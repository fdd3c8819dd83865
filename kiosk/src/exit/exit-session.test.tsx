import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { senderWith } from '@satuatap/shared/client';
import type { SurveyConfig } from '@satuatap/shared/queue';
import { buildingOf, serviceOf } from '../testing/building.js';
import { Network, refusing } from '../testing/network.js';
import { Outbox } from '../survey/outbox.js';
import { ExitSession } from './exit-session.js';

const sender = senderWith({});
let network: Network;
let onEnd: ReturnType<typeof jest.fn>;
let answer: { status: number; body: unknown };

const show = (survey: Partial<SurveyConfig> = {}, prefixes = ['A', 'B']) => {
  const services = prefixes.map((prefix) => serviceOf(prefix.toLowerCase(), prefix, { prefix }));
  const outbox = new Outbox({ sender, storage: localStorage, prefix: 'satuatap.exit.', remember: false });
  return render(
    <ExitSession
      config={{ ...buildingOf('uji', 'Gedung uji', services), survey }}
      sender={sender}
      outbox={outbox}
      help={{ state: 'quiet', call: () => undefined }}
      onEnd={() => onEnd()}
      onUnpaired={() => undefined}
    />,
  );
};
const touch = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const typeKeys = (text: string): void => {
  for (const key of text) fireEvent.keyDown(document.body, { key });
  fireEvent.keyDown(document.body, { key: 'Enter' });
};

beforeEach(() => {
  localStorage.clear();
  onEnd = jest.fn();
  answer = { status: 200, body: { number: 'A012' } };
  network = Network.open(() => answer);
});

describe('the tablet at the exit', () => {
  it('takes a number on its keys, two answers and a comment, and keeps nothing', async () => {
    show();
    expect(screen.getByRole('button', { name: 'Mulai menilai' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Saya tidak punya nomor' })).toBeNull();
    touch('A');
    for (const digit of '123') touch(digit);
    touch('Hapus');
    expect(screen.getByLabelText('Nomor antrean')).toHaveTextContent('A 12');
    touch('Mulai menilai');
    expect(await screen.findByText('Antrean A012')).toBeVisible();
    expect(network.requests[0]?.path).toBe('/api/v1/buildings/uji/survey/ticket?ticket=A12');
    touch('Cepat');
    touch('Sopan dan ramah');
    touch('Tulis saran');
    const keys = within(screen.getByRole('group', { name: 'Papan ketik' }));
    expect(keys.queryByRole('button', { name: '1' })).toBeNull();
    for (const key of ['B', 'A', 'I', 'K']) fireEvent.click(keys.getByRole('button', { name: key }));
    touch('Kirim saran');
    await waitFor(() =>
      expect(network.sent('POST').at(-1)).toMatchObject({
        ticket: 'A12',
        answers: { U3: 3, U7: 3 },
        comment: 'baik',
      }),
    );
    touch('Selesai');
    await waitFor(() => expect(localStorage).toHaveLength(0));
    touch('Selesai');
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('takes what a scanner types, and nothing else that is typed', async () => {
    show();
    typeKeys('halo');
    typeKeys('http://antrean.example/t/uji.2026-11-24.7.abcdefghijklmnopqrstuv');
    expect(await screen.findByText('Pertanyaan 1 dari 2')).toBeVisible();
    expect(network.requests.map(({ path }) => new URL(path, 'http://x').searchParams.get('ticket'))).toEqual([
      'http://antrean.example/t/uji.2026-11-24.7.abcdefghijklmnopqrstuv',
    ]);
  });

  it('says why a ticket may not answer, until something else is typed', async () => {
    answer = refusing(409, 'already-answered');
    show({}, ['A']);
    touch('7');
    touch('Mulai menilai');
    expect(await screen.findByText(/sudah memberi penilaian/)).toBeVisible();
    touch('1');
    expect(screen.queryByText(/sudah memberi penilaian/)).toBeNull();
    network.isCut = true;
    touch('Mulai menilai');
    expect(await screen.findByText(/tidak tersambung/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Mulai menilai' })).toBeEnabled();
  });

  it('lets those without a number answer where the building wants that', async () => {
    show({ withoutTicket: true });
    touch('Saya tidak punya nomor');
    touch('Cepat');
    touch('Sopan dan ramah');
    await waitFor(() => expect(network.sent('POST')).toHaveLength(1));
    expect(network.sent('POST')[0]).not.toHaveProperty('ticket');
  });

  it('keeps an answer over a cut line, and a person who leaves halfway leaves nothing', async () => {
    const { unmount } = show({ withoutTicket: true });
    touch('Saya tidak punya nomor');
    touch('Cepat');
    touch('Ke awal');
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(0);
    unmount();
    show({ withoutTicket: true });
    touch('Saya tidak punya nomor');
    network.isCut = true;
    touch('Cepat');
    touch('Sopan dan ramah');
    touch('Selesai');
    expect(localStorage).toHaveLength(1);
    network.isCut = false;
    await waitFor(() => expect(localStorage).toHaveLength(0), { timeout: 3000 });
    expect(network.sent('POST')).toHaveLength(1);
  });
});
