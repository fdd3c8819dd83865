/** Numbers: a prefix and a running number, new each service day. */
import type { Numbering } from './config.js';
import type { Day } from './day.js';
import { get, values } from './table.js';
import { isLive, type Ticket } from './ticket.js';
import { undoRecords } from './undo-log.js';

export const numberText = (prefix: string, running: number, { digits }: Numbering): string =>
  `${prefix}${String(running).padStart(digits, '0')}`;

/** Running number of the ticket if it is of this prefix, else `NaN`; however many digits it was given with. */
const runningOf = ({ number }: Ticket, prefix: string): number =>
  number.startsWith(prefix) ? Number(number.slice(prefix.length)) : Number.NaN;

/** Whether somebody with the ticket may still be in the building; a missed one can come back. */
const inBuilding = (ticket: Ticket): boolean =>
  isLive(ticket) || ticket.stops.some((stop) => stop.state === 'missed');

/**
 * The next running number of the prefix, or `null` when all are taken. After the last it starts again from the
 * first, and passes over every number whose ticket is still in the building. A building that never wants a number
 * twice a day sets `last` above its busiest day.
 */
export function nextRunning(day: Day, prefix: string, { first, last }: Numbering): number | null {
  const given = day.numbers[prefix];
  const after = given ? given.newest + 1 : first;
  const next = after >= first && after <= last ? after : first;
  // Above all that were given no search is needed.
  if (!given || next > given.highest) return next;
  const taken = takenNumbers(day, prefix);
  const span = last - first + 1;
  for (let step = 0; step < span; step++) {
    const running = first + ((next - first + step) % span);
    if (!taken.has(running)) return running;
  }
  return null;
}

function takenNumbers(day: Day, prefix: string): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const ticket of values(day.tickets)) {
    if (inBuilding(ticket)) taken.add(runningOf(ticket, prefix));
  }
  // An undo may bring these back.
  for (const { tickets } of undoRecords(day.undo)) {
    for (const ticket of tickets) taken.add(runningOf(ticket, prefix));
  }
  return taken;
}

/** What may be a number, as people write it. */
export const numberSpelling = /^\s*([A-Za-z]{1,3})[\s.-]*0*(\d{1,6})\s*$/;

/** The newest ticket of that number, however it is written: "A12", "a 012" and "A-0012" are one. */
export function ticketByNumber(day: Day, text: string): Ticket | undefined {
  const match = numberSpelling.exec(text);
  if (!match) return undefined;
  const prefix = (match[1] ?? '').toUpperCase();
  const running = Number(match[2]);
  for (let id = day.lastTicketId; id > 0; id--) {
    const ticket = get(day.tickets, id);
    if (ticket && runningOf(ticket, prefix) === running) return ticket;
  }
  return undefined;
}
