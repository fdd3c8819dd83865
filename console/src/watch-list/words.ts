/** Words of the watch list; loaded with it. */
import type { DismissReason, WatchSign } from '@satuatap/shared/contract';
import type { Language, Role } from '@satuatap/shared/queue';

const roles: Readonly<Record<Role, string>> = {
  counter: 'Petugas loket',
  supervisor: 'Pengawas',
  administrator: 'Administrator',
  receptionist: 'Penerima tamu',
  warden: 'Petugas evakuasi',
  secretary: 'Sekretaris instansi',
  auditor: 'Auditor',
};
const id = {
  title: 'Daftar pantau',
  why: 'Penerima tamu diberi tahu dengan tenang bila tamu yang datang cocok. Nama saja hanya petunjuk: periksa dulu orangnya.',
  hits: 'Kecocokan',
  noHits: 'Belum ada tamu yang cocok.',
  matchedBy: 'cocok pada',
  signs: { identity: 'nomor identitas', phone: 'nomor telepon', name: 'nama' } satisfies Record<
    WatchSign,
    string
  >,
  dismiss: 'Bukan:',
  reasons: {
    'other-person': 'Orang lain',
    'entry-wrong': 'Catatan keliru',
    settled: 'Sudah selesai',
    test: 'Uji coba',
  } satisfies Record<DismissReason, string>,
  dismissed: 'Dikesampingkan',
  by: 'oleh',
  entries: 'Catatan',
  add: 'Tambah catatan',
  noEntries: 'Tidak ada catatan yang dapat Anda lihat.',
  name: 'Nama',
  phone: 'Telepon',
  identity: 'Nomor identitas',
  identityKept: (masked: string) => `Tersimpan ${masked}. Kosongkan bila tidak berubah.`,
  reason: 'Alasan, dan apa yang perlu dilakukan',
  until: 'Berlaku sampai',
  seenBy: 'Dapat dilihat',
  alsoAdmin: 'Administrator dan yang menambahkan selalu dapat melihat.',
  addedBy: 'Ditambahkan',
  expired: 'sudah berakhir',
  change: 'Ubah',
  remove: 'Hapus',
  removeSure:
    'Hapus catatan ini? Kecocokannya ikut terhapus; log audit tetap mencatat bahwa catatan ini pernah ada.',
  save: 'Simpan',
  roles,
};
type Words = typeof id;

const en: Words = {
  title: 'Watch list',
  why: 'Reception is told quietly when somebody who signs in matches. A name alone is a hint: look at the person first.',
  hits: 'Matches',
  noHits: 'Nobody has matched yet.',
  matchedBy: 'matched by',
  signs: { identity: 'identity number', phone: 'phone number', name: 'name' },
  dismiss: 'Not so:',
  reasons: {
    'other-person': 'Another person',
    'entry-wrong': 'The entry is wrong',
    settled: 'It is settled',
    test: 'A test',
  },
  dismissed: 'Dismissed',
  by: 'by',
  entries: 'Entries',
  add: 'Add an entry',
  noEntries: 'There is no entry that you may see.',
  name: 'Name',
  phone: 'Phone',
  identity: 'Identity number',
  identityKept: (masked) => `Kept: ${masked}. Leave empty to keep it.`,
  reason: 'Why, and what to do',
  until: 'Until',
  seenBy: 'Seen by',
  alsoAdmin: 'Administrators and who added it always see it.',
  addedBy: 'Added',
  expired: 'over',
  change: 'Change',
  remove: 'Delete',
  removeSure: 'Delete this entry? Its matches go with it; the audit log keeps that there was one.',
  save: 'Save',
  roles: {
    counter: 'Counter officer',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    receptionist: 'Receptionist',
    warden: 'Warden',
    secretary: 'Agency secretary',
    auditor: 'Auditor',
  },
};

export const watchWords: Readonly<Record<Language, Words>> = { id, en };
