/** Guests as they are typed or pasted from a sheet, one a line. */
import type { InviteBody } from '@satuatap/shared/contract';

type Guest = InviteBody['guests'][number];

/** "Nama; perusahaan; email; telepon", also with tabs; the parts after the name in any order. */
export function readGuests(text: string): Guest[] {
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
        ...(company === undefined ? {} : { company }),
        ...(email === undefined ? {} : { email }),
        ...(phone === undefined ? {} : { phone }),
      },
    ];
  });
}
