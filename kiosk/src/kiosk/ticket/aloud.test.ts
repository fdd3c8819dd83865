import { describe, expect, it } from '@jest/globals';
import { ticketSentence } from './aloud.js';

describe('a ticket said aloud', () => {
  it('spells the number and says service and wait', () => {
    const ticket = { number: 'B006', service: 'Akta kelahiran', wait: 'sekitar 40–\u206065\u00a0menit' };
    expect(ticketSentence(ticket, 'id')).toBe(
      'Nomor antrean Anda B 0 0 6. Akta kelahiran. sekitar 40 sampai 65 menit.',
    );
  });

  it('leaves out what is not known', () => {
    expect(ticketSentence({ number: 'A1', service: 'Family card', wait: '' }, 'en')).toBe(
      'Your number is A 1. Family card.',
    );
  });
});
