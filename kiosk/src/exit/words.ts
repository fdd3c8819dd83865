/** Words of the tablet at the exit. Bahasa Indonesia is written first; English says the same. */
import type { Language } from '@satuatap/shared/queue';

const id = {
  how: 'Ketik nomor antrean Anda, atau pindai kode di kertasnya.',
  number: 'Nomor antrean',
  letter: 'Huruf',
  digits: 'Angka',
  erase: 'Hapus',
  begin: 'Mulai menilai',
  checking: 'Memeriksa nomor…',
  without: 'Saya tidak punya nomor',
  notFound: 'Nomor itu tidak ada hari ini. Periksa kembali kertas antrean Anda.',
  away: 'Sedang tidak tersambung. Silakan coba lagi sebentar lagi.',
  of: 'Antrean',
  close: 'Tutup',
};
type Words = typeof id;

const en: Words = {
  how: 'Type your ticket number, or scan the code on the paper.',
  number: 'Ticket number',
  letter: 'Letter',
  digits: 'Digits',
  erase: 'Erase',
  begin: 'Begin',
  checking: 'Looking up the number…',
  without: 'I have no number',
  notFound: 'There is no such number today. Please look at your ticket again.',
  away: 'Not connected at the moment. Please try again shortly.',
  of: 'Ticket',
  close: 'Close',
};

export const exitWords: Readonly<Record<Language, Words>> = { id, en };
