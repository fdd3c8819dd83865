/** What a recipient, or her agency's secretary, reads in her mail: in Bahasa Indonesia, and below it in English. */

import type { Text } from '@satuatap/shared/queue';

/**
 * `directed`: it was for somebody else before. `passed-on`: it is for somebody else now. `reminder`: it has been lying
 * there for days.
 */
export type DeliveryNotice = 'received' | 'directed' | 'passed-on' | 'reminder';

interface Told {
  readonly number: string;
  readonly parcels: number;
  readonly sender: string | null;
  readonly carrier: string | null;
  /** Whom it is for; `null`: the agency. */
  readonly recipient: string | null;
  readonly agency: string;
  readonly building: string;
  /** Days that it has been lying there. */
  readonly days: number;
}

const titles: Readonly<Record<DeliveryNotice, string>> = {
  received: 'Kiriman di meja penerima tamu',
  directed: 'Kiriman di meja penerima tamu',
  'passed-on': 'Kiriman dialihkan',
  reminder: 'Kiriman belum diambil',
};

export const noticeTitle = (what: DeliveryNotice, { number }: Told): string => `${titles[what]}: ${number}`;

export function noticeText(what: DeliveryNotice, told: Told): string {
  const { number, parcels, sender, carrier, recipient, agency, building, days } = told;
  const id = [`${parcels} paket`, sender && `dari ${sender}`, carrier && `lewat ${carrier}`];
  const en = [
    parcels === 1 ? '1 parcel' : `${parcels} parcels`,
    sender && `from ${sender}`,
    carrier && `by ${carrier}`,
  ];
  const listed = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');
  const since = what === 'reminder';
  if (what === 'passed-on')
    return [
      `Kiriman ${number} di meja penerima tamu ${building} ternyata untuk ${recipient ?? agency}.`,
      'Anda tidak perlu mengambilnya.',
      '',
      `Delivery ${number} at the front desk of ${building} turned out to be for ${recipient ?? agency}.`,
      'You need not fetch it.',
    ].join('\n');
  return [
    `Kiriman ${number} untuk ${recipient ?? agency} ada di meja penerima tamu ${building}: ${listed(id)}.`,
    since
      ? `Sudah ${days} hari belum diambil. Mohon diambil, atau beri tahu penerima tamu.`
      : 'Silakan diambil.',
    '',
    `Delivery ${number} for ${recipient ?? agency} is at the front desk of ${building}: ${listed(en)}.`,
    since
      ? `It has been there for ${days === 1 ? '1 day' : `${days} days`}. Please fetch it, or tell reception what to do with it.`
      : 'Please fetch it.',
  ].join('\n');
}

const lies = (number: string): Text => ({
  id: `Kiriman ${number} di meja penerima tamu`,
  en: `Delivery ${number} at the front desk`,
});
const pushTitles: Readonly<Record<DeliveryNotice, (number: string) => Text>> = {
  received: lies,
  directed: lies,
  'passed-on': (number) => ({
    id: `Kiriman ${number} dialihkan`,
    en: `Delivery ${number} is for somebody else`,
  }),
  reminder: (number) => ({
    id: `Kiriman ${number} belum diambil`,
    en: `Delivery ${number} was not fetched yet`,
  }),
};

/** What her browser shows, on a locked screen too: nobody's name. */
export const pushWords = (
  what: DeliveryNotice,
  number: string,
): { readonly title: Text; readonly text: Text } => ({
  title: pushTitles[what](number),
  text:
    what === 'passed-on'
      ? { id: 'Tidak perlu Anda ambil.', en: 'You need not fetch it.' }
      : { id: 'Silakan diambil.', en: 'Please fetch it.' },
});
