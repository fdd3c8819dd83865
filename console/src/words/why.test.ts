import { describe, expect, it } from '@jest/globals';
import { passedOverLimit, type BuildingConfig, type CallReason, type Service } from '@satuatap/shared/queue';
import { whyText, type CallFacts } from './why.js';

const config = {
  priorityClasses: [
    { id: 'elderly', name: { id: 'Lansia', en: 'Elderly' }, ground: { id: '', en: '' }, pace: 1.5 },
  ],
} as unknown as BuildingConfig;
const service = { targetMinutes: 40 } as Service;
const reason: CallReason = { how: 'next', share: 0.5, rank: 'own', passedOver: [], passedOverCount: 0 };
const told = (why: Partial<CallReason>, priority: string | null = null, language: 'id' | 'en' = 'id') =>
  whyText({ why: { ...reason, ...why }, service, priority } satisfies CallFacts, config, language);

const passed = (number: string, share: number): CallReason['passedOver'][number] => ({
  ticketId: 1,
  number,
  share,
});

describe('why a number was called', () => {
  it('says that it was in turn, with how much of the promise was used up', () => {
    expect(told({})).toEqual([
      'Menurut giliran: saat dipanggil, nomor ini paling mendesak. Waktu tunggunya sudah 50% dari janji 40 menit.',
      'Tidak ada yang datang lebih dahulu dan dilewati.',
    ]);
    expect(told({}, null, 'en')[0]).toContain('50% of the promised 40 minutes');
  });

  it('names who came earlier but was less urgent, and counts those beyond them', () => {
    const said = told({ passedOver: [passed('B001', 0.4), passed('B002', 0.35)], passedOverCount: 5 });
    expect(said.at(-1)).toBe(
      'Datang lebih dahulu tetapi belum semendesak itu: B001 (40%), B002 (35%), dan 3 lagi.',
    );
    const many = told({ passedOver: [passed('B001', 0.4)], passedOverCount: passedOverLimit }, null, 'en');
    expect(many.at(-1)).toContain(`and at least ${passedOverLimit - 1} more`);
  });

  it('does not call it the most urgent when somebody had waited for longer', () => {
    const said = told({ passedOver: [passed('B001', 0.9)], passedOverCount: 1 });
    expect(said[0]).toContain('Didahulukan');
    expect(said.join(' ')).not.toContain('mendesak');
  });

  it('says when the officer chose', () => {
    expect(told({ how: 'chosen' })[0]).toContain('Dipilih sendiri oleh petugas');
    expect(told({ how: 'looked' }, null, 'en')[0]).toContain('looked at it first');
  });

  it('explains priority by its pace, and helping out', () => {
    expect(told({}, 'elderly')).toContain('Prioritas Lansia: waktunya dihitung 1,5 kali lebih cepat.');
    expect(told({}, 'elderly', 'en')).toContain('Priority Elderly: its time counts 1.5 times as fast.');
    expect(told({ rank: 'help' })).toContain('Loket ini membantu layanan tersebut.');
  });
});
