/** What the kiosk says to who has an appointment. */
import type { Language } from '@satuatap/shared/queue';

const id = {
  title: 'Pindai atau ketik kode janji temu',
  how: 'Kodenya enam huruf dan angka, ada di halaman janji temu di ponsel Anda.',
  act: 'Saya sudah datang',
  unknown: 'Kode ini tidak dikenal. Periksa lagi, atau ambil antrean biasa.',
  away: 'Server belum menjawab. Coba lagi sebentar, atau panggil petugas.',
  early: 'Anda datang terlalu awal',
  earlyHow: (at: string) => `Silakan lapor lagi mulai pukul ${at}. Janji temu Anda tetap berlaku.`,
  late: 'Janji temu ini sudah lewat',
  lateHow: (at: string) =>
    `Janji temu pukul ${at} sudah melewati batas waktu lapor. Silakan ambil antrean biasa, atau buat janji baru di ponsel.`,
  otherDay: 'Janji temu ini bukan untuk hari ini',
  otherDayHow: (date: string) => `Tanggalnya ${date}. Silakan datang pada hari itu.`,
  pastDayHow: (date: string) =>
    `Janji temu ini untuk ${date}. Silakan ambil antrean biasa, atau buat janji baru di ponsel.`,
  over: 'Janji temu ini tidak berlaku lagi',
  overHow:
    'Sudah dibatalkan atau dipindahkan. Periksa halaman janji temu di ponsel, atau ambil antrean biasa.',
  ended: 'Janji temu ini sudah selesai atau dibatalkan',
  endedHow: 'Bila masih ada keperluan, silakan ambil antrean biasa.',
  takeTicket: 'Ambil antrean biasa',
  already: (at: string) => `Anda sudah tercatat datang pukul ${at}. Nomor Anda tetap sama.`,
};
export type CheckInWords = typeof id;

const en: CheckInWords = {
  title: 'Scan or type the code of your appointment',
  how: 'Its six letters and digits are on the page of your appointment on your phone.',
  act: 'I am here',
  unknown: 'This code is not known. Check it, or take an ordinary ticket.',
  away: 'The server has not answered. Try again in a moment, or call an officer.',
  early: 'You are too early',
  earlyHow: (at) => `Please check in from ${at}. Your appointment still stands.`,
  late: 'The time of this appointment has passed',
  lateHow: (at) =>
    `The appointment at ${at} is past the time to check in. Please take an ordinary ticket, or book again on your phone.`,
  otherDay: 'This appointment is not for today',
  otherDayHow: (date) => `It is for ${date}. Please come on that day.`,
  pastDayHow: (date) => `It was for ${date}. Please take an ordinary ticket, or book again on your phone.`,
  over: 'This appointment is no longer in force',
  overHow: 'It was cancelled or moved. See its page on your phone, or take an ordinary ticket.',
  ended: 'This appointment is over, or was cancelled',
  endedHow: 'If you need anything else, please take an ordinary ticket.',
  takeTicket: 'Take an ordinary ticket',
  already: (at) => `You were checked in at ${at} already. Your number stays the same.`,
};

export const checkInWords: Readonly<Record<Language, CheckInWords>> = { id, en };
