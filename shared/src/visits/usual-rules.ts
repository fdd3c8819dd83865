/** What is asked of visitors where a building does not say otherwise: as little as serves. */
import type { BuildingConfig, VisitorRules } from '../queue/index.js';

const usual: VisitorRules = {
  purposes: [
    { id: 'meeting', name: { id: 'Pertemuan', en: 'Meeting' } },
    { id: 'consultation', name: { id: 'Konsultasi', en: 'Consultation' } },
    { id: 'delivery', name: { id: 'Antar barang atau dokumen', en: 'Bringing goods or papers' } },
    { id: 'inspection', name: { id: 'Pemeriksaan', en: 'Inspection' } },
    { id: 'maintenance', name: { id: 'Perbaikan', en: 'Maintenance' } },
    { id: 'other', name: { id: 'Keperluan lain', en: 'Something else' } },
  ],
  fields: {
    company: {
      ask: 'optional',
      purpose: { id: 'Agar pegawai tahu Anda dari mana', en: 'So that your host knows where you come from' },
    },
    phone: {
      ask: 'optional',
      purpose: {
        id: 'Untuk menghubungi Anda selama berada di gedung',
        en: 'To reach you while you are in the building',
      },
    },
  },
  mostPeople: 60,
  terms: {
    id: 'Tamu memakai kartu tamu selama di gedung, didampingi di ruang kerja, dan melapor saat keluar. Data Anda dipakai hanya untuk kunjungan ini dan dihapus setelah masa simpannya (UU 27/2022).',
    en: 'Visitors wear a badge in the building, are accompanied in offices, and report when they leave. Your data are used for this visit only and deleted after their retention (Law 27/2022).',
  },
  safety: {
    id: 'Bila alarm berbunyi, ikuti petugas ke titik kumpul melalui tangga, jangan memakai lift.',
    en: 'When the alarm sounds, follow the wardens to the assembly point by the stairs, not by the lift.',
  },
  signature: false,
  kiosk: true,
  answerMinutes: 5,
  approvalAgencyIds: [],
  badge: { layout: '62mm', printer: null, hours: 8 },
  deliveries: { reminderDays: 3, signature: true },
  retentionDays: {
    visits: 90,
    identity: 30,
    photo: 30,
    remembered: 365,
    deliveries: 90,
    evacuation: 90,
    watchList: 30,
    audit: 1825,
  },
};

export const visitorRulesOf = ({ visitors = {} }: Pick<BuildingConfig, 'visitors'>): VisitorRules => ({
  ...usual,
  ...visitors,
});
