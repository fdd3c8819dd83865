/** The auditor's page. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AuditRow } from '@satuatap/shared/contract';
import { InHall } from '../testing/in-hall.js';
import { TestHall } from '../testing/test-hall.js';
import { nine } from '../testing/visits.js';
import { Audit } from './audit.js';

const row = (id: string): AuditRow => ({
  id,
  at: nine,
  actorKind: 'staff',
  actorId: 'rina',
  action: 'person.shown',
  subject: 'person',
  subjectId: `person-${id}`,
  facts: { agency: 'dukcapil', consent: true, unheardOf: 3 },
});
let hall: TestHall;
const asked: string[] = [];
/** By a part of the question; the first that fits. */
let answers: [part: RegExp, status: number, body: unknown][];

beforeEach(() => {
  hall = TestHall.open();
  asked.length = 0;
  answers = [
    [/\/retention$/, 200, { kinds: [], runs: [] }],
    [/after=/, 200, { entries: [row('2')], devices: [], next: null }],
    [/\/audit\?/, 200, { entries: [row('1')], devices: [], next: '5~1' }],
  ];
  globalThis.fetch = async (input) => {
    const path = typeof input === 'string' ? input : '';
    asked.push(path);
    const [, status, body] = answers.find(([part]) => part.test(path)) ?? [null, 404, { code: 'not-found' }];
    return {
      ok: status < 400,
      status,
      headers: new Headers(),
      text: async () => JSON.stringify(body),
    } as Response;
  };
});

const show = (language: 'id' | 'en' = 'id') =>
  render(
    <InHall hall={hall} staffId="rina" staffRole="auditor" language={language} news={{}}>
      <Audit />
    </InHall>,
  );

describe('the auditor’s page', () => {
  it('shows a page, and the next one below it when it is wanted', async () => {
    show();
    expect(await screen.findByText('1 catatan terbaru.')).toBeVisible();
    // In words, but for what the page has none for.
    expect(screen.getByText('instansi: Dukcapil, persetujuan: ya, unheardOf: 3')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Muat berikutnya' }));
    expect(await screen.findByText('2 catatan, sudah semua.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Muat berikutnya' })).toBeNull();
    expect(asked.at(-1)).toContain('after=5~1');
  });

  it('calls a device by what it is and where it stands, and one that is gone by its id', async () => {
    const byDevice = (id: string, actorId: string): AuditRow => ({
      ...row(id),
      actorKind: 'device',
      actorId,
    });
    const devices = [{ id: 'device-1', kind: 'kiosk', place: 'pintu utara' }];
    const entries = [byDevice('1', 'device-1'), byDevice('2', 'device-2')];
    answers.unshift([/\/audit\?/, 200, { entries, devices, next: null }]);
    show();
    expect(await screen.findByText('Kios · pintu utara')).toBeVisible();
    expect(screen.getByText('Perangkat device-2')).toBeVisible();
  });

  it('says a moment by the clock of the building', async () => {
    const facts = { until: '2026-11-30T17:00:00.000Z' };
    answers.unshift([/\/audit\?/, 200, { entries: [{ ...row('1'), facts }], devices: [], next: null }]);
    show();
    expect(await screen.findByText('sampai: Selasa, 1 Desember 2026, 00.00 WIB')).toBeVisible();
  });

  it('goes from an entry to all of the same thing', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: /person-1/ }));
    await waitFor(() => expect(asked.at(-1)).toContain('subjectId=person-1'));
  });

  it('says that there is nothing, in English too', async () => {
    answers.unshift([/\/audit\?/, 200, { entries: [], devices: [], next: null }]);
    show('en');
    expect(await screen.findByRole('heading', { name: 'Audit log' })).toBeVisible();
    expect(screen.queryByRole('table', { name: /Audit/ })).toBeNull();
    await waitFor(() => expect(screen.getAllByRole('status')[0]).not.toBeEmptyDOMElement());
  });

  it('says why it is refused, and asks again when told to', async () => {
    answers.unshift([/\/audit\?/, 403, { code: 'forbidden', status: 403 }]);
    show();
    await screen.findByRole('alert');
    answers.shift();
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(await screen.findByText('1 catatan terbaru.')).toBeVisible();
  });

  it('lets the same be taken along as CSV', async () => {
    show();
    const link = await screen.findByRole('link', { name: 'Unduh CSV' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/audit\.csv\?.*from=.*lang=id/));
  });
});
