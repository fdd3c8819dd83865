/** The ticket's page as the live view moves it. */
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { senderWith } from '@satuatap/shared/client';
import type { EvacuationUnderWay, LiveView } from '@satuatap/shared/live';
import { decide, evolve, type Day } from '@satuatap/shared/queue';
import { Outbox } from '../survey/outbox.js';
import { buildingOf, openDay, serviceOf } from '../testing/building.js';
import { Followed } from './following.js';

const date = '2026-11-24';
const now = Date.UTC(2026, 10, 24, 2, 0);
const config = buildingOf('uji', 'Gedung uji', [serviceOf('ktp', 'KTP')]);

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

function show(evacuation: EvacuationUnderWay, language: 'id' | 'en' = 'id') {
  const view: LiveView = {
    state: 'live',
    day: dayWithTickets(3),
    demo: false,
    lastAt: now,
    devices: [],
    floor: { buildingId: 'uji', taken: [], unread: [], version: 0 },
    news: {},
    forecast: null,
    evacuation,
    problem: null,
  };
  const outbox = new Outbox({ sender: senderWith({}), storage: localStorage, prefix: 'x.', remember: true });
  const page = { buildingId: 'uji', date, ticketId: 3, number: 'A003', language };
  render(<Followed page={page} token="x" outbox={outbox} language={language} view={view} now={now} />);
}

describe('the page of a ticket', () => {
  it('says how many are ahead, and where to wait', () => {
    show(null);
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
    show(kind, language);
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(screen.queryByText(/di depan Anda|ahead of you/)).toBeNull();
    expect(screen.queryByText(/Ruang utama/)).toBeNull();
  });
});
