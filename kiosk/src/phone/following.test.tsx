/** The ticket's page as the live view moves it. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { senderWith } from '@satuatap/shared/client';
import type { LiveView } from '@satuatap/shared/live';
import { decide, emptyDay, evolve, type Actor, type Day, type QueueCommand } from '@satuatap/shared/queue';
import { Outbox } from '../survey/outbox.js';
import { buildingOf, openDay, serviceOf } from '../testing/building.js';
import { liveViewOf } from '../testing/live-view.js';
import { Followed } from './following.js';

const date = '2026-11-24';
const now = Date.UTC(2026, 10, 24, 2, 0);
const config = buildingOf('uji', 'Gedung uji', [serviceOf('ktp', 'KTP')]);

function after(day: Day, command: QueueCommand, by: Actor): Day {
  const answer = decide(day, command, { now, by });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.events.reduce(evolve, day);
}

function dayWithTickets(count: number): Day {
  let day = openDay(config, date);
  for (let n = 0; n < count; n++)
    day = after(
      day,
      { type: 'issue', serviceIds: ['ktp'], priority: null, channel: 'kiosk', language: 'id' },
      { kind: 'device', id: 'kios' },
    );
  return day;
}

/** At the counter, after what its officer did. */
const dayAtCounter = (...acts: readonly ('recall' | 'start' | 'finish')[]): Day =>
  [
    { type: 'openCounter', counterId: 'c1' } as const,
    { type: 'callTicket', counterId: 'c1', ticketId: 3 } as const,
    ...acts.map((type) => ({ type, counterId: 'c1' }) as const),
  ].reduce<Day>(
    (day, command) => after(day, command, { kind: 'staff', id: 'ani', role: 'counter' }),
    dayWithTickets(3),
  );

const view = (more: Partial<LiveView> = {}): LiveView => liveViewOf(dayWithTickets(3), now, more);

function show(shown: LiveView, language: 'id' | 'en' = 'id', at = now) {
  const outbox = new Outbox({ sender: senderWith({}), storage: localStorage, prefix: 'x.', remember: true });
  const page = { buildingId: 'uji', date, ticketId: 3, number: 'A003', language };
  render(<Followed page={page} token="x" outbox={outbox} isLate language={language} view={shown} now={at} />);
}

describe('the page of a ticket', () => {
  it('says how many are ahead, and where to wait', () => {
    show(view());
    expect(screen.getByText('2 orang di depan Anda')).toBeVisible();
    expect(screen.getByText('Ruang utama')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['real', 'id', /^Evakuasi! Tinggalkan gedung/],
    ['real', 'en', /^Evacuation! Leave the building/],
    ['drill', 'id', /^Latihan evakuasi: tidak ada bahaya/],
    ['drill', 'en', /^Evacuation drill: there is no danger/],
  ] as const)('sends nobody to the waiting area during an evacuation (%s, %s)', (kind, language, said) => {
    show(view({ evacuation: kind }), language);
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(screen.queryByText(/di depan Anda|ahead of you/)).toBeNull();
    expect(screen.queryByText(/Ruang utama/)).toBeNull();
    expect(screen.queryByText(/Bunyikan saat|Sound when/)).toBeNull();
  });

  it.each([
    ['id', 'Dipanggil pukul 09.00 WIB', 'Dipanggil 3 kali, terakhir pukul 09.00 WIB'],
    ['en', 'Called at 09:00 WIB', 'Called 3 times, last at 09:00 WIB'],
  ] as const)('shows a call that was made again (%s)', (language, once, again) => {
    show(view({ day: dayAtCounter() }), language);
    expect(screen.getByText(once)).toBeVisible();
    cleanup();
    show(view({ day: dayAtCounter('recall', 'recall') }), language);
    expect(screen.getByText(again)).toBeVisible();
  });

  it('tells nobody at a counter to look for a call while it is cut off', () => {
    show(view({ day: dayAtCounter('start'), state: 'offline' }));
    expect(screen.getByText(/^Anda sedang dilayani di loket/)).toBeVisible();
    expect(screen.queryByText(/bisa sudah berubah/)).toBeNull();
  });

  it('shows no estimate of a wait while it is cut off, only where it stood and when', () => {
    show(view({ state: 'offline' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Tidak tersambung. Data terakhir 09.00 WIB.');
    expect(screen.getByText('2 orang di depan Anda')).toBeVisible();
    expect(screen.getByText(/^Giliran Anda bisa sudah berubah/)).toBeVisible();
    expect(screen.queryByText(/Perkiraan tunggu/)).toBeNull();
  });

  describe('that is loaded again without a network', () => {
    const nothing = (): LiveView => view({ state: 'offline', day: emptyDay('uji'), lastAt: null });
    beforeEach(() => {
      jest.useFakeTimers({ now, doNotFake: ['performance'] });
      sessionStorage.clear();
    });
    afterEach(() => {
      jest.useRealTimers();
    });
    const loadAgain = (afterMs: number, language: 'id' | 'en' = 'id'): void => {
      cleanup();
      jest.setSystemTime(now + afterMs);
      show(nothing(), language, now + afterMs);
    };

    it.each([
      ['id', 'Data terakhir 09.00 WIB', 'Yang tampil dari 12 menit yang lalu.', '2 orang di depan Anda'],
      ['en', 'Last data 09:00 WIB', 'What is shown is from 12 minutes ago.', '2 people ahead of you'],
    ] as const)('shows what this tab last heard, and how old it is (%s)', (language, data, age, ahead) => {
      show(view());
      loadAgain(12 * 60_000, language);
      expect(screen.getByTestId('number')).toHaveTextContent('A003');
      expect(screen.getByRole('alert')).toHaveTextContent(data);
      expect(screen.getByText(age)).toBeVisible();
      expect(screen.getByText(ahead)).toBeVisible();
      expect(screen.getByText('Ruang utama')).toBeVisible();
      expect(screen.queryByText(/Perkiraan tunggu|Expected wait/)).toBeNull();
      expect(screen.queryByText(/giliran Anda\. Bersiap|your turn soon/)).toBeNull();
    });

    it('keeps that ticket alone', () => {
      show(view());
      const kept = sessionStorage.getItem('satuatap.answer./tickets/x/standing') ?? '';
      expect(kept).toContain('A003');
      expect(kept).not.toMatch(/A001|A002/);
    });

    it('sends nobody to the waiting area when the building was being emptied', () => {
      show(view({ evacuation: 'real' }));
      loadAgain(60_000);
      expect(screen.getByText(/^Evakuasi! Tinggalkan gedung/)).toBeVisible();
      expect(screen.queryByText(/di depan Anda/)).toBeNull();
    });

    it('says on the next day that it counts no more', () => {
      const evening = 11 * 3_600_000;
      jest.setSystemTime(now + evening);
      show(view());
      loadAgain(evening + 5 * 3_600_000);
      expect(screen.getByText(/^Antrean ini dari Selasa, 24 November 2026/)).toBeVisible();
      expect(screen.queryByText(/di depan Anda/)).toBeNull();
    });

    it('says that it is without network where this tab has heard nothing before', () => {
      loadAgain(0);
      expect(screen.getByText('Tidak tersambung. Menyambung kembali…')).toBeVisible();
    });
  });
});
