/** What a host, or her agency's secretary, reads in her mail: in Bahasa Indonesia, and below it in English. */
import type { Text } from '@satuatap/shared/queue';

/** `arrived`: somebody came. `again`: the time is over that she asked for. `forwarded`: a colleague sent them. `escalated`: the host does not answer. */
export type Telling = 'arrived' | 'again' | 'forwarded' | 'escalated';

interface Told {
  readonly number: string;
  readonly name: string;
  readonly company: string | null;
  readonly people: number;
  readonly purpose: Text;
  readonly building: string;
}

const titles: Readonly<Record<Telling, string>> = {
  arrived: 'Tamu menunggu Anda',
  again: 'Tamu masih menunggu Anda',
  forwarded: 'Tamu dialihkan kepada Anda',
  escalated: 'Tamu belum dijawab',
};

export const noticeTitle = (telling: Telling, { number }: Told): string => `${titles[telling]}: ${number}`;

export function noticeText(
  telling: Telling,
  { number, name, company, people, purpose, building }: Told,
): string {
  const who = company === null ? name : `${name} (${company})`;
  const id = people > 1 ? `${who}, ${people} orang` : who;
  const en = people > 1 ? `${who}, ${people} people` : who;
  const isLate = telling === 'escalated';
  return [
    `${id}, ${number}, ada di ${building}. Keperluan: ${purpose.id}.`,
    isLate
      ? 'Pegawai yang dituju belum menjawab. Mohon dijawab dari konsol, atau alihkan ke rekan.'
      : 'Mohon dijawab dari konsol: terima, tunda, alihkan ke rekan, atau tolak.',
    '',
    `${en}, ${number}, is at ${building}. Purpose: ${purpose.en}.`,
    isLate
      ? 'The host has not answered. Please answer on the console, or send them to a colleague.'
      : 'Please answer on the console: accept, wait, send to a colleague, or decline.',
  ].join('\n');
}

/** What her browser shows, on a locked screen too: nobody's name. */
export const pushTitles: Readonly<Record<Telling, Text>> = {
  arrived: { id: titles.arrived, en: 'A visitor waits for you' },
  again: { id: titles.again, en: 'A visitor still waits for you' },
  forwarded: { id: titles.forwarded, en: 'A visitor was sent to you' },
  escalated: { id: titles.escalated, en: 'A visitor has no answer yet' },
};
export const pushText: Text = {
  id: 'Buka konsol untuk menjawab.',
  en: 'Open the console to answer.',
};
