/** What a command does to a day: events, or a refusal. Pure: no clock, no chance, no I/O. */
import type { Actor, QueueCommand } from './command.js';
import type { Day } from './day.js';
import { callNext, callTicket, look, recall } from './decide/calling.js';
import { closeCounter, openCounter, pauseCounter, resumeCounter } from './decide/counter.js';
import { closeDay, configure, openDay, tick } from './decide/day.js';
import { refuse, type Context, type Decision } from './decide/decision.js';
import {
  addStop,
  dropStop,
  reinstate,
  release,
  reopenLine,
  setPriority,
  stopLine,
  transfer,
} from './decide/floor.js';
import { book, checkIn } from './decide/appointment.js';
import { acknowledgeCall, cancel, issue } from './decide/issue.js';
import { endLoan, lendCounter } from './decide/loan.js';
import { finish, hold, miss, putBack, start } from './decide/serving.js';
import { undo } from './decide/undo.js';
import type { QueueEvent } from './event.js';
import type { Refusal } from './refusal.js';

export type Answer =
  | { readonly ok: true; readonly events: readonly QueueEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides a command on the day as it is at `now` (epoch ms). A clock that fell behind the day's last event is
 * taken to stand still at it. An accepted command with no events found everything as it wants it already.
 */
export function decide(day: Day, command: QueueCommand, { now, by }: { now: number; by: Actor }): Answer {
  const at = Math.max(now, day.at);
  const decision = handle(day, command, at, by);
  if (!decision.ok) return decision;
  const first = day.seq + 1;
  return {
    ok: true,
    events: decision.bodies.map((body, index) => ({ seq: first + index, at, first, by, ...body })),
  };
}

function handle(day: Day, command: QueueCommand, at: number, by: Actor): Decision {
  if (command.type === 'openDay') return openDay({ day }, command);
  if (day.state === 'new' || !day.config) return refuse('day-not-open');
  const context: Context = { day, config: day.config, at, seq: day.seq + 1, by };
  if (day.state === 'closed' && command.type !== 'configure') return refuse('day-not-open');
  switch (command.type) {
    case 'configure':
      return configure(command);
    case 'tick':
      return tick(context);
    case 'closeDay':
      return closeDay(context);
    case 'issue':
      return issue(context, command);
    case 'book':
      return book(context, command);
    case 'checkIn':
      return checkIn(context, command);
    case 'cancel':
      return cancel(context, command);
    case 'acknowledgeCall':
      return acknowledgeCall(context, command);
    case 'openCounter':
      return openCounter(context, command);
    case 'pauseCounter':
      return pauseCounter(context, command);
    case 'resumeCounter':
      return resumeCounter(context, command);
    case 'closeCounter':
      return closeCounter(context, command);
    case 'look':
      return look(context, command);
    case 'callNext':
      return callNext(context, command);
    case 'callTicket':
      return callTicket(context, command);
    case 'recall':
      return recall(context, command);
    case 'start':
      return start(context, command);
    case 'finish':
      return finish(context, command);
    case 'miss':
      return miss(context, command);
    case 'putBack':
      return putBack(context, command);
    case 'hold':
      return hold(context, command);
    case 'reinstate':
      return reinstate(context, command);
    case 'release':
      return release(context, command);
    case 'transfer':
      return transfer(context, command);
    case 'addStop':
      return addStop(context, command);
    case 'dropStop':
      return dropStop(context, command);
    case 'setPriority':
      return setPriority(context, command);
    case 'stopLine':
      return stopLine(context, command);
    case 'reopenLine':
      return reopenLine(context, command);
    case 'lendCounter':
      return lendCounter(context, command);
    case 'endLoan':
      return endLoan(context, command);
    case 'undo':
      return undo(context, command);
  }
}
