import { describe, expect, it } from '@jest/globals';
import { kioskAddress, pxPerMm } from './screen.js';

describe('the glass', () => {
  it('knows a millimetre of itself, upright and flat', () => {
    expect(20 * pxPerMm(1080, 1920, 32)).toBeCloseTo(54.2, 1);
    expect(pxPerMm(1920, 1080, 21.5)).toBe(pxPerMm(1080, 1920, 21.5));
  });

  it('takes building, place and size from its address', () => {
    expect(kioskAddress('?building=jakabaring&place=Pintu%20utama&inch=32')).toEqual({
      buildingId: 'jakabaring',
      place: 'Pintu utama',
      inches: 32,
    });
  });

  it('takes the smallest glass when the size is missing or nonsense', () => {
    for (const query of ['?building=a', '?building=a&inch=no', '?building=a&inch=-3'])
      expect(kioskAddress(query).inches).toBe(21.5);
  });
});
