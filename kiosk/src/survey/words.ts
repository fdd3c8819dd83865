/** Words of the survey, on the phone as at the exit. Bahasa Indonesia is written first; English says the same. */
import type { Language } from '@satuatap/shared/queue';

const id = {
  title: 'Bagaimana layanan tadi?',
  why: (n: number) =>
    `${n} pertanyaan singkat, tanpa nama. Jawaban tidak dikaitkan dengan nomor antrean Anda.`,
  progress: (n: number, of: number) => `Pertanyaan ${n} dari ${of}`,
  back: 'Kembali',
  no: 'Tidak, terima kasih',
  thanks: 'Terima kasih atas penilaian Anda',
  thanksAll: 'Terima kasih, semua pertanyaan sudah terjawab',
  more: (n: number) => `Lanjut, ${n} pertanyaan lagi`,
  moreWhy: 'Bila sempat: jawaban lengkap masuk ke laporan resmi gedung ini.',
  comment: 'Saran atau keluhan (boleh dikosongkan)',
  commentWarning: 'Jangan menulis nama, NIK, atau nomor telepon, milik siapa pun.',
  commentRead: 'Pengawas membacanya lebih dulu sebelum ditampilkan.',
  write: 'Tulis saran',
  send: 'Kirim saran',
  commentThanks: 'Saran Anda sudah dicatat. Terima kasih.',
  done: 'Selesai',
  kept: 'Belum tersambung. Jawaban disimpan di perangkat ini dan dikirim begitu tersambung.',
};
type Words = typeof id;

const en: Words = {
  title: 'How was the service?',
  why: (n) =>
    `${n} short ${n === 1 ? 'question' : 'questions'}, no name. Your answers are not tied to your ticket number.`,
  progress: (n, of) => `Question ${n} of ${of}`,
  back: 'Back',
  no: 'No, thank you',
  thanks: 'Thank you for your answers',
  thanksAll: 'Thank you, every question is answered',
  more: (n) => `Go on, ${n} more ${n === 1 ? 'question' : 'questions'}`,
  moreWhy: "If you have time: complete answers count in this building's official report.",
  comment: 'Suggestion or complaint (may be left empty)',
  commentWarning: "Please do not write anybody's name, identity number or phone number.",
  commentRead: 'A supervisor reads it before it is shown.',
  write: 'Write a suggestion',
  send: 'Send the suggestion',
  commentThanks: 'Your suggestion has been noted. Thank you.',
  done: 'Done',
  kept: 'Not connected. Your answers are kept on this device and sent once it is connected.',
};

export const surveyWords: Readonly<Record<Language, Words>> = { id, en };
