/** A building-day as it stands after its events: what `evolve` makes and `decide` reads. Never changed in place. */
import type { BuildingConfig, Calendar } from './config.js';
import type { CounterState, Line } from './hall.js';
import { emptyTable, type Table } from './table.js';
import type { StopRef, Ticket } from './ticket.js';
import type { UndoLog } from './undo-log.js';

export type { CounterState, Line, LineStop, Waiting } from './hall.js';

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
  readonly booked: readonly StopRef[];
  readonly held: readonly StopRef[];
  readonly missed: readonly StopRef[];
  /** Last calls and recalls, newest first: what a board lists. */
  readonly calls: readonly RecentCall[];
  readonly undo: UndoLog;
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
  booked: [],
  held: [],
  missed: [],
  calls: [],
  undo: [],
});
