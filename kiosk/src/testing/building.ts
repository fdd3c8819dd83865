/** A small building for tests, on real hours: closed at weekends, with a Friday break. */
import { emptyDay, type BuildingConfig, type Day, type DayHours, type Service } from '@satuatap/shared/queue';
import { calendarFor } from '@satuatap/shared/time';

const text = (id: string, en = id): { id: string; en: string } => ({ id, en });

export const serviceOf = (id: string, name: string, more: Partial<Service> = {}): Service => ({
  id,
  agencyId: 'dukcapil',
  name: text(name),
  prefix: 'A',
  targetMinutes: 30,
  typicalMinutes: 10,
  fee: text('Gratis', 'Free'),
  documents: [],
  keywords: [],
  hours: null,
  dailyQuota: null,
  ...more,
});

const hours: DayHours = { open: '08:00', close: '16:00', lastTicket: '15:00', breaks: [] };
const friday: DayHours = {
  ...hours,
  breaks: [{ from: '11:30', to: '13:30', reason: 'prayer', issue: false }],
};

export const buildingOf = (id: string, name: string, services: readonly Service[]): BuildingConfig => ({
  id,
  name,
  city: 'Palembang',
  timeZone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  floors: [{ id: 'f1', name: text('Lantai 1'), level: 1 }],
  zones: [{ id: 'z1', floorId: 'f1', name: text('Ruang utama') }],
  agencies: [{ id: 'dukcapil', name: 'Dinas Kependudukan', short: 'Dukcapil' }],
  services,
  counters: [
    {
      id: 'c1',
      label: '1',
      zoneId: 'z1',
      agencyId: 'dukcapil',
      services: services.map((service) => ({ serviceId: service.id, rank: 'own' })),
    },
  ],
  priorityClasses: [],
  outcomes: [{ id: 'done', name: text('Selesai') }],
  holdReasons: [],
  pauseReasons: [],
  hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: friday, sat: null, sun: null },
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
  popularServiceIds: [],
  runningText: text(''),
  announceLanguages: ['id'],
});

/** Its day, open and without a ticket. */
export const openDay = (config: BuildingConfig, date: string): Day => ({
  ...emptyDay(config.id),
  date,
  state: 'open',
  seq: 1,
  config,
  calendar: calendarFor(config, date),
});
