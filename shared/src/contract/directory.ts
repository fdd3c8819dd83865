/**
 * Who works in the building, for whichever agency.
 *
 *   GET    /buildings/:id/directory?query=&agency=   -> OfficerEntry[]            staff; kiosk device: KioskOfficer[]
 *   GET    /buildings/:id/directory/self             -> OwnEntry                  staff
 *   POST   /buildings/:id/officers                   OfficerBody -> OfficerEntry  leaders; secretaries of their agencies
 *   PUT    /buildings/:id/officers/:officerId        OfficerBody -> OfficerEntry  the same
 *   DELETE /buildings/:id/officers/:officerId                                     the same
 *   PUT    /buildings/:id/officers/:officerId/presence  PresenceBody              herself; the same; reception
 *   POST   /buildings/:id/officers/import            ImportBody -> ImportReport   leaders; secretaries of their agencies
 *   GET    /buildings/:id/officers.csv               what the import takes: its columns, and who is there   the same
 *   GET    /buildings/:id/directory/agencies         -> AgencyDisclosure[]        staff
 *   PUT    /buildings/:id/directory/agencies/:agencyId  AgencyDisclosure          leaders; secretaries of their agencies
 */
export const presenceStates = ['in', 'out', 'away', 'meeting'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** `counter`: she sits there now, which the queue knows; it counts before what she said. */
export interface Presence {
  readonly state: PresenceState | 'counter';
  /** Of `away` and `meeting`, epoch ms; then she is `in` again. */
  readonly until: number | null;
  readonly counterId: string | null;
  /** When it was said, epoch ms; what was said on an earlier day is `out`. `null`: never. */
  readonly since: number | null;
}

export interface PresenceBody {
  readonly state: PresenceState;
  readonly until?: number | null;
}

export interface OfficerBody {
  readonly name: string;
  readonly agencyId: string;
  /** Her office, such as "Kepala Seksi Identitas Penduduk". */
  readonly title: string;
  /** What people come to her for, in their words. */
  readonly tasks: readonly string[];
  readonly floorId: string | null;
  readonly room: string;
  readonly extension: string;
  /** Of her office; never shown to visitors. */
  readonly email: string | null;
  /** Her account, by its name; `null`: she has none. */
  readonly account: string | null;
}

export interface OfficerEntry extends Omit<OfficerBody, 'account'> {
  readonly id: string;
  readonly staffId: string | null;
  readonly presence: Presence;
}

/** Whoever asks, where she is in the directory; `null`: she is not. */
export interface OwnEntry {
  readonly officer: OfficerEntry | null;
}

/** What the kiosk shows of an agency's officers; until the agency says so, nothing. */
export interface AgencyDisclosure {
  readonly agencyId: string;
  readonly shows: 'nothing' | 'title' | 'name';
  readonly room: boolean;
  readonly presence: boolean;
}

/** What an agency lets out. */
export interface KioskOfficer {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string | null;
  readonly title: string;
  readonly tasks: readonly string[];
  readonly floorId: string | null;
  readonly room: string | null;
  /** Whether she can be met now; `null`: the agency does not say. */
  readonly isIn: boolean | null;
}

export interface ImportBody {
  readonly format: 'csv' | 'xlsx';
  /** CSV as text; XLSX in base64. */
  readonly content: string;
  /** Only tells what would be taken in. */
  readonly dryRun: boolean;
}
export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** With any of these nothing is taken in. */
  readonly mistakes: readonly {
    /** As the file counts: its heading is 1. */
    readonly line: number;
    /** As the heading has it. */
    readonly column: string;
    readonly reason: ImportMistake;
  }[];
}
export const importMistakes = [
  'missing',
  'too-long',
  'unknown-agency',
  'not-your-agency',
  'unknown-floor',
  'unknown-account',
  'bad-email',
  'twice',
  'unknown-column',
  'unreadable',
  /** All of the file: it is no CSV or XLSX, or none of its columns is known. */
  'no-table',
] as const;
export type ImportMistake = (typeof importMistakes)[number];
