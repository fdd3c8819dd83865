/** Personal data in their normal spelling, so that the same is found again, and masked, as screens show it. */

/** Digits with the country's code: `0812-3456`, `+62 812 3456` and `62812-3456` are one number. */
export function normalPhone(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits;
}

export const normalIdentity = (text: string): string => text.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
/** For comparing names: without case, marks and doubled spaces. */
export const normalName = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** All but the last four. */
export const masked = (text: string): string =>
  '•'.repeat(Math.max(4, text.length - 4)) + (text.length > 7 ? text.slice(-4) : '');
