import { describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import { zplPicture } from './zpl-picture.js';

/** A picture as a camera's page sends it, grey by `shade` of 0 to 255. */
async function jpeg(width: number, height: number, shade: (x: number, y: number) => number): Promise<string> {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++)
    pixels.fill(shade(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
  const bytes = await Transformer.fromRgbaPixels(pixels, width, height).jpeg(90);
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}

/** Rows of dots of a graphic field, `1` is black. */
function rowsOf(field: string): string[] {
  const [, total, count, bytesInRow, data = ''] =
    /^\^GFA,(\d+),(\d+),(\d+),([\dA-F]+)\^FS$/.exec(field) ?? [];
  expect([total, count]).toEqual([String(data.length / 2), String(data.length / 2)]);
  const digitsInRow = Number(bytesInRow) * 2;
  return (data.match(new RegExp(`.{${digitsInRow}}`, 'g')) ?? []).map((row) =>
    Array.from(row, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join(''),
  );
}
const blackShare = (rows: readonly string[], from: number, to: number): number => {
  const dots = rows.map((row) => row.slice(from, to)).join('');
  return dots.replaceAll('0', '').length / dots.length;
};

describe('a photo for a label printer', () => {
  it('has as many black dots as it is dark, in every part', async () => {
    const bars = await jpeg(240, 320, (x) => [0, 128, 255][Math.floor(x / 80)] ?? 0);
    const rows = rowsOf(await zplPicture(bars, { width: 120, height: 160 }));
    expect(rows).toHaveLength(160);
    expect(blackShare(rows, 4, 36)).toBeGreaterThan(0.98);
    expect(blackShare(rows, 44, 76)).toBeCloseTo(0.5, 1);
    expect(blackShare(rows, 84, 116)).toBeLessThan(0.02);
  });

  it('is cut to the middle where it has another shape, and padded with white to whole bytes', async () => {
    const wide = await jpeg(400, 100, (x) => (x < 100 || x >= 300 ? 0 : 255));
    const rows = rowsOf(await zplPicture(wide, { width: 100, height: 100 }));
    expect(rows[0]).toHaveLength(104);
    expect(blackShare(rows, 0, 104)).toBeLessThan(0.02);
  });

  it('is refused where it is no picture, and where it would take the memory of a server', async () => {
    const words = `data:image/jpeg;base64,${Buffer.from('This is no picture.').toString('base64')}`;
    await expect(zplPicture(words, { width: 8, height: 8 })).rejects.toThrow('unsupported file type');
    const small = await jpeg(16, 16, () => 0);
    const bytes = Buffer.from(small.slice(small.indexOf(',') + 1), 'base64');
    // The frame's head (SOF0): length, precision, height, width.
    const head = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(60_000, head + 5);
    bytes.writeUInt16BE(60_000, head + 7);
    const bomb = `data:image/jpeg;base64,${bytes.toString('base64')}`;
    await expect(zplPicture(bomb, { width: 8, height: 8 })).rejects.toThrow('too large');
  });
});
