import { describe, expect, it } from '@jest/globals';
import { readLink, readScan } from './scanned.js';

describe('what a scanner read', () => {
  it('is an invitation by its code, however it is spelled, or by its link', () => {
    expect(readScan('K7M2-9QXP')).toEqual({ kind: 'invitation', code: 'K7M2-9QXP' });
    expect(readScan('k7m29qxp').kind).toBe('invitation');
    expect(readScan('https://uji.id/i/jakabaring.abc.def').kind).toBe('invitation');
  });

  it('is a badge by what its QR holds, or by its number', () => {
    expect(readScan('AbCdEfGhIjKlMnOpQrSt_-').kind).toBe('badge');
    expect(readScan('t 12').kind).toBe('badge');
  });

  it.each([
    ['a', 'appointment'],
    ['t', 'ticket'],
    ['v', 'visit'],
  ] as const)('is by a link of /%s/ the link of a %s', (letter, kind) => {
    const code = `https://uji.id/${letter}/jakabaring.12.abc`;
    expect(readScan(` ${code}\n`)).toEqual({ kind, code, token: 'jakabaring.12.abc' });
  });

  it('is a link whatever an app that passed it on has put behind it', () => {
    for (const end of ['/', '?utm_source=wa', '/?x=1#top', '#'])
      expect(readLink(`https://uji.id/i/jakabaring.12.abc${end}`)).toMatchObject({
        kind: 'invitation',
        token: 'jakabaring.12.abc',
      });
    expect(readLink('https://uji.id/i/jakabaring.12.abc dan lagi')).toBeNull();
  });

  it('is unknown otherwise', () => {
    for (const text of ['https://uji.id/x/jakabaring.12.abc', '8991234567890', 'akta lahir'])
      expect(readScan(text)).toEqual({ kind: 'unknown', code: text });
    expect(readLink('K7M2-9QXP')).toBeNull();
  });
});
