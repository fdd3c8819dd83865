/** A small building for tests: two agencies, four services, four counters. */
import type { BuildingConfig, Calendar, DayHours, WeeklyHours } from '../config.js';

export const minute = 60_000;
/** 2026-11-24 08:00 in Jakarta. */
export const opening = Date.UTC(2026, 10, 24, 1, 0);

const hours: DayHours = { open: '08:00', close: '16:00', lastTicket: '15:00', breaks: [] };
const week: WeeklyHours = {
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: null,
  sun: null,
};
const text = (id: string): { id: string; en: string } => ({ id, en: id });

const service = (id: string, prefix: string, targetMinutes: number): BuildingConfig['services'][number] => ({
  id,
  agencyId: id.startsWith('k') ? 'dukcapil' : 'pupr',
  name: text(id),
  prefix,
  targetMinutes,
  typicalMinutes: 10,
  fee: text('gratis'),
  documents: [],
  keywords: [],
  hours: null,
  dailyQuota: null,
});

export const building: BuildingConfig = {
  id: 'uji',
  name: 'Gedung uji',
  city: 'Palembang',
  timeZone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  floors: [{ id: 'f1', name: text('Lantai 1'), level: 1 }],
  zones: [{ id: 'z1', floorId: 'f1', name: text('Ruang utama') }],
  agencies: [
    { id: 'dukcapil', name: 'Dukcapil', short: 'Dukcapil' },
    { id: 'pupr', name: 'PUPR', short: 'PUPR' },
  ],
  services: [
    service('ktp', 'A', 30),
    service('kk', 'B', 40),
    service('kkpr', 'L', 45),
    service('pbg', 'L', 60),
  ],
  counters: [
    {
      id: 'c1',
      label: '1',
      zoneId: 'z1',
      agencyId: 'dukcapil',
      services: [
        { serviceId: 'ktp', rank: 'own' },
        { serviceId: 'kk', rank: 'own' },
      ],
    },
    {
      id: 'c2',
      label: '2',
      zoneId: 'z1',
      agencyId: 'dukcapil',
      services: [
        { serviceId: 'ktp', rank: 'own' },
        { serviceId: 'kkpr', rank: 'help' },
      ],
    },
    {
      id: 'c3',
      label: '3',
      zoneId: 'z1',
      agencyId: 'pupr',
      services: [
        { serviceId: 'kkpr', rank: 'own' },
        { serviceId: 'pbg', rank: 'own' },
      ],
    },
    {
      id: 'c4',
      label: '4',
      zoneId: 'z1',
      agencyId: null,
      services: ['ktp', 'kk', 'kkpr', 'pbg'].map((serviceId) => ({ serviceId, rank: 'help' as const })),
    },
  ],
  priorityClasses: [
    { id: 'elderly', name: text('Lansia'), ground: text('UU 25/2009'), pace: 1.5 },
    { id: 'disability', name: text('Disabilitas'), ground: text('UU 8/2016'), pace: 2 },
  ],
  outcomes: [
    { id: 'done', name: text('Selesai') },
    { id: 'incomplete', name: text('Berkas kurang') },
  ],
  holdReasons: [{ id: 'documents', name: text('Melengkapi berkas') }],
  pauseReasons: [{ id: 'rest', name: text('Istirahat') }],
  hours: week,
  holidays: [],
  numbering: { first: 1, last: 999, digits: 3 },
  rules: {
    helpOutShare: 1,
    ceilingShare: 3,
    routeCredit: 0.5,
    missAfterCalls: 3,
    answerSeconds: 60,
    undoSeconds: 10,
    lookSeconds: 30,
    reinstate: 'keep',
    explainLimit: 5,
  },
  routes: [],
  popularServiceIds: ['ktp'],
  runningText: text(''),
  announceLanguages: ['id'],
};

export const calendar: Calendar = {
  date: '2026-11-24',
  services: Object.fromEntries(
    building.services.map(({ id }) => [
      id,
      {
        state: 'open' as const,
        opensAt: opening,
        closesAt: opening + 8 * 60 * minute,
        lastTicketAt: opening + 7 * 60 * minute,
        breaks: [
          {
            from: opening + 240 * minute,
            to: opening + 300 * minute,
            reason: 'prayer' as const,
            issue: false,
          },
        ],
      },
    ]),
  ),
};
