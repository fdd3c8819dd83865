import type { ImportBody } from '@satuatap/shared/contract';

/** Of a file; in base64 it is a third longer. */
const mostBytes = 2_000_000;

/** The file as the import wants it, or why it is none. A CSV of an old Excel is not in UTF-8. */
export async function readFile(
  file: File,
): Promise<Pick<ImportBody, 'format' | 'content'> | 'tooBig' | 'notFile'> {
  if (file.size > mostBytes) return 'tooBig';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'xlsx', content: base64(bytes) };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return {
      format: 'csv',
      content: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
    };
  if (bytes.includes(0)) return 'notFile';
  try {
    return { format: 'csv', content: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { format: 'csv', content: new TextDecoder('windows-1252').decode(bytes) };
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
