/** What happened on a building-day. Events are facts in the past tense, numbered without a gap. */
import type { Actor, Position, TransferTarget } from './command.js';
import type { BuildingConfig, Calendar } from './config.js';
import type { CounterState, LineStop } from './hall.js';
import type { Appointment, Channel, Heard, Language, StopRef, Ticket } from './ticket.js';

/** Why a ticket was called: its share of the promise, and who stood before it, by time or by the rule, but was passed over. */
export interface CallReason {
  /** `next`: by the rule; `chosen`: the officer called this one; `looked`: she had looked at it first. */
  readonly how: 'next' | 'chosen' | 'looked';
  /** Part of the promise used up at the call; 1 is the target wait. */
  readonly share: number;
  readonly rank: 'own' | 'help';
  /** Tickets that had come earlier or were due first, could have been called here and were not, by falling share. */
  readonly passedOver: readonly {
    readonly ticketId: number;
    readonly number: string;
    readonly share: number;
  }[];
  /** All of those, also beyond the ones listed; from `passedOverLimit` on it means "at least". */
  readonly passedOverCount: number;
}

export type QueueEventBody =
  | {
      readonly type: 'day.opened';
      readonly date: string;
      readonly config: BuildingConfig;
      readonly calendar: Calendar;
    }
  | { readonly type: 'day.configured'; readonly config: BuildingConfig; readonly calendar: Calendar }
  /** Every live stop becomes `left`, a booked one `lapsed`, every counter closed. */
  | { readonly type: 'day.closed' }
  | {
      readonly type: 'ticket.issued';
      readonly ticketId: number;
      readonly number: string;
      readonly prefix: string;
      readonly running: number;
      readonly serviceIds: readonly string[];
      readonly priority: string | null;
      readonly pace: number;
      readonly channel: Channel;
      readonly language: Language;
    }
  /** A ticket whose first stop is booked: not waiting yet. */
  | {
      readonly type: 'appointment.booked';
      readonly ticketId: number;
      readonly number: string;
      readonly prefix: string;
      readonly running: number;
      readonly serviceId: string;
      readonly appointment: Appointment;
      readonly channel: Channel;
      readonly language: Language;
    }
  | (StopRef & { readonly type: 'appointment.checkedIn'; readonly since: number })
  /** Nobody checked in. */
  | (StopRef & { readonly type: 'appointment.lapsed' })
  | (StopRef & { readonly type: 'ticket.looked'; readonly counterId: string; readonly until: number })
  | (StopRef & {
      readonly type: 'ticket.called';
      readonly counterId: string;
      readonly officerId: string | null;
      readonly why: CallReason;
    })
  | (StopRef & { readonly type: 'ticket.recalled'; readonly counterId: string })
  | (StopRef & { readonly type: 'ticket.announced'; readonly callSeq: number; readonly how: Heard })
  | (StopRef & { readonly type: 'ticket.started'; readonly counterId: string })
  | (StopRef & { readonly type: 'ticket.finished'; readonly counterId: string; readonly outcome: string })
  /** A planned stop's turn to wait has come. */
  | (StopRef & { readonly type: 'ticket.advanced'; readonly since: number })
  | (StopRef & { readonly type: 'ticket.missed'; readonly counterId: string; readonly byRule: boolean })
  | (StopRef & { readonly type: 'ticket.putBack'; readonly counterId: string })
  | (StopRef & { readonly type: 'ticket.reinstated'; readonly since: number })
  | (StopRef & {
      readonly type: 'ticket.held';
      readonly counterId: string;
      readonly reason: string;
      readonly until: number | null;
    })
  | (StopRef & { readonly type: 'ticket.released'; readonly since: number; readonly byRule: boolean })
  | (StopRef & {
      readonly type: 'ticket.transferred';
      readonly counterId: string | null;
      readonly to: TransferTarget;
      readonly position: Position;
      readonly since: number;
      readonly comeBack: boolean;
    })
  | (StopRef & { readonly type: 'ticket.stopAdded'; readonly serviceId: string })
  | (StopRef & { readonly type: 'ticket.stopDropped' })
  | {
      readonly type: 'ticket.priorityChanged';
      readonly ticketId: number;
      readonly priority: string | null;
      readonly pace: number;
    }
  | { readonly type: 'ticket.cancelled'; readonly ticketId: number; readonly reason: string | null }
  | {
      readonly type: 'counter.opened';
      readonly counterId: string;
      readonly officerId: string;
      readonly serviceIds: readonly string[] | null;
      readonly takenOverFrom: string | null;
    }
  | { readonly type: 'counter.paused'; readonly counterId: string; readonly reason: string }
  | { readonly type: 'counter.resumed'; readonly counterId: string }
  | { readonly type: 'counter.closed'; readonly counterId: string }
  /** Helps out with this service too, whoever sits there. */
  | { readonly type: 'counter.lent'; readonly counterId: string; readonly serviceId: string }
  | { readonly type: 'counter.loanEnded'; readonly counterId: string; readonly serviceId: string }
  | { readonly type: 'line.stopped'; readonly serviceId: string; readonly reason: string }
  | { readonly type: 'line.reopened'; readonly serviceId: string }
  /** The action whose first event was `undone` did not hold: these are as they were before it. */
  | {
      readonly type: 'action.undone';
      readonly undone: number;
      readonly action: QueueEventBody['type'];
      readonly tickets: readonly Ticket[];
      readonly counters: readonly CounterState[];
      readonly lines: readonly {
        readonly serviceId: string;
        readonly stopped: LineStop | null;
        readonly changedSeq: number;
      }[];
    };

/** Set on every event by the journal's door. */
export interface EventHead {
  readonly seq: number;
  /** Epoch milliseconds by the server's clock; never falls within a day. */
  readonly at: number;
  /** `seq` of the first event of the same command. */
  readonly first: number;
  readonly by: Actor;
}

export type QueueEvent = EventHead & QueueEventBody;
export type EventType = QueueEventBody['type'];
/**
 * Each kind of event has the version in which it appeared or last changed its shape, so that an older program goes on
 * beside a newer one until an event comes that it does not know. Kinds that are not named are of the first version.
 */
const versions: Partial<Record<EventType, number>> = {
  'counter.lent': 2,
  'counter.loanEnded': 2,
  'appointment.booked': 3,
  'appointment.checkedIn': 3,
  'appointment.lapsed': 3,
};
export const versionOf = (type: EventType): number => versions[type] ?? 1;
/** The newest version that this code can apply. */
export const eventVersion = Math.max(1, ...Object.values(versions));
