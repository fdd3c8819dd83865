import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { senderWith } from '@satuatap/shared/client';
import type { SurveyState } from '@satuatap/shared/contract';
import { buildingOf, serviceOf } from '../testing/building.js';
import { Network, refusing } from '../testing/network.js';
import { Outbox } from '../survey/outbox.js';
import { Survey } from './survey.js';

const config = buildingOf('uji', 'Gedung uji', [serviceOf('ktp', 'KTP')]);
const token = 'uji.2026-11-24.1.signature';
const door = `/api/v1/tickets/${token}/survey`;
let state: SurveyState;
let network: Network;

const outbox = (): Outbox =>
  new Outbox({ sender: senderWith({}), storage: localStorage, prefix: 'satuatap.survey.', remember: true });
const show = (box = outbox(), language: 'id' | 'en' = 'id') =>
  render(<Survey token={token} outbox={box} config={config} language={language} />);
const touch = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const answerFirst = async (): Promise<void> => {
  await screen.findByRole('heading', { name: /kecepatan waktu/ });
  touch('Cepat');
  touch('Sangat sopan dan ramah');
};

beforeEach(() => {
  localStorage.clear();
  state = 'served';
  network = Network.open(({ method }) => ({
    status: 200,
    body: method === 'GET' ? { state } : { commandId: 'x' },
  }));
});

describe('the survey on a phone', () => {
  it('asks two questions, by one touch each, and sends them at once', async () => {
    show();
    await screen.findByText(/tanpa nama/);
    expect(screen.getByText('Pertanyaan 1 dari 2')).toBeVisible();
    expect(screen.getAllByRole('button')).toHaveLength(5);
    touch('Cepat');
    expect(screen.getByRole('heading', { name: /kesopanan/ })).toHaveFocus();
    expect(network.sent('POST')).toEqual([]);
    touch('Sangat sopan dan ramah');
    expect(screen.getByRole('heading', { name: 'Terima kasih atas penilaian Anda' })).toHaveFocus();
    await waitFor(() => expect(network.sent('POST')).toHaveLength(1));
    expect(network.requests.at(-1)).toMatchObject({ path: door, body: { answers: { U3: 3, U7: 4 } } });
    expect(network.sent('POST')[0]).not.toHaveProperty('comment');
  });

  it('lets the answer be changed, and takes a double tap once', async () => {
    show();
    await screen.findByText('Pertanyaan 1 dari 2');
    touch('Cepat');
    fireEvent.click(screen.getByRole('button', { name: 'Tidak sopan dan ramah' }), { detail: 2 });
    expect(screen.getByText('Pertanyaan 2 dari 2')).toBeVisible();
    touch('Kembali');
    expect(screen.getByRole('button', { name: 'Cepat' })).toHaveAttribute('aria-pressed', 'true');
    touch('Kurang cepat');
    touch('Sopan dan ramah');
    await waitFor(() => expect(network.sent('POST')).toMatchObject([{ answers: { U3: 2, U7: 3 } }]));
  });

  it('lets the last answer be changed after the thanks, too', async () => {
    show();
    await answerFirst();
    touch('Kembali');
    expect(screen.getByText('Pertanyaan 2 dari 2')).toBeVisible();
    touch('Tidak sopan dan ramah');
    await waitFor(() => expect(network.sent('POST').at(-1)).toMatchObject({ answers: { U3: 3, U7: 1 } }));
    expect(screen.getByRole('heading', { name: /Terima kasih/ })).toBeVisible();
  });

  it('goes on with the other seven for who wants, in the same answer', async () => {
    show();
    await answerFirst();
    touch('Lanjut, 7 pertanyaan lagi');
    expect(screen.getByText('Pertanyaan 3 dari 9')).toBeVisible();
    for (let question = 3; question <= 9; question++)
      fireEvent.click(screen.getAllByRole('button')[3] ?? document.body);
    expect(screen.getByRole('heading', { name: /semua pertanyaan sudah terjawab/ })).toBeVisible();
    await waitFor(() =>
      expect(network.sent('POST').at(-1)).toMatchObject({
        answers: { U1: 4, U2: 4, U3: 3, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 },
      }),
    );
    const ids = network.sent('POST').map((body) => (body as { commandId: string }).commandId);
    expect(new Set(ids).size).toBe(1);
  });

  it('takes a comment, warns of names, and asks no more after it is done', async () => {
    const { unmount } = show();
    await answerFirst();
    expect(screen.getByText(/Jangan menulis nama, NIK/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Kirim saran' })).toBeDisabled();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' Kursi kurang ' } });
    touch('Kirim saran');
    await waitFor(() => expect(network.sent('POST').at(-1)).toMatchObject({ comment: 'Kursi kurang' }));
    expect(screen.getByText(/sudah dicatat/)).toBeVisible();
    touch('Selesai');
    await waitFor(() => expect(localStorage.getItem(`satuatap.survey.${token}`)).not.toContain('Kursi'));
    unmount();
    const asked = network.requests.length;
    show();
    expect(screen.queryByRole('region')).toBeNull();
    expect(network.requests).toHaveLength(asked);
  });

  it('is gone for good after a no', async () => {
    const { unmount } = show();
    await screen.findByText('Pertanyaan 1 dari 2');
    touch('Tidak, terima kasih');
    expect(screen.queryByRole('region')).toBeNull();
    unmount();
    show();
    expect(screen.queryByRole('region')).toBeNull();
    expect(network.sent('POST')).toEqual([]);
  });

  it.each(['not-served', 'answered', 'over'] as const)('asks nothing of a ticket that is %s', async (now) => {
    state = now;
    show();
    await waitFor(() => expect(network.requests).toHaveLength(1));
    // The answer is taken in.
    await act(async () => {});
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('keeps what is answered without a line, says so, and sends it once when it is back', async () => {
    show();
    await screen.findByText('Pertanyaan 1 dari 2');
    network.isCut = true;
    await answerFirst();
    await screen.findByText(/disimpan di perangkat ini/);
    network.isCut = false;
    await waitFor(() => expect(network.sent('POST')).toHaveLength(1), { timeout: 3000 });
    await waitFor(() => expect(screen.queryByText(/disimpan di perangkat ini/)).toBeNull());
  });

  it('sends what a closed page could not, with the same command', async () => {
    network.isCut = true;
    const body = { commandId: 'of-a-page-that-was-closed', answers: { U3: 1, U7: 1 } };
    localStorage.setItem(
      `satuatap.survey.${token}`,
      JSON.stringify({ path: `/tickets/${token}/survey`, body, sent: false, over: true }),
    );
    network.isCut = false;
    outbox().sendAll();
    await waitFor(() => expect(network.sent('POST')).toEqual([body]));
    await waitFor(() => expect(localStorage.getItem(`satuatap.survey.${token}`)).not.toContain('commandId'));
    outbox().sendAll();
    expect(network.sent('POST')).toHaveLength(1);
  });

  it('thanks, and sends no more, when the ticket has answered elsewhere', async () => {
    network = Network.open(({ method }) =>
      method === 'GET' ? { status: 200, body: { state } } : refusing(409, 'already-answered'),
    );
    show();
    await answerFirst();
    await screen.findByText('Terima kasih atas penilaian Anda.');
    expect(screen.queryByRole('button')).toBeNull();
    expect(network.sent('POST')).toHaveLength(1);
  });

  it('speaks English', async () => {
    show(outbox(), 'en');
    expect(await screen.findByRole('heading', { name: 'How quickly was the service given?' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Very quickly' })).toBeVisible();
  });
});
