/** A building-day as it stands after its events: what `evolve` makes and `decide` reads. Never changed in place. */
import type { Actor } from './command.js';
import type { BuildingConfig, Calendar } from './config.js';
import type { EventType } from './event.js';
import type { CounterState, Line } from './hall.js';
import { emptyTable, type Table } from './table.js';
import type { StopRef, Ticket } from './ticket.js';

export type { CounterState, Line, LineStop, Waiting } from './hall.js';

/** What an action changed, as it was before; kept as long as it can be undone. */
export interface UndoRecord {
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly by: Actor;
  readonly action: EventType;
  readonly tickets: readonly Ticket[];
  readonly counters: readonly CounterState[];
  readonly lines: readonly Line[];
}

export interface Day {
  readonly buildingId: string;
  /** YYYY-MM-DD; empty before `day.opened`. */
  readonly date: string;
  readonly state: 'new' | 'open' | 'closed';
  readonly seq: number;
  /** `at` of the last event. */
  readonly at: number;
  readonly config: BuildingConfig | null;
  readonly calendar: Calendar | null;
  readonly lastTicketId: number;
  readonly tickets: Table<Ticket>;
  readonly lines: Readonly<Record<string, Line>>;
  readonly counters: Readonly<Record<string, CounterState>>;
  /** Running numbers given, by prefix. */
  readonly numbers: Readonly<Record<string, { readonly newest: number; readonly highest: number }>>;
  /** What the officer of each counter last looked at; it may have gone on since. */
  readonly looked: Readonly<Record<string, StopRef>>;
  readonly held: readonly StopRef[];
  readonly missed: readonly StopRef[];
  /** Last calls and recalls, newest first: what a board lists. */
  readonly calls: readonly RecentCall[];
  readonly undo: readonly UndoRecord[];
}

export interface RecentCall extends StopRef {
  readonly seq: number;
  readonly at: number;
  readonly number: string;
  readonly counterId: string;
  readonly serviceId: string;
  readonly recall: boolean;
}
/** How many recent calls a day keeps. */
export const recentCallsKept = 60;

export const emptyDay = (buildingId: string): Day => ({
  buildingId,
  date: '',
  state: 'new',
  seq: 0,
  at: 0,
  config: null,
  calendar: null,
  lastTicketId: 0,
  tickets: emptyTable(),
  lines: {},
  counters: {},
  numbers: {},
  looked: {},
  held: [],
  missed: [],
  calls: [],
  undo: [],
});
