/** What each refusal of the queue means, for the person who asked. Exhaustive: a new code does not compile without words. */
import type { RefusalCode, Text } from '../queue/index.js';
import { closedTexts } from './closed-words.js';

export const refusalTexts: Readonly<Record<RefusalCode, Text>> = {
  ...closedTexts,
  'day-already-open': { id: 'Hari layanan ini sudah dibuka.', en: 'This service day is already open.' },
  'unknown-ticket': {
    id: 'Nomor antrean tidak ditemukan untuk hari ini.',
    en: 'No such ticket was found for today.',
  },
  'unknown-counter': { id: 'Loket ini tidak ada di gedung ini.', en: 'This building has no such counter.' },
  'unknown-stop': { id: 'Tujuan ini tidak ada pada antrean tersebut.', en: 'That ticket has no such stop.' },
  'unknown-priority': {
    id: 'Jenis prioritas ini tidak dikenal. Silakan pilih lagi.',
    en: 'This kind of priority is not known. Please choose again.',
  },
  'unknown-outcome': {
    id: 'Hasil layanan ini tidak dikenal. Silakan pilih dari daftar.',
    en: 'This outcome is not known. Please choose one from the list.',
  },
  'unknown-reason': {
    id: 'Alasan ini tidak dikenal. Silakan pilih dari daftar.',
    en: 'This reason is not known. Please choose one from the list.',
  },
  'route-empty': {
    id: 'Silakan pilih paling sedikit satu layanan.',
    en: 'Please choose at least one service.',
  },
  'route-repeats': {
    id: 'Layanan yang sama dipilih dua kali. Satu kali sudah cukup.',
    en: 'The same service was chosen twice. Once is enough.',
  },
  'line-not-stopped': { id: 'Barisan ini tidak sedang dihentikan.', en: 'This line is not stopped.' },
  'numbers-exhausted': {
    id: 'Nomor antrean[ {prefix}] untuk hari ini sudah habis. Silakan hubungi petugas.',
    en: 'There are no[ {prefix}] numbers left for today. Please ask a member of staff.',
  },
  'counter-closed': { id: 'Loket[ {counter}] belum dibuka.', en: 'Counter[ {counter}] is not open.' },
  'counter-paused': {
    id: 'Loket[ {counter}] sedang jeda. Tekan Buka lagi untuk memanggil.',
    en: 'Counter[ {counter}] is paused. Press Resume before you call.',
  },
  'counter-not-paused': {
    id: 'Loket[ {counter}] tidak sedang jeda.',
    en: 'Counter[ {counter}] is not paused.',
  },
  'counter-busy': {
    id: 'Loket[ {counter}] masih melayani antrean[ {number}]. Selesaikan dahulu.',
    en: 'Counter[ {counter}] still has a ticket[, {number}]. Finish it first.',
  },
  'counter-taken': {
    id: 'Loket[ {counter}] sedang dipakai petugas lain.',
    en: 'Another officer is working at counter[ {counter}] now.',
  },
  'counter-not-yours': {
    id: 'Loket[ {counter}] dibuka oleh petugas lain.',
    en: 'Counter[ {counter}] was opened by another officer.',
  },
  'counter-idle': {
    id: 'Tidak ada antrean di loket[ {counter}] saat ini.',
    en: 'There is no ticket at counter[ {counter}] at the moment.',
  },
  'service-not-at-counter': {
    id: 'Layanan ini tidak diberikan di loket[ {counter}].',
    en: 'This service is not given at counter[ {counter}].',
  },
  'supervisor-only': {
    id: 'Tindakan ini hanya untuk pengawas.',
    en: 'Only a supervisor may do this.',
  },
  'loan-needless': {
    id: 'Loket[ {counter}] sudah melayani layanan itu.',
    en: 'Counter[ {counter}] gives that service already.',
  },
  'not-lent': {
    id: 'Loket[ {counter}] tidak sedang dipinjamkan untuk layanan itu.',
    en: 'Counter[ {counter}] is not lent for that service.',
  },
  'officer-elsewhere': {
    id: 'Anda masih membuka loket[ {counter}]. Tutup dahulu loket itu.',
    en: 'You still have counter[ {counter}] open. Close it first.',
  },
  'officer-absent': {
    id: 'Petugas itu sedang tidak membuka loket.',
    en: 'That officer is not at a counter now.',
  },
  'nobody-waiting': { id: 'Tidak ada yang menunggu saat ini.', en: 'Nobody is waiting at the moment.' },
  'ticket-not-waiting': {
    id: 'Antrean[ {number}] tidak sedang menunggu.',
    en: 'Ticket[ {number}] is not waiting.',
  },
  'ticket-called-elsewhere': {
    id: 'Antrean[ {number}] sudah dipanggil di loket lain[, yaitu loket {counter}].',
    en: 'Ticket[ {number}] was already called to another counter[, {counter}].',
  },
  'ticket-kept-elsewhere': {
    id: 'Antrean[ {number}] sedang disimpan untuk loket atau petugas lain.',
    en: 'Ticket[ {number}] is kept for another counter or officer.',
  },
  'ticket-ended': { id: 'Antrean[ {number}] sudah selesai.', en: 'Ticket[ {number}] is already over.' },
  'ticket-not-missed': {
    id: 'Antrean[ {number}] tidak tercatat terlewat.',
    en: 'Ticket[ {number}] is not marked as missed.',
  },
  'ticket-not-held': {
    id: 'Antrean[ {number}] tidak sedang ditahan.',
    en: 'Ticket[ {number}] is not on hold.',
  },
  'not-booked': {
    id: 'Antrean[ {number}] bukan janji temu.',
    en: 'Ticket[ {number}] is not an appointment.',
  },
  'not-checked-in': {
    id: 'Pemilik janji temu[ {number}] belum melapor datang.',
    en: 'Whoever booked[ {number}] has not checked in yet.',
  },
  'check-in-too-early': {
    id: 'Masih terlalu awal untuk melapor.[ Silakan melapor mulai pukul {at}.]',
    en: 'It is too early to check in.[ Please check in from {at}.]',
  },
  'appointment-lapsed': {
    id: 'Janji temu[ pukul {at}] sudah hangus. Silakan mengambil nomor antrean biasa.',
    en: 'The appointment[ at {at}] has lapsed. Please take an ordinary ticket.',
  },
  'appointment-outside-hours': {
    id: 'Layanan ini tidak buka pada jam itu.',
    en: 'This service is not open at that time.',
  },
  'not-yet-serving': {
    id: 'Layanan untuk antrean[ {number}] belum dimulai. Tekan Mulai layani dahulu.',
    en: 'Service for ticket[ {number}] has not started. Press Start serving first.',
  },
  'already-serving': {
    id: 'Antrean[ {number}] sedang dilayani.',
    en: 'Ticket[ {number}] is already being served.',
  },
  'stop-not-planned': {
    id: 'Tujuan ini sudah dimulai atau selesai, jadi tidak dapat diubah.',
    en: 'This stop has begun or is over, so it cannot be changed.',
  },
  'hold-in-past': {
    id: 'Waktu penahanan sudah lewat. Silakan pilih waktu yang akan datang.',
    en: 'That time has already passed. Please choose a later one.',
  },
  'nothing-to-undo': { id: 'Tidak ada tindakan yang dapat diurungkan.', en: 'There is nothing to undo.' },
  'undo-too-late': {
    id: 'Tindakan ini sudah terlalu lama untuk diurungkan.',
    en: 'It is too late to undo this.',
  },
  'undo-not-yours': {
    id: 'Tindakan ini dilakukan oleh petugas lain.',
    en: 'This was done by another officer.',
  },
  'changed-since': {
    id: 'Keadaan sudah berubah sejak tindakan itu, jadi tidak dapat diurungkan.',
    en: 'Things have changed since then, so it cannot be undone.',
  },
};
