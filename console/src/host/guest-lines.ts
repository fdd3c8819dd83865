/** Guests as they are typed or pasted from a sheet, one a line. */
import { emailSpelling, type InviteBody } from '@satuatap/shared/contract';
import type { VisitorRules } from '@satuatap/shared/queue';

type Guest = InviteBody['guests'][number];

/**
 * "Nama; perusahaan; surel; telepon", also with tabs; the parts after the name in any order. Of a sheet that holds more
 * than the building asks for, that stays out.
 */
export function readGuests(text: string, { fields }: Pick<VisitorRules, 'fields'>): Guest[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', ...parts] = line.split(/[\t;]/).map((part) => part.trim());
    if (name === '') return [];
    const rest = parts.filter((part) => part !== '');
    const email = rest.find((part) => part.includes('@'));
    const phone = rest.find((part) => /^\+?[\d\s().-]{8,}$/.test(part));
    const company = rest.find((part) => part !== email && part !== phone);
    return [
      {
        name,
        ...(company === undefined || !fields.company ? {} : { company }),
        ...(email === undefined ? {} : { email }),
        ...(phone === undefined || !fields.phone ? {} : { phone }),
      },
    ];
  });
}

/** The first address to which nothing can be mailed. */
export const wrongAddress = (guests: readonly Guest[]): string | undefined =>
  guests.find(({ email }) => email !== undefined && !emailSpelling.test(email))?.email;
