/** What a building asks of its visitors, and why; the queue itself makes nothing of it. `shared/src/visits` does. */
import type { Text } from './text.js';

export const visitorFields = [
  'company',
  'phone',
  'email',
  'identity',
  'plate',
  'belongings',
  'photo',
] as const;
/** What may be asked beside the name. */
export type VisitorField = (typeof visitorFields)[number];

export interface FieldRule {
  readonly ask: 'optional' | 'required';
  /** What it is collected for, as the visitor reads it beside the field. */
  readonly purpose: Text;
}

export const badgeLayouts = ['62mm', '4x6'] as const;
export type BadgeLayout = (typeof badgeLayouts)[number];

/** How long each kind of personal data is kept, days after it was last needed. */
export interface RetentionDays {
  /** Names and what else a visit knows of its visitor. */
  readonly visits: number;
  readonly identity: number;
  readonly photo: number;
  /** Those who wanted to be known again, after they were last here. */
  readonly remembered: number;
  readonly deliveries: number;
  readonly evacuation: number;
  /** Entries of the watch list after they expired. */
  readonly watchList: number;
  /** At least 365: the log cannot lose younger entries. */
  readonly audit: number;
}

export interface VisitorRules {
  /** Why somebody comes; the first is the default. */
  readonly purposes: readonly { readonly id: string; readonly name: Text }[];
  /** What is collected; what is not here is not, and is refused. */
  readonly fields: Readonly<Partial<Record<VisitorField, FieldRule>>>;
  /** The most people of one visit. */
  readonly mostPeople: number;
  /** `null`: none. */
  readonly terms: Text | null;
  readonly safety: Text | null;
  /** Whether they are signed on the screen. */
  readonly signature: boolean;
  /** Whether visitors may sign in at the kiosk. */
  readonly kiosk: boolean;
  /** Minutes without an answer of the host, after which the agency's secretary is asked. */
  readonly answerMinutes: number;
  /** Agencies that print no badge before the host has accepted. */
  readonly approvalAgencyIds: readonly string[];
  readonly badge: {
    readonly layout: BadgeLayout;
    /** `tcp://host:port` of a ZPL printer; `null`: the browser prints. */
    readonly printer: string | null;
    /** How long it is valid; never beyond the day. */
    readonly hours: number;
  };
  /** Of what is handed in for somebody in the building. */
  readonly deliveries: {
    /** Days after which whoever has not fetched it is reminded, and again after as many more. */
    readonly reminderDays: number;
    /** Whether whoever takes it signs on the screen. */
    readonly signature: boolean;
  };
  readonly retentionDays: RetentionDays;
}
