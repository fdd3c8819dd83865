import { describe, expect, it } from '@jest/globals';
import type { VisitState } from '@satuatap/shared/contract';
import { buildingOf } from '../testing/building.js';
import { whyNobody } from './why-nobody.js';

const config = buildingOf('uji', 'Gedung uji', []);
const now = Date.UTC(2026, 10, 24, 2, 0);
const week = 7 * 86_400_000;
const why = (states: readonly VisitState[], more: object = {}, language: 'id' | 'en' = 'id'): string =>
  whyNobody(
    {
      cancelled: false,
      over: false,
      cancelledTimes: [],
      from: now,
      guests: states.map((state, n) => ({ id: `${n}`, name: `Tamu ${n}`, state })),
      ...more,
    },
    now,
    config,
    language,
  );

describe('an invitation at the kiosk', () => {
  it('lets in whoever is left of it', () => {
    expect(why(['invited', 'cancelled', 'left'])).toBe('');
  });

  it('says that it was cancelled, by whom and for when', () => {
    const off = { from: now + week, cancelledTimes: [now] };
    expect(why([], { cancelled: true })).toMatch(/^Undangan Anda dibatalkan oleh pengundang/);
    expect(why([], { cancelled: true }, 'en')).toMatch(/^Your invitation was cancelled by the host/);
    expect(why(['invited'], off)).toMatch(
      /hari ini dibatalkan oleh pengundang. Berikutnya: Selasa, 1 Desember/,
    );
    expect(why(['invited'], off, 'en')).toMatch(
      /^This date was cancelled by the host\. .* Tuesday, 1 December/,
    );
    expect(why(['left', 'cancelled'])).toMatch(/dibatalkan oleh pengundang, atau sudah datang/);
  });

  it('says that it is for another day, over, or that all have come', () => {
    const later = { from: now + week, cancelledTimes: [now + 2 * week] };
    expect(why(['invited'], later)).toMatch(/^Undangan ini untuk Selasa, 1 Desember 2026/);
    for (const past of [{ from: now - week }, { over: true }])
      expect(why([], past)).toMatch(/^Undangan ini sudah lewat/);
    expect(why(['left', 'waiting'])).toMatch(/sudah datang\.$/);
  });
});
