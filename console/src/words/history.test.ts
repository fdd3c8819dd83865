import { describe, expect, it } from '@jest/globals';
import type { BuildingConfig, QueueEvent } from '@satuatap/shared/queue';
import { eventText } from './history.js';

const text = (id: string, en: string) => ({ id, en });
const config = {
  services: [{ id: 'kk', name: text('Kartu Keluarga', 'Family card') }],
  counters: [{ id: 'loket-3', label: '3' }],
  outcomes: [{ id: 'incomplete', name: text('Berkas belum lengkap', 'Documents incomplete') }],
  holdReasons: [{ id: 'copy', name: text('Fotokopi', 'Making copies') }],
  priorityClasses: [{ id: 'elderly', name: text('Lansia', 'Elderly') }],
} as unknown as BuildingConfig;

const said = (event: unknown): [string | null, string | null] => [
  eventText(event as QueueEvent, { config, language: 'id' }),
  eventText(event as QueueEvent, { config, language: 'en' }),
];

describe("a ticket's history in words", () => {
  it('names service, counter, outcome and reason, never an id', () => {
    expect(said({ type: 'ticket.issued', serviceIds: ['kk'] })).toEqual([
      'Diambil untuk Kartu Keluarga',
      'Taken for Family card',
    ]);
    expect(said({ type: 'ticket.called', counterId: 'loket-3' })).toEqual([
      'Dipanggil ke loket 3',
      'Called to counter 3',
    ]);
    expect(said({ type: 'ticket.held', reason: 'copy' })).toEqual([
      'Ditahan: Fotokopi',
      'On hold: Making copies',
    ]);
    expect(said({ type: 'ticket.finished', outcome: 'incomplete' })[0]).toContain('Berkas belum lengkap');
    expect(said({ type: 'ticket.priorityChanged', priority: 'elderly' })).toEqual([
      'Prioritas: Lansia',
      'Priority: Elderly',
    ]);
  });

  it('tells a call that was not heard from one that was', () => {
    expect(said({ type: 'ticket.announced', how: 'silent' })[0]).toBe('Tampil di papan tanpa suara');
    expect(said({ type: 'ticket.announced', how: 'clips' })[0]).toBe('Terdengar di ruang tunggu');
  });

  it('tells a missed ticket by rule from one by hand', () => {
    const [byRule, byHand] = [true, false].map((rule) => said({ type: 'ticket.missed', byRule: rule })[0]);
    expect(byRule).toContain('tidak dijawab');
    expect(byHand).not.toBe(byRule);
  });

  it('passes over what says nothing about the ticket', () => {
    expect(said({ type: 'counter.paused', counterId: 'loket-3' })).toEqual([null, null]);
  });
});
