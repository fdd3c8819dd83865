/** Words of every page for a phone. Bahasa Indonesia is written first; English says the same. */
import type { Language } from '@satuatap/shared/queue';

const id = {
  otherLanguage: 'English',
  stillLoading: 'Sambungan lambat. Halaman ini terus mencoba.',
  again: 'Coba lagi',
  offline: 'Tidak tersambung.',
  notCurrent: 'Yang tampil belum terbaru.',
  lastData: 'Data terakhir',
  shownIsOf: (age: string): string => `Yang tampil dari ${age} yang lalu.`,
  reconnecting: 'Menyambung kembali…',
  keepsTrying: 'Halaman ini terus mencoba.',
};

const en: typeof id = {
  otherLanguage: 'Bahasa Indonesia',
  stillLoading: 'The connection is slow. This page keeps trying.',
  again: 'Try again',
  offline: 'Not connected.',
  notCurrent: 'What is shown is not up to date.',
  lastData: 'Last data',
  shownIsOf: (age) => `What is shown is from ${age} ago.`,
  reconnecting: 'Connecting again…',
  keepsTrying: 'This page keeps trying.',
};

export const phoneWords: Readonly<Record<Language, typeof en>> = { id, en };
