/** What stands on a badge. */
import type { Language } from '@satuatap/shared/queue';

const id = {
  visitor: 'TAMU',
  people: (n: number) => `Rombongan ${n} orang`,
  host: 'Menemui',
  validUntil: 'Berlaku sampai',
  giveBack: 'Pindai saat keluar',
};

export const badgeWords: Readonly<Record<Language, typeof id>> = {
  id,
  en: {
    visitor: 'VISITOR',
    people: (n) => `Party of ${n}`,
    host: 'To see',
    validUntil: 'Valid until',
    giveBack: 'Scan when you leave',
  },
};
