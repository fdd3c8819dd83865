import { describe, expect, it } from '@jest/globals';
import { readScan } from './scanned.js';

describe('what a scanner read', () => {
  it('is an invitation by its code, however it is spelled, or by its link', () => {
    expect(readScan('K7M2-9QXP')).toEqual({ kind: 'invitation', code: 'K7M2-9QXP' });
    expect(readScan('k7m29qxp')?.kind).toBe('invitation');
    expect(readScan('https://uji.id/i/jakabaring.abc.def')?.kind).toBe('invitation');
  });

  it("is a badge by what its QR holds, by its number, or by the visit's link", () => {
    expect(readScan('AbCdEfGhIjKlMnOpQrSt_-')?.kind).toBe('badge');
    expect(readScan('t 12')?.kind).toBe('badge');
    expect(readScan('/v/jakabaring.abc.def')?.kind).toBe('badge');
  });

  it('is an appointment by the link of its page', () => {
    expect(readScan('https://uji.id/a/jakabaring.abc.def')?.kind).toBe('appointment');
  });

  it('is nothing that is known otherwise', () => {
    expect(readScan('https://uji.id/t/jakabaring.12.abc')).toBeNull();
    expect(readScan('akta lahir')).toBeNull();
  });
});
