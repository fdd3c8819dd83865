/** Words for what an entry is about and for its facts. One that is not here stands as it was written. */
import type { AuditRow } from '@satuatap/shared/contract';
import type { BuildingConfig, Language, Text } from '@satuatap/shared/queue';
import { dateText, timeText } from '@satuatap/shared/time';

const subjects: Readonly<Record<string, Text>> = {
  agency: { id: 'instansi', en: 'agency' },
  audit: { id: 'log audit', en: 'audit log' },
  building: { id: 'gedung', en: 'building' },
  day: { id: 'hari', en: 'day' },
  delivery: { id: 'kiriman', en: 'delivery' },
  device: { id: 'perangkat', en: 'device' },
  directory: { id: 'direktori', en: 'directory' },
  evacuation: { id: 'evakuasi', en: 'evacuation' },
  export: { id: 'ekspor', en: 'export' },
  invitation: { id: 'undangan', en: 'invitation' },
  invitations: { id: 'undangan', en: 'invitations' },
  officer: { id: 'pegawai', en: 'officer' },
  person: { id: 'orang', en: 'person' },
  'personal-key': { id: 'kunci data pribadi', en: 'key of personal data' },
  retention: { id: 'masa simpan', en: 'retention' },
  staff: { id: 'akun', en: 'account' },
  visit: { id: 'kunjungan', en: 'visit' },
  'watch-entry': { id: 'catatan pantau', en: 'watch-list entry' },
  zone: { id: 'ruang tunggu', en: 'waiting area' },
};

const facts: Readonly<Record<string, Text>> = {
  added: { id: 'ditambahkan', en: 'added' },
  again: { id: 'sekali lagi', en: 'again' },
  agency: { id: 'instansi', en: 'agency' },
  agencyId: { id: 'instansi', en: 'agency' },
  as: { id: 'sebagai', en: 'as' },
  by: { id: 'menurut', en: 'by' },
  changed: { id: 'diubah', en: 'changed' },
  consent: { id: 'persetujuan', en: 'consent' },
  deliveries: { id: 'kiriman', en: 'deliveries' },
  drill: { id: 'latihan', en: 'drill' },
  entries: { id: 'catatan', en: 'entries' },
  expected: { id: 'yang ditunggu', en: 'expected' },
  found: { id: 'ditemukan', en: 'found' },
  from: { id: 'dari', en: 'from' },
  guests: { id: 'tamu', en: 'guests' },
  hits: { id: 'kecocokan', en: 'matches' },
  host: { id: 'pegawai yang dituju', en: 'host' },
  how: { id: 'cara', en: 'how' },
  known: { id: 'menurut catatan', en: 'known' },
  neverCame: { id: 'tidak datang', en: 'never came' },
  neverLeft: { id: 'tidak tercatat keluar', en: 'never left' },
  of: { id: 'cakupan', en: 'of' },
  officers: { id: 'pegawai', en: 'officers' },
  outcome: { id: 'hasil', en: 'outcome' },
  parcels: { id: 'paket', en: 'parcels' },
  people: { id: 'orang', en: 'people' },
  phones: { id: 'nomor telepon', en: 'phone numbers' },
  presence: { id: 'kehadiran', en: 'presence' },
  role: { id: 'peran', en: 'role' },
  room: { id: 'ruang', en: 'room' },
  shows: { id: 'memperlihatkan', en: 'shows' },
  signs: { id: 'tanda', en: 'signs' },
  ticket: { id: 'antrean', en: 'ticket' },
  times: { id: 'kali', en: 'times' },
  to: { id: 'sampai', en: 'to' },
  told: { id: 'diberi tahu', en: 'told' },
  until: { id: 'sampai', en: 'until' },
  visit: { id: 'kunjungan', en: 'visit' },
  what: { id: 'tindakan', en: 'act' },
  why: { id: 'alasan', en: 'why' },
};

/** Codes that facts are told by. */
const codes: Readonly<Record<string, Text>> = {
  building: { id: 'gedung ini', en: 'this building' },
  closing: { id: 'penutupan hari', en: 'closing of the day' },
  code: { id: 'kode tamu', en: "visitor's code" },
  date: { id: 'satu tanggal', en: 'one date' },
  'entry-wrong': { id: 'catatan keliru', en: 'the entry is wrong' },
  guest: { id: 'satu tamu', en: 'one visitor' },
  host: { id: 'pegawai yang dituju', en: 'host' },
  identity: { id: 'nomor identitas', en: 'identity number' },
  installation: { id: 'seluruh instalasi', en: 'the whole installation' },
  invitation: { id: 'seluruh undangan', en: 'the whole invitation' },
  name: { id: 'nama', en: 'name' },
  'other-person': { id: 'orang lain', en: 'another person' },
  phone: { id: 'telepon', en: 'phone' },
  reception: { id: 'penerima tamu', en: 'reception' },
  scan: { id: 'pindai', en: 'scan' },
  secretary: { id: 'sekretaris', en: 'secretary' },
  settled: { id: 'sudah selesai', en: 'it is settled' },
  test: { id: 'uji coba', en: 'a test' },
};

/** As an entry writes a moment. */
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const answers: Readonly<Record<'true' | 'false', Text>> = {
  true: { id: 'ya', en: 'yes' },
  false: { id: 'tidak', en: 'no' },
};

export const subjectText = (subject: string, language: Language): string =>
  subjects[subject]?.[language] ?? subject;

export const factsText = (of: AuditRow['facts'], config: BuildingConfig, language: Language): string =>
  Object.entries(of)
    .map(([name, value]) => `${facts[name]?.[language] ?? name}: ${valueText(name, value, config, language)}`)
    .join(', ');

function valueText(
  name: string,
  value: AuditRow['facts'][string],
  config: BuildingConfig,
  language: Language,
): string {
  if (typeof value === 'boolean') return answers[`${value}`][language];
  if (name === 'agency' || name === 'agencyId')
    return config.agencies.find(({ id }) => id === value)?.short ?? `${value}`;
  const text = `${value ?? '–'}`;
  if (moment.test(text)) {
    const at = Date.parse(text);
    return `${dateText(at, config, language)}, ${timeText(at, config, language)}`;
  }
  // Several stand beside each other.
  const known = text.split(' ').map((code) => codes[code]?.[language]);
  return known.every((word) => word !== undefined) ? known.join(' + ') : text;
}
