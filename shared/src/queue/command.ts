/** All that can be asked of a building-day. Every one comes through `decide`. */
import type { BuildingConfig, Calendar } from './config.js';
import type { Appointment, Channel, Heard, Language } from './ticket.js';

export type Role =
  'counter' | 'supervisor' | 'administrator' | 'receptionist' | 'warden' | 'secretary' | 'auditor';

/** Who asks. Ids are opaque; no name is ever part of one. */
export type Actor =
  | { readonly kind: 'system' }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'staff'; readonly id: string; readonly role: Role };

/** Where a transferred ticket enters its new line. */
export type Position = 'head' | 'tail' | 'keep';

export interface TransferTarget {
  readonly serviceId: string;
  readonly counterId?: string;
  readonly officerId?: string;
}

export type SystemCommand =
  | {
      readonly type: 'openDay';
      readonly config: BuildingConfig;
      readonly calendar: Calendar;
    }
  | { readonly type: 'configure'; readonly config: BuildingConfig; readonly calendar: Calendar }
  /** A booking comes into its day. */
  | {
      readonly type: 'book';
      readonly serviceId: string;
      readonly appointment: Appointment;
      /** Made on an earlier day: what the day has to give was counted then. */
      readonly ahead: boolean;
      readonly channel: Channel;
      readonly language: Language;
    }
  /** Applies what time alone brings: holds that end, calls that nobody answered, appointments that lapse. */
  | { readonly type: 'tick' }
  | { readonly type: 'closeDay' };

export type CitizenCommand =
  | {
      readonly type: 'issue';
      /** The route: one service or several, one after another. */
      readonly serviceIds: readonly string[];
      readonly priority: string | null;
      readonly channel: Channel;
      readonly language: Language;
    }
  | { readonly type: 'checkIn'; readonly ticketId: number }
  | { readonly type: 'cancel'; readonly ticketId: number; readonly reason?: string };

/** A board tells how the announcement `callSeq` ended. */
export type DeviceCommand = {
  readonly type: 'acknowledgeCall';
  readonly ticketId: number;
  readonly callSeq: number;
  readonly how: Heard;
};

/** Commands of the officer who holds the counter. */
export type CounterCommand = { readonly counterId: string } & (
  | {
      readonly type: 'openCounter';
      /** Narrows the counter to these of its services. */
      readonly serviceIds?: readonly string[];
      /** Takes it from the officer who has it open. */
      readonly takeOver?: boolean;
      /** Who will sit there, where a supervisor opens a closed one for her; absent: whoever asks. */
      readonly officerId?: string;
    }
  | { readonly type: 'pauseCounter'; readonly reason: string }
  | { readonly type: 'resumeCounter' }
  | { readonly type: 'closeCounter' }
  | { readonly type: 'look' }
  | { readonly type: 'callNext' }
  | { readonly type: 'callTicket'; readonly ticketId: number }
  | { readonly type: 'recall' }
  | { readonly type: 'start' }
  | { readonly type: 'finish'; readonly outcome?: string }
  | { readonly type: 'miss' }
  | { readonly type: 'putBack' }
  | { readonly type: 'hold'; readonly reason: string; readonly until: number | null }
);

/** Commands of a supervisor: the counter helps out with one more service, until that is ended or the day is. */
export type LoanCommand = { readonly counterId: string; readonly serviceId: string } & (
  { readonly type: 'lendCounter' } | { readonly type: 'endLoan' }
);

/** Commands of any staff on a ticket, a line or an earlier action. */
export type FloorCommand =
  | { readonly type: 'reinstate'; readonly ticketId: number }
  | { readonly type: 'release'; readonly ticketId: number }
  | {
      readonly type: 'transfer';
      readonly ticketId: number;
      readonly to: TransferTarget;
      readonly position: Position;
      /** Afterwards back to the counter that it is at now. */
      readonly comeBack?: boolean;
    }
  | { readonly type: 'addStop'; readonly ticketId: number; readonly serviceId: string }
  | { readonly type: 'dropStop'; readonly ticketId: number; readonly stop: number }
  | { readonly type: 'setPriority'; readonly ticketId: number; readonly priority: string | null }
  | { readonly type: 'stopLine'; readonly serviceId: string; readonly reason: string }
  | { readonly type: 'reopenLine'; readonly serviceId: string }
  | LoanCommand
  /** `seq` is that of the action's first event. */
  | { readonly type: 'undo'; readonly seq: number };

/** Staff also check in and cancel, for a citizen who asks or has gone. */
export type StaffCommand =
  CounterCommand | FloorCommand | Extract<CitizenCommand, { type: 'checkIn' | 'cancel' }>;

export type QueueCommand = SystemCommand | CitizenCommand | DeviceCommand | StaffCommand;
export type CommandType = QueueCommand['type'];
