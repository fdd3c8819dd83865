/** Visits and officers for tests of reception and hosts. */
import type { InvitationEntry, OfficerEntry, VisitEntry } from '@satuatap/shared/contract';

/** 2026-11-24, 09:00 in Jakarta, as the test hall has it. */
export const nine = Date.UTC(2026, 10, 24, 2, 0);

export const officerOf = (id: string, name: string, more: Partial<OfficerEntry> = {}): OfficerEntry => ({
  id,
  name,
  agencyId: 'dukcapil',
  title: 'Kepala Seksi Identitas',
  tasks: ['KTP rusak'],
  floorId: 'f1',
  room: 'Ruang 101',
  extension: '101',
  email: null,
  staffId: id,
  presence: { state: 'in', until: null, counterId: null, since: nine },
  ...more,
});

export const visitOf = (id: string, name: string, more: Partial<VisitEntry> = {}): VisitEntry => ({
  id,
  number: `T${id.padStart(3, '0')}`,
  state: 'waiting',
  visitor: {
    name,
    company: null,
    phone: null,
    identity: null,
    plate: null,
    belongings: null,
    hasPhoto: false,
  },
  people: 1,
  purposeId: 'meeting',
  hostId: 'rina',
  agencyId: 'dukcapil',
  language: 'id',
  groupId: null,
  invitationId: null,
  ticket: null,
  expectedAt: null,
  arrivedAt: nine - 3 * 60_000,
  answeredAt: null,
  delayedUntil: null,
  badgeAt: null,
  leftAt: null,
  leftBy: null,
  escalatedAt: null,
  declineReason: null,
  mayPrintBadge: true,
  watched: false,
  ...more,
});

/** An invitation of rina's that nobody has come on yet. */
export const invitationOf = (more: Partial<InvitationEntry> = {}): InvitationEntry => ({
  id: 'i1',
  hostId: 'rina',
  agencyId: 'dukcapil',
  purposeId: 'meeting',
  from: nine,
  until: nine + 7_200_000,
  weeklyUntil: null,
  nextFrom: nine,
  note: '',
  cancelled: false,
  times: [{ date: '2026-11-24', from: nine, cancelled: false }],
  path: '/i/x',
  url: 'http://satuatap/i/x',
  code: 'K7M2-9QXP',
  guests: [],
  ...more,
});
