import { describe, expect, it } from '@jest/globals';
import { boardLayout } from './layout.js';

describe('the layout of a board', () => {
  it('makes a capital 12.2 mm high for each metre: about 275 px on 55 inches from 10 m', () => {
    const { numberPx } = boardLayout({ farthestMetres: 10, diagonalInches: 55 }, 1920, 1080);
    expect(numberPx).toBeGreaterThan(260);
    expect(numberPx).toBeLessThan(300);
  });

  it('gives the calls the whole width where the number needs it, and the lines their column where it does not', () => {
    const far = boardLayout({ farthestMetres: 10, diagonalInches: 43 }, 1920, 1080);
    expect(far).toMatchObject({ wide: true, rows: 2 });
    expect(boardLayout({ farthestMetres: 5, diagonalInches: 43 }, 1920, 1080)).toMatchObject({
      wide: false,
      rows: 3,
    });
  });

  it('is the same picture on 4K, and always shows one call', () => {
    const place = { farthestMetres: 10, diagonalInches: 43 };
    const full = boardLayout(place, 1920, 1080);
    expect(boardLayout(place, 3840, 2160).numberPx / full.numberPx).toBeCloseTo(2, 1);
    expect(boardLayout({ farthestMetres: 60, diagonalInches: 20 }, 1920, 700).rows).toBeGreaterThanOrEqual(1);
  });
});
