/** What the system does to a day by itself: it closes one that is over, opens today's, takes in a changed building file. */
import {
  decide,
  emptyDay,
  evolve,
  type Actor,
  type BuildingConfig,
  type Day,
  type QueueCommand,
} from '@satuatap/shared/queue';
import { atLocal, calendarFor, localDate, plusDays } from '@satuatap/shared/time';
import type { CommandOutcome } from '../journal/command-table.js';
import type { Draft } from './draft.js';

export const system: Actor = { kind: 'system' };

export function decideOn(day: Day, command: QueueCommand, by: Actor, now: number): CommandOutcome {
  const answer = decide(day, command, { now, by });
  return answer.ok ? { ok: true, date: day.date || dateOf(command), events: answer.events } : answer;
}

const dateOf = (command: QueueCommand): string => (command.type === 'openDay' ? command.calendar.date : '');

/** Epoch ms at which the service day is over; a day that never began is. */
export const endOf = ({ date }: Day, { timeZone }: BuildingConfig): number =>
  date === '' ? 0 : atLocal(plusDays(date, 1), '00:00', timeZone);

/** Closes a day that is over and opens today's. Dates never go back, whatever the machine's clock does. */
export function turnDay(draft: Draft, config: BuildingConfig, now: number): void {
  const day = draft.tip;
  const today = localDate(now, config.timeZone);
  if (day.date >= today) return;
  // A server that was off for days closes the day when it ended, not when it was started again.
  if (day.state === 'open') bySystem(draft, day, { type: 'closeDay' }, Math.min(now, endOf(day, config)));
  const calendar = calendarFor(config, today);
  bySystem(draft, emptyDay(day.buildingId), { type: 'openDay', config, calendar }, now);
}

/** Takes what changed in the building's configuration since the day was opened into it. */
export function configureDay(draft: Draft, config: BuildingConfig, now: number): void {
  const day = draft.tip;
  const calendar = calendarFor(config, day.date);
  const outcome = decideOn(day, { type: 'configure', config, calendar }, system, now);
  if (!outcome.ok) return;
  const configured = outcome.events.reduce(evolve, day);
  if (configurationOf(configured) !== configurationOf(day))
    draft.append(configured, [{ name: null, outcome }]);
}

function bySystem(draft: Draft, day: Day, command: QueueCommand, now: number): void {
  const outcome = decideOn(day, command, system, now);
  if (outcome.ok) draft.append(outcome.events.reduce(evolve, day), [{ name: null, outcome }]);
}

const configurationOf = ({ config, calendar }: Day): string => JSON.stringify([config, calendar]);
