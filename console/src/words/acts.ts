/** What was done, said beside the way back from it; and what is asked for, while it waits. A new command does not compile until it has words. */
import type { Language, StaffCommand } from '@satuatap/shared/queue';

/** `toHead`: a transfer to the head of a line, which need not be another one. */
export type ActName = StaffCommand['type'] | 'toHead';

export const actName = (command: StaffCommand): ActName =>
  command.type === 'transfer' && command.position === 'head' ? 'toHead' : command.type;

type Act = Exclude<ActName, 'undo'>;

const done: Readonly<Record<Language, Readonly<Record<Act, string>>>> = {
  id: {
    openCounter: 'Loket dibuka',
    pauseCounter: 'Loket jeda',
    resumeCounter: 'Loket dibuka lagi',
    closeCounter: 'Loket ditutup',
    look: 'Melihat',
    callNext: 'Memanggil',
    callTicket: 'Memanggil',
    recall: 'Memanggil ulang',
    start: 'Mulai melayani',
    finish: 'Menyelesaikan',
    miss: 'Mencatat tidak hadir:',
    putBack: 'Mengembalikan ke barisan:',
    hold: 'Menahan',
    reinstate: 'Memasukkan lagi',
    release: 'Melepaskan',
    transfer: 'Mengalihkan',
    toHead: 'Memindahkan ke depan barisan:',
    addStop: 'Menambah tujuan',
    dropStop: 'Menghapus tujuan',
    setPriority: 'Mengubah prioritas',
    stopLine: 'Barisan dihentikan',
    reopenLine: 'Barisan dibuka',
    lendCounter: 'Loket dipinjamkan',
    endLoan: 'Pinjaman loket diakhiri',
    checkIn: 'Mencatat kedatangan',
    cancel: 'Membatalkan',
  },
  en: {
    openCounter: 'Counter opened',
    pauseCounter: 'Counter paused',
    resumeCounter: 'Counter resumed',
    closeCounter: 'Counter closed',
    look: 'Looked at',
    callNext: 'Called',
    callTicket: 'Called',
    recall: 'Called again:',
    start: 'Started serving',
    finish: 'Finished',
    miss: 'Marked as not here:',
    putBack: 'Put back in line:',
    hold: 'Put on hold',
    reinstate: 'Brought back',
    release: 'Released',
    transfer: 'Transferred',
    toHead: 'Moved to the head of the line:',
    addStop: 'Added a stop to',
    dropStop: 'Dropped a stop of',
    setPriority: 'Changed the priority of',
    stopLine: 'Line stopped',
    reopenLine: 'Line reopened',
    lendCounter: 'Counter lent',
    endLoan: 'Loan of the counter ended',
    checkIn: 'Checked in',
    cancel: 'Cancelled',
  },
};

const asked: Readonly<Record<Language, Readonly<Record<ActName, string>>>> = {
  id: {
    openCounter: 'Buka loket',
    pauseCounter: 'Jeda',
    resumeCounter: 'Buka lagi',
    closeCounter: 'Tutup loket',
    look: 'Lihat dulu',
    callNext: 'Panggil berikutnya',
    callTicket: 'Panggil',
    recall: 'Panggil ulang',
    start: 'Mulai layani',
    finish: 'Selesai',
    miss: 'Tidak hadir',
    putBack: 'Kembalikan',
    hold: 'Tahan',
    reinstate: 'Masukkan lagi',
    release: 'Lepaskan',
    transfer: 'Alihkan',
    toHead: 'Ke depan',
    addStop: 'Tambah tujuan',
    dropStop: 'Hapus tujuan',
    setPriority: 'Prioritas',
    stopLine: 'Hentikan barisan',
    reopenLine: 'Buka barisan',
    lendCounter: 'Pinjamkan loket',
    endLoan: 'Akhiri pinjaman',
    checkIn: 'Catat kedatangan',
    cancel: 'Batalkan antrean',
    undo: 'Urungkan',
  },
  en: {
    openCounter: 'Open the counter',
    pauseCounter: 'Pause',
    resumeCounter: 'Resume',
    closeCounter: 'Close counter',
    look: 'Look first',
    callNext: 'Call next',
    callTicket: 'Call',
    recall: 'Call again',
    start: 'Start serving',
    finish: 'Finish',
    miss: 'Not here',
    putBack: 'Put back',
    hold: 'Hold',
    reinstate: 'Bring back',
    release: 'Release',
    transfer: 'Transfer',
    toHead: 'To the head',
    addStop: 'Add a stop',
    dropStop: 'Drop the stop',
    setPriority: 'Priority',
    stopLine: 'Stop the line',
    reopenLine: 'Reopen the line',
    lendCounter: 'Lend the counter',
    endLoan: 'End the loan',
    checkIn: 'Check in',
    cancel: 'Cancel the ticket',
    undo: 'Undo',
  },
};

/** As the button that was pressed says it. */
export const askedText = (command: StaffCommand, language: Language): string =>
  asked[language][actName(command)];

/** "Memanggil A012"; without a number the act alone. */
export const doneText = (type: Act, number: string, language: Language): string =>
  `${done[language][type]} ${number}`.trim();
