/** What was done, said beside the way back from it. A new command does not compile until it has words. */
import type { Language, StaffCommand } from '@satuatap/shared/queue';

type Act = Exclude<StaffCommand['type'], 'undo'>;

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
    addStop: 'Menambah tujuan',
    dropStop: 'Menghapus tujuan',
    setPriority: 'Mengubah prioritas',
    stopLine: 'Barisan dihentikan',
    reopenLine: 'Barisan dibuka',
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
    recall: 'Called again',
    start: 'Started serving',
    finish: 'Finished',
    miss: 'Marked as not here:',
    putBack: 'Put back in line:',
    hold: 'Put on hold',
    reinstate: 'Brought back',
    release: 'Released',
    transfer: 'Transferred',
    addStop: 'Added a stop to',
    dropStop: 'Dropped a stop of',
    setPriority: 'Changed the priority of',
    stopLine: 'Line stopped',
    reopenLine: 'Line reopened',
    cancel: 'Cancelled',
  },
};

/** "Memanggil A012"; without a number the act alone. */
export const doneText = (type: Act, number: string, language: Language): string =>
  `${done[language][type]} ${number}`.trim();
