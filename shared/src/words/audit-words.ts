/** What each entry of the audit log says was done or seen. */
import { isAuditAction, type AuditAction } from '../contract/index.js';
import type { Language, Text } from '../queue/index.js';

const text = (id: string, en: string): Text => ({ id, en });

const texts: Readonly<Record<AuditAction, Text>> = {
  'account.added': text('Akun ditambahkan', 'Account added'),
  'audit.exported': text('Log audit diunduh', 'Audit log downloaded'),
  'audit.shown': text('Log audit dilihat', 'Audit log looked at'),
  'building.imported': text('Konfigurasi gedung dimuat', "Building's configuration taken in"),
  'delivery.handed-over': text('Kiriman diserahkan', 'Delivery handed over'),
  'delivery.received': text('Kiriman diterima', 'Delivery received'),
  'delivery.returned': text('Kiriman dikembalikan', 'Delivery returned'),
  'delivery.shown': text('Kiriman dilihat', 'Deliveries looked at'),
  'device.approved': text('Perangkat disetujui', 'Device let in'),
  'device.revoked': text('Perangkat dicabut', 'Device let in no longer'),
  'disclosure.changed': text(
    'Tampilan direktori instansi diubah',
    "What an agency's directory shows changed",
  ),
  'evacuation.ended': text('Evakuasi diakhiri', 'Evacuation ended'),
  'evacuation.exported': text('Laporan evakuasi diunduh', 'Evacuation report downloaded'),
  'evacuation.joined': text('Ikut dalam evakuasi', 'Joined an evacuation'),
  'evacuation.shown': text('Daftar evakuasi dilihat', 'Evacuation list looked at'),
  'evacuation.started': text('Evakuasi dimulai', 'Evacuation started'),
  'invitation.cancelled': text('Undangan dibatalkan', 'Invitation cancelled'),
  'invitation.made': text('Undangan dibuat', 'Invitation made'),
  'officer.added': text('Pegawai ditambahkan', 'Officer added'),
  'officer.changed': text('Data pegawai diubah', 'Officer changed'),
  'officer.presence-told': text('Keberadaan pegawai dicatat', "Officer's presence told for her"),
  'officer.removed': text('Pegawai dihapus', 'Officer removed'),
  'officers.exported': text('Direktori pegawai diunduh', 'Directory of officers downloaded'),
  'officers.imported': text('Direktori pegawai dimuat', 'Directory of officers taken in'),
  'person.exported': text('Data seseorang diunduh', "A person's data downloaded"),
  'person.forgotten': text('Data seseorang dihapus', "A person's data deleted"),
  'person.found': text('Data seseorang dicari', "A person's data looked for"),
  'person.shown': text('Data seseorang dilihat', "A person's data looked at"),
  'personal-key.rotated': text('Kunci data pribadi diganti', 'Key of personal data changed'),
  'retention.ran': text('Masa simpan dijalankan', 'Retention run'),
  'session.began': text('Masuk', 'Signed in'),
  'session.ended': text('Keluar', 'Signed out'),
  'session.refused': text('Gagal masuk', 'Sign-in refused'),
  'statistics.exported': text('Statistik diunduh', 'Statistics downloaded'),
  'survey.exported': text('Hasil survei diunduh', 'Survey downloaded'),
  'visit.accepted': text('Tamu diterima', 'Visit accepted'),
  'visit.badge-printed': text('Tanda tamu dicetak', 'Badge printed'),
  'visit.declined': text('Tamu ditolak', 'Visit declined'),
  'visit.delayed': text('Tamu diminta menunggu', 'Visit delayed'),
  'visit.forwarded': text('Tamu diteruskan', 'Visit sent to a colleague'),
  'visit.left': text('Tamu keluar', 'Visitor left'),
  'visit.photo-shown': text('Foto tamu dilihat', "Visitor's photo looked at"),
  'visit.signed-in': text('Tamu tercatat masuk', 'Visitor signed in'),
  'visit.undone': text('Tindakan pada kunjungan diurungkan', 'What was done to a visit undone'),
  'visitor.known-asked': text('Tamu lama dicari', 'Known visitor looked for'),
  'visits.closed': text('Kunjungan hari itu ditutup', "Day's visits closed"),
  'visits.shown': text('Daftar tamu dilihat', 'Visits looked at'),
  'watch-list.added': text('Catatan daftar pantau ditambahkan', 'Watch list entry added'),
  'watch-list.changed': text('Catatan daftar pantau diubah', 'Watch list entry changed'),
  'watch-list.dismissed': text('Kecocokan daftar pantau dikesampingkan', 'Watch list match dismissed'),
  'watch-list.hits-shown': text('Kecocokan daftar pantau dilihat', 'Watch list matches looked at'),
  'watch-list.matched': text('Cocok dengan daftar pantau', 'Matched the watch list'),
  'watch-list.removed': text('Catatan daftar pantau dihapus', 'Watch list entry removed'),
  'watch-list.shown': text('Daftar pantau dilihat', 'Watch list looked at'),
};

/** An action that this program does not know stands as it was written. */
export const auditActionWords = (action: string, language: Language): string =>
  isAuditAction(action) ? texts[action][language] : action;
