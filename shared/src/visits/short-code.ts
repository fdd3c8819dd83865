/** Codes that people type in: without 0, 1, I, L and O, which are read for each other. */
export const shortCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const shortCodeLength = 8;
const spelling = new RegExp(`^[${shortCodeAlphabet}]{${shortCodeLength}}$`);

/** `K7M2-9QXP`, as it is shown. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As it is kept, however it was typed; `null` if it cannot be one. */
export function readCode(text: string): string | null {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return spelling.test(code) ? code : null;
}
