import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardLayout, type Content } from './layout.js';

const content: Content = { number: 'A000', counter: '16', counters: 9 };
const far = { farthestMetres: 10, diagonalInches: 43 };
/** Height of a capital, mm a metre, that the layout gives. */
const capitalPerMetre = (place: typeof far, numberPx: number, width: number, height: number): number => {
  const pxPerMm = Math.hypot(width, height) / (place.diagonalInches * 25.4);
  return (numberPx * 0.67) / pxPerMm / place.farthestMetres;
};

describe('the layout of a board', () => {
  it('makes a capital 12.2 mm high for each metre: about 275 px on 55 inches from 10 m', () => {
    const { numberPx } = boardLayout({ farthestMetres: 10, diagonalInches: 55 }, content, 1920, 1080);
    expect(numberPx).toBeGreaterThan(260);
    expect(numberPx).toBeLessThan(300);
  });

  it.each([
    ['flat', 1920, 1080, { shape: 'below', stacked: false, rows: 2 }],
    ['upright', 1080, 1920, { shape: 'tall', stacked: true, rows: 2 }],
  ] as const)('is readable from 10 m on a 43-inch screen that is %s', (_, width, height, expected) => {
    const layout = boardLayout(far, content, width, height);
    expect(layout).toMatchObject(expected);
    expect(layout.readableMetres).toBe(10);
    expect(capitalPerMetre(far, layout.numberPx, width, height)).toBeCloseTo(12.2, 0);
    expect(layout.listRows * layout.listColumns).toBeGreaterThanOrEqual(4);
    expect(layout.lineRows).toBeGreaterThanOrEqual(3);
  });

  it('puts the lists beside the calls where the seats are nearer', () => {
    const near = boardLayout({ ...far, farthestMetres: 6 }, content, 1920, 1080);
    expect(near).toMatchObject({ shape: 'beside', stacked: false, rows: 4, readableMetres: 6 });
  });

  it('makes calls larger than they need to be rather than leave room for counters that are not there', () => {
    const few = boardLayout({ ...far, farthestMetres: 4 }, { ...content, counters: 3 }, 1920, 1080);
    expect(few.rows).toBe(3);
    expect(capitalPerMetre({ ...far, farthestMetres: 4 }, few.numberPx, 1920, 1080)).toBeGreaterThan(14);
  });

  it('is the same picture on 4K', () => {
    const full = boardLayout(far, content, 1920, 1080);
    const four = boardLayout(far, content, 3840, 2160);
    expect(four).toMatchObject({ rows: full.rows, shape: full.shape, lineRows: full.lineRows });
    expect(four.numberPx / full.numberPx).toBeCloseTo(2, 1);
  });

  it('always shows a call, fits into the screen, and says from how far it is readable', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.integer({ min: 15, max: 98 }),
        fc.constantFrom([1920, 1080], [1080, 1920], [3840, 2160], [1366, 768], [1280, 1024]),
        fc.constantFrom('A000', 'ABC0000', 'WMW000'),
        fc.constantFrom('1', '16', 'A12'),
        fc.integer({ min: 1, max: 40 }),
        (farthestMetres, diagonalInches, [width, height], number, counter, counters) => {
          const place = { farthestMetres, diagonalInches };
          const layout = boardLayout(place, { number, counter, counters }, width ?? 0, height ?? 0);
          const { rows, rowPx, numberPx, listPx, lineRows, listRows, readableMetres } = layout;
          expect(rows).toBeGreaterThanOrEqual(1);
          expect(Math.min(numberPx, listPx, lineRows, listRows)).toBeGreaterThan(0);
          expect(rows * rowPx).toBeLessThan(height ?? 0);
          expect(readableMetres).toBeLessThanOrEqual(farthestMetres);
          const capital = capitalPerMetre(
            { farthestMetres: readableMetres, diagonalInches },
            numberPx,
            width ?? 0,
            height ?? 0,
          );
          expect(capital).toBeGreaterThan(11.9);
        },
      ),
    );
  });
});
