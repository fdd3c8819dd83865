import { describe, expect, it } from '@jest/globals';
import type { SignedInVisit } from '@satuatap/shared/contract';
import { firstStateOf } from './use-badges.js';

const visit = (more: Partial<SignedInVisit>): SignedInVisit => ({
  commandId: 'x',
  visitId: 'v',
  number: 'T001',
  state: 'waiting',
  path: '/v/x',
  url: 'http://localhost/v/x',
  already: false,
  mayPrintBadge: true,
  visitorCode: null,
  ...more,
});

describe('the badges of who came', () => {
  it('are printed at once where nobody has to agree', () => {
    expect(firstStateOf([visit({ already: true }), visit({})])).toBe('printing');
  });

  it('wait for the host where she has to agree', () => {
    expect(firstStateOf([visit({ mayPrintBadge: false })])).toBe('none');
    expect(firstStateOf([visit({ mayPrintBadge: false, already: true })])).toBe('none');
  });

  it('are not printed a second time for who was signed in already', () => {
    expect(firstStateOf([visit({ already: true })])).toBe('had');
  });
});
