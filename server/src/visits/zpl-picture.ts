/** A photo for a label printer, which knows black and white only. */
import { imageSize } from 'image-size';

/** Dots. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels; a file of a few kilobytes may say that it is gigabytes large. */
const mostPixels = 4_000_000;
const white = 255;

/**
 * A ZPL II graphic field (`^GFA`) of the photo, cut to the size.
 * @param photo a `data:` address of a JPEG
 * @throws Error where it is no picture, or too large a one
 */
export async function zplPicture(photo: string, { width, height }: PictureSize): Promise<string> {
  // Only where a building prints photos by itself; others do not load it.
  const { Transformer } = await import('@napi-rs/image');
  const file = Buffer.from(photo.slice(photo.indexOf(',') + 1), 'base64');
  const made = imageSize(file);
  if (made.width * made.height > mostPixels) throw new Error('The photo is too large.');
  const greys = await new Transformer(file).grayscale().resize({ width, height }).rawPixels();
  const bytesInRow = Math.ceil(width / 8);
  const bytes = dithered(greys, width, height, bytesInRow);
  return `^GFA,${bytes.length},${bytes.length},${bytesInRow},${bytes.toString('hex').toUpperCase()}^FS`;
}

/**
 * Black where a bit is set. What a dot is too light or too dark goes to its neighbours that are still to come.
 * R. W. Floyd, L. Steinberg: An Adaptive Algorithm for Spatial Greyscale. Proc. SID 17 (1976), 75–77.
 */
function dithered(greys: Uint8Array, width: number, height: number, bytesInRow: number): Buffer {
  const bytes = Buffer.alloc(bytesInRow * height);
  const shades = Float32Array.from(greys);
  const pass = (x: number, y: number, error: number): void => {
    const at = y * width + x;
    if (x >= 0 && x < width && y < height) shades[at] = (shades[at] ?? 0) + error;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = shades[y * width + x] ?? white;
      const isBlack = shade < white / 2;
      const at = y * bytesInRow + (x >> 3);
      if (isBlack) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
      const error = shade - (isBlack ? 0 : white);
      pass(x + 1, y, (error * 7) / 16);
      pass(x - 1, y + 1, (error * 3) / 16);
      pass(x, y + 1, (error * 5) / 16);
      pass(x + 1, y + 1, error / 16);
    }
  }
  return bytes;
}
