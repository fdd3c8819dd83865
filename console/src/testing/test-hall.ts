/** A small building for tests of staff's screens, run by the real rules. */
import {
  decide,
  emptyDay,
  evolve,
  type Actor,
  type BuildingConfig,
  type Day,
  type QueueCommand,
  type QueueEvent,
  type StaffCommand,
} from '@satuatap/shared/queue';
import { calendarFor } from '@satuatap/shared/time';

const text = (id: string, en: string) => ({ id, en });
const hours = { open: '08:00', close: '16:00', lastTicket: '15:00', breaks: [] };

const service = (
  id: string,
  prefix: string,
  name: { id: string; en: string },
): BuildingConfig['services'][number] => ({
  id,
  agencyId: 'dukcapil',
  name,
  prefix,
  targetMinutes: 30,
  typicalMinutes: 10,
  fee: text('gratis', 'free'),
  documents: [],
  keywords: [],
  hours: null,
  dailyQuota: null,
});

const config: BuildingConfig = {
  id: 'uji',
  name: 'Gedung uji',
  city: 'Palembang',
  timeZone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  floors: [{ id: 'f1', name: text('Lantai 1', 'Floor 1'), level: 1 }],
  zones: [{ id: 'z1', floorId: 'f1', name: text('Ruang utama', 'Main hall') }],
  agencies: [{ id: 'dukcapil', name: 'Dukcapil', short: 'Dukcapil' }],
  services: [
    service('ktp', 'A', text('KTP', 'ID card')),
    service('kk', 'B', text('Kartu Keluarga', 'Family card')),
  ],
  counters: ['1', '2'].map((label) => ({
    id: `c${label}`,
    label,
    zoneId: 'z1',
    agencyId: 'dukcapil',
    services: [
      { serviceId: 'ktp', rank: 'own' },
      { serviceId: 'kk', rank: 'own' },
    ],
  })),
  priorityClasses: [{ id: 'elderly', name: text('Lansia', 'Elderly'), ground: text('UU', 'Law'), pace: 1.5 }],
  outcomes: [
    { id: 'done', name: text('Selesai', 'Done') },
    { id: 'incomplete', name: text('Berkas belum lengkap', 'Documents incomplete') },
  ],
  holdReasons: [{ id: 'copy', name: text('Fotokopi', 'Making copies') }],
  pauseReasons: [{ id: 'rest', name: text('Istirahat', 'Rest') }],
  hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: null, sun: null },
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
  runningText: text('', ''),
  announceLanguages: ['id'],
};

export class TestHall {
  day: Day = emptyDay('uji');
  /** 2026-11-24, 09:00 in Jakarta. */
  now = Date.UTC(2026, 10, 24, 2, 0);
  readonly events: QueueEvent[] = [];
  private readonly listeners = new Set<(events: readonly QueueEvent[]) => void>();

  private constructor(readonly config: BuildingConfig) {}

  /** @param more in place of what the building usually has */
  static open(more: Partial<BuildingConfig> = {}): TestHall {
    const its = { ...config, ...more };
    const hall = new TestHall(its);
    hall.must({ type: 'openDay', config: its, calendar: calendarFor(its, '2026-11-24') }, { kind: 'system' });
    return hall;
  }

  onEvents = (listener: (events: readonly QueueEvent[]) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  pass(minutes: number): void {
    this.now += minutes * 60_000;
  }

  openCounter(counterId: string, officerId: string): void {
    this.act(officerId, { type: 'openCounter', counterId });
  }

  act(officerId: string, command: StaffCommand): readonly QueueEvent[] {
    return this.must(command, { kind: 'staff', id: officerId, role: 'counter' });
  }

  /** By a supervisor, whose name is Budi. */
  bySupervisor(command: QueueCommand): void {
    this.must(command, { kind: 'staff', id: 'budi', role: 'supervisor' });
  }

  issue(serviceId: string, priority: string | null = null): void {
    this.must(
      { type: 'issue', serviceIds: [serviceId], priority, channel: 'kiosk', language: 'id' },
      { kind: 'device', id: 'k' },
    );
  }

  private must(command: QueueCommand, by: Actor): readonly QueueEvent[] {
    const answer = decide(this.day, command, { now: this.now, by });
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
    for (const event of answer.events) this.day = evolve(this.day, event);
    this.events.push(...answer.events);
    for (const listener of this.listeners) listener(answer.events);
    return answer.events;
  }
}
