/** Numbers: a prefix and a running number, new each service day. */
import type { Numbering } from './config.js';
import type { Day } from './day.js';
import { get, values } from './table.js';
import { isLive, type Ticket } from './ticket.js';

export const numberText = (prefix: string, running: number, { digits }: Numbering): string =>
  `${prefix}${String(running).padStart(digits, '0')}`;

/** Whether somebody with the ticket may still be in the building; a missed one can come back. */
const inBuilding = (ticket: Ticket): boolean =>
  isLive(ticket) || ticket.stops.some((stop) => stop.state === 'missed');

/**
 * The next running number of the prefix, or `null` when all are taken. After the last it starts again from the
 * first, and passes over every number whose ticket is still in the building. A building that never wants a number
 * twice a day sets `last` above its busiest day.
 */
export function nextRunning(day: Day, prefix: string, numbering: Numbering): number | null {
  const { first, last } = numbering;
  const before = day.numbers[prefix];
  const next = before === undefined ? first : before + 1;
  if (next >= first && next <= last && !hasWrapped(day, prefix, next, numbering)) return next;
  const taken = takenNumbers(day, prefix);
  const span = last - first + 1;
  for (let step = 0; step < span; step++) {
    const running = first + ((((next - first + step) % span) + span) % span);
    if (!taken.has(numberText(prefix, running, numbering))) return running;
  }
  return null;
}

/** Before the wrap no search is needed: fewer tickets of the prefix were given than numbers passed. */
function hasWrapped(day: Day, prefix: string, next: number, { first }: Numbering): boolean {
  return (day.issuedByPrefix[prefix] ?? 0) > next - first;
}

function takenNumbers(day: Day, prefix: string): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const ticket of values(day.tickets)) {
    if (ticket.number.startsWith(prefix) && inBuilding(ticket)) taken.add(ticket.number);
  }
  // An undo may bring these back.
  for (const ticket of day.undo.flatMap(({ tickets }) => tickets)) taken.add(ticket.number);
  return taken;
}

const spelling = /^\s*([a-z]{1,3})[\s.-]*0*(\d{1,6})\s*$/i;

/** The newest ticket of that number, however it is written: "A12", "a 012" and "A-0012" are one. */
export function ticketByNumber(day: Day, text: string): Ticket | undefined {
  const match = spelling.exec(text);
  if (!match || !day.config) return undefined;
  const number = numberText((match[1] ?? '').toUpperCase(), Number(match[2]), day.config.numbering);
  for (let id = day.lastTicketId; id > 0; id--) {
    const ticket = get(day.tickets, id);
    if (ticket?.number === number) return ticket;
  }
  return undefined;
}
