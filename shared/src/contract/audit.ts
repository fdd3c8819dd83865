/**
 * The audit log: who did or saw what. Entries hold nothing personal: ids, counts, codes.
 *
 *   GET  /buildings/:id/audit?from=&to=&of=&actor=&action=&subject=&subjectId=&after=  -> AuditPage    auditRoles
 *   GET  /buildings/:id/audit.csv?…&lang=&excel=                                       CSV             auditRoles
 *   GET  /buildings/:id/retention                                                      -> RetentionPage  auditRoles
 */
import type { Language, Text } from '../queue/index.js';
import type { DeviceInfo } from './api.js';

/** Everything that is written there. Who writes something new adds it here, and its words in `words/audit-words.ts`. */
export const auditActions = [
  'account.added',
  'audit.exported',
  'audit.shown',
  'building.imported',
  'delivery.directed',
  'delivery.handed-over',
  'delivery.received',
  'delivery.reminded',
  'delivery.returned',
  'delivery.shown',
  'delivery.signature-shown',
  'delivery.told',
  'delivery.undone',
  'device.approved',
  'device.revoked',
  'disclosure.changed',
  'evacuation.ended',
  'evacuation.exported',
  'evacuation.joined',
  'evacuation.shown',
  'evacuation.started',
  'invitation.cancelled',
  'invitation.made',
  'invitation.undone',
  'invitations.shown',
  'officer.added',
  'officer.changed',
  'officer.presence-told',
  'officer.removed',
  'officers.exported',
  'officers.imported',
  'person.exported',
  'person.forgotten',
  'person.found',
  'person.shown',
  'personal-key.rotated',
  'retention.ran',
  'session.began',
  'session.ended',
  'session.refused',
  'statistics.exported',
  'survey.exported',
  'visit.accepted',
  'visit.arrived',
  'visit.asked-again',
  'visit.badge-printed',
  'visit.declined',
  'visit.delayed',
  'visit.escalated',
  'visit.forwarded',
  'visit.left',
  'visit.photo-shown',
  'visit.queued',
  'visit.signed-in',
  'visit.undone',
  'visitor.known-asked',
  'visitor.not-remembered',
  'visits.closed',
  'visits.found',
  'visits.shown',
  'watch-list.added',
  'watch-list.changed',
  'watch-list.dismissed',
  'watch-list.hits-shown',
  'watch-list.matched',
  'watch-list.removed',
  'watch-list.shown',
  'zone.count-undone',
  'zone.counted',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const isAuditAction = (text: string): text is AuditAction =>
  auditActions.some((action) => action === text);

/** `installation`: what belongs to no building alone, such as sign-ins of accounts that work in several. */
export const auditScopes = ['building', 'installation'] as const;
export type AuditScope = (typeof auditScopes)[number];

export interface AuditQuery {
  /** Days of the building, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  readonly of?: AuditScope;
  /** An account's or a device's id. */
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly subject?: string;
  readonly subjectId?: string;
  /** `AuditPage.next` of the page before. */
  readonly after?: string;
}
export interface AuditExportQuery extends Omit<AuditQuery, 'after'> {
  readonly lang?: Language;
  /** `yes`: as an Indonesian Excel opens it. */
  readonly excel?: 'yes';
}

export interface AuditRow {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly actorKind: 'system' | 'device' | 'citizen' | 'staff';
  readonly actorId: string;
  /** Of an older or a newer program it may be one that is not in the list. */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}
export interface AuditPage {
  readonly entries: readonly AuditRow[];
  /** Those that did something in these entries, or had it done to them, and that are still paired. */
  readonly devices: readonly Pick<DeviceInfo, 'id' | 'kind' | 'place'>[];
  readonly next: string | null;
}

export interface RetentionPage {
  readonly kinds: readonly {
    readonly kind: string;
    readonly what: Text;
    readonly days: number;
    /** Rows whose time is over now, and that go next. */
    readonly due: number;
  }[];
  /** The newest first, at most thirty. */
  readonly runs: readonly {
    readonly date: string;
    /** `null`: under way, or broken off; then another goes on. */
    readonly endedAt: number | null;
    readonly rows: Readonly<Record<string, number>>;
  }[];
}
