import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import type { NoticeFaults as Fault } from '@satuatap/shared/contract';
import { Door } from '../testing/door.js';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { NoticeFaults } from './notice-faults.js';

let door: Door;
let hall: TestHall;

beforeEach(() => {
  door = Door.open();
  hall = TestHall.open();
});

const page = (notices = 0) => (
  <InHall hall={hall} news={{ notices }}>
    <NoticeFaults />
  </InHall>
);
const fault = (more: Partial<Fault> = {}): Fault => ({
  channel: 'mail',
  fault: 'ECONNREFUSED',
  notices: 3,
  newestAt: hall.now,
  ...more,
});
const rows = (): string[] => screen.getAllByRole('rowheader').map((row) => row.textContent ?? '');

describe('notices that did not go out', () => {
  it('take no room while there are none, and are told of when the first one fails', async () => {
    const { rerender } = render(page());
    door.answer({ status: 200, body: [] });
    await waitFor(() => expect(door.requests).toHaveLength(1));
    expect(screen.queryByRole('region')).toBeNull();
    rerender(page(1));
    door.answer({ status: 200, body: [fault()] });
    await screen.findByRole('region', { name: 'Pemberitahuan yang tidak terkirim' });
    expect(rows()).toEqual(['Server tujuan tidak terjangkau (ECONNREFUSED)']);
  });

  it.each([
    ['smtp-550', 'Server surel menolak penerima atau isinya'],
    ['smtp-535', 'Server surel menolak akun pengirim'],
    ['smtp-451', 'Server surel terus meminta dicoba lagi'],
    ['expired', 'Waktunya lewat sebelum dapat dikirim'],
    ['push-410', 'Peramban penerima tidak lagi menerima'],
    ['push-403', 'Layanan peramban menolak'],
    ['push-fault', 'Gangguan lain'],
  ])('say in words what the code %s means', async (code, words) => {
    render(page());
    door.answer({ status: 200, body: [fault({ fault: code })] });
    await screen.findByRole('table');
    expect(rows()).toEqual([`${words} (${code})`]);
  });
});
