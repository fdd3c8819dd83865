/** What the kiosk answers to a code that was scanned. Bahasa Indonesia is written first; English says the same. */
import type { Language } from '@satuatap/shared/queue';

const id = {
  unknown: 'Kode ini tidak dikenal',
  unknownHow:
    'Kios ini mengenal kode antrean, janji temu, undangan, dan kartu tamu. Pindai sekali lagi, atau sentuh "Panggil petugas".',
  atReception: 'Tamu dilayani di meja penerima tamu',
  atReceptionHow: 'Silakan tunjukkan kode ini di meja penerima tamu.',
  ticket: 'Antrean ini tidak dapat ditampilkan',
  visitOver: 'Kunjungan ini sudah berakhir',
  otherBuilding: 'Kode ini untuk gedung lain',
  otherBuildingHow: (building: string) =>
    building === ''
      ? 'Kode ini tidak berlaku di sini. Bila ragu, sentuh "Panggil petugas".'
      : `Kode ini berlaku di ${building}, tidak di sini. Bila ragu, sentuh "Panggil petugas".`,
  notNow: 'Kios sedang tidak tersambung, jadi gilirannya belum dapat dilihat. Perhatikan layar panggilan.',
  follow: 'Ikuti giliran Anda di ponsel: pindai kode yang sama dengan kamera ponsel.',
  giveUp: 'Tidak jadi? Batalkan di halaman itu, atau beri tahu petugas.',
  bookedHow: 'Sudah datang? Sentuh "Ke awal", lalu "Saya punya janji temu".',
  help: 'Perlu bantuan? Sentuh "Panggil petugas".',
};
export type ScanWords = typeof id;

const en: ScanWords = {
  unknown: 'This code is not known',
  unknownHow:
    'This kiosk knows the codes of tickets, appointments, invitations and visitor badges. Scan it once more, or touch "Call an officer".',
  atReception: 'Visitors are received at reception',
  atReceptionHow: 'Please show this code at the reception desk.',
  ticket: 'This ticket cannot be shown',
  visitOver: 'This visit is over',
  otherBuilding: 'This code is for another building',
  otherBuildingHow: (building) =>
    building === ''
      ? 'This code does not count here. If in doubt, touch "Call an officer".'
      : `This code counts in ${building}, not here. If in doubt, touch "Call an officer".`,
  notNow: 'The kiosk has no connection, so your turn cannot be seen now. Please watch the boards.',
  follow: 'Follow your turn on your phone: scan the same code with its camera.',
  giveUp: 'Changed your mind? Cancel it on that page, or tell an officer.',
  bookedHow: 'Are you here? Touch "Start again", then "I have an appointment".',
  help: 'Need help? Touch "Call an officer".',
};

export const scanWords: Readonly<Record<Language, ScanWords>> = { id, en };
