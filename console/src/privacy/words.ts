/** Words of the page about a person's data; loaded with it. */
import type { FindPersonBody } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';

const id = {
  title: 'Data pribadi seseorang',
  why: 'Untuk orang yang meminta datanya sendiri (UU 27/2022). Pastikan dulu bahwa ia memang orangnya. Setiap pencarian tercatat.',
  by: 'Cari dengan',
  ways: { phone: 'Nomor telepon', identity: 'Nomor identitas', code: 'Kode tamu' } satisfies Record<
    keyof FindPersonBody,
    string
  >,
  find: 'Cari',
  found: (n: number) => (n === 0 ? 'Tidak ada data yang tersimpan dengan itu.' : `${n} orang ditemukan.`),
  list: 'Yang ditemukan',
  lastSeen: 'terakhir',
  show: 'Lihat',
  name: 'Nama',
  company: 'Instansi / perusahaan',
  phone: 'Telepon',
  email: 'Surel',
  identity: 'Nomor identitas',
  photo: 'Foto',
  yes: 'ada',
  no: 'tidak ada',
  remembered: 'Minta diingat',
  rememberedYes: 'ya',
  rememberedNo: 'tidak',
  kept: 'Disimpan sejak',
  goes: 'Terhapus sendiri',
  goesOf: { identity: 'nomor identitas', photo: 'foto', all: 'semuanya' },
  consent: 'Persetujuan',
  noConsent: 'Tidak ada persetujuan yang tercatat.',
  signed: 'ditandatangani',
  traces: 'Yang tercatat tentang orang ini',
  noTraces: 'Tidak ada.',
  take: 'Unduh untuk diserahkan (JSON)',
  takeWhy: 'Berkas ini memuat semuanya tanpa disamarkan. Serahkan hanya kepada orangnya.',
  forget: 'Hapus datanya',
  forgetSure: (name: string) =>
    `Hapus semua data ${name}? Ini tidak dapat diurungkan. Yang tetap ada: hitungan kunjungan tanpa nama, log audit (hanya kode), dan daftar pantau bila ia ada di sana.`,
  forgotten: 'Data sudah dihapus.',
};
type Words = typeof id;

const en: Words = {
  title: "A person's data",
  why: 'For people who ask for their own data (Law 27/2022). Make sure first who it is. Each search is written down.',
  by: 'Find by',
  ways: { phone: 'Phone number', identity: 'Identity number', code: "Visitor's code" },
  find: 'Find',
  found: (n) =>
    n === 0 ? 'Nothing is kept under that.' : n === 1 ? '1 person found.' : `${n} people found.`,
  list: 'Who was found',
  lastSeen: 'last',
  show: 'Show',
  name: 'Name',
  company: 'Company',
  phone: 'Phone',
  email: 'E-mail',
  identity: 'Identity number',
  photo: 'Photo',
  yes: 'kept',
  no: 'none',
  remembered: 'Asked to be remembered',
  rememberedYes: 'yes',
  rememberedNo: 'no',
  kept: 'Kept since',
  goes: 'Goes by itself',
  goesOf: { identity: 'identity number', photo: 'photo', all: 'all of it' },
  consent: 'Consent',
  noConsent: 'No consent is recorded.',
  signed: 'signed',
  traces: 'What is recorded about this person',
  noTraces: 'Nothing.',
  take: 'Download to hand over (JSON)',
  takeWhy: 'The file holds everything, and nothing is masked. Hand it to that person only.',
  forget: 'Delete the data',
  forgetSure: (name) =>
    `Delete all data of ${name}? This cannot be undone. What stays: counts of visits without a name, the audit log (codes only), and the watch list if the person is on it.`,
  forgotten: 'The data are deleted.',
};

export const privacyWords: Readonly<Record<Language, Words>> = { id, en };
